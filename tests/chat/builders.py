"""Slots and lines for tests."""

from etwinning.chat.api import lines_of
from etwinning.chat.api import may_read
from etwinning.chat.api import open_slot
from etwinning.chat.api import write_line
from etwinning.chat.presence import forget_presence
from etwinning.places.api import roster
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from time import time


def slot_by(teacher, place, title="Our rivers", **words):
    """Return a slot that a teacher opens; the teacher is present in one that begins now."""
    with log_in_as(teacher):
        return open_slot(place, title=title, **words)


def line_by(person, slot, text="Hello!"):
    """Return a line that a person writes."""
    with log_in_as(person):
        return write_line(slot, text=text)


def look_by(person, slot):
    """Return the texts that a person reads, None for a person who may not; they are present."""
    forget_answers(slot.REQUEST)
    with log_in_as(person):
        return [line.text for line in lines_of(slot).lines] if may_read(slot) else None


def leave_alone(slot, place):
    """Let a minute pass in which nobody looks."""
    forget_presence(slot, roster(place))


def end(slot, ago=0):
    """Let a slot have ended, some seconds ago."""
    length = slot.ends - slot.begins
    slot.ends = int(time()) - ago
    slot.begins = slot.ends - length
