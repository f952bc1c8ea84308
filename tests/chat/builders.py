"""Slots and lines for tests; ``""`` is a visitor."""

from AccessControl.SpecialUsers import nobody
from etwinning.chat.api import lines_of
from etwinning.chat.api import may_read
from etwinning.chat.api import open_slot
from etwinning.chat.api import write_line
from etwinning.chat.presence import forget_presence
from etwinning.places.api import roster
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from time import time


def as_person(user_id):
    """Run what follows as a person or a visitor."""
    return log_in_as(user_id) if user_id else api.env.adopt_user(user=nobody)


def slot_by(teacher, place, title="Our rivers", **words):
    """Return a slot that a teacher opens; the teacher is present in one that begins now."""
    with as_person(teacher):
        return open_slot(place, title=title, **words)


def line_by(person, slot, text="Hello!"):
    """Return a line that a person writes."""
    with as_person(person):
        return write_line(slot, text=text)


def look_by(person, slot):
    """Return the texts that a person reads, None for a person who may not; they are present."""
    forget_answers(slot.REQUEST)
    with as_person(person):
        return [line.text for line in lines_of(slot).lines] if may_read(slot) else None


def leave_alone(slot, place):
    """Let two minutes pass in which nobody looks."""
    forget_presence(slot, roster(place))


def end(slot, ago=0):
    """Let a slot have ended, some seconds ago."""
    length = slot.ends - slot.begins
    slot.ends = int(time()) - ago
    slot.begins = slot.ends - length
