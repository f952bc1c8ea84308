"""Letters for tests; ``""`` is a visitor."""

from AccessControl.SpecialUsers import nobody
from etwinning.base.errors import NotAllowed
from etwinning.twinmail.api import answer
from etwinning.twinmail.api import conversations_of
from etwinning.twinmail.api import letters_of
from etwinning.twinmail.api import unread_in
from etwinning.twinmail.api import write_letter
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers


def as_person(user_id, thing):
    """Run what follows as a person or a visitor, with fresh answers."""
    forget_answers(thing.REQUEST)
    return log_in_as(user_id) if user_id else api.env.adopt_user(user=nobody)


def letter_by(person, place, *to, subject="Our trip", text="Shall we meet at the bridge?"):
    """Return the conversation that a person begins."""
    with as_person(person, place):
        return write_letter(place, to=list(to), subject=subject, text=text)


def answer_by(person, conversation, text="Gladly."):
    """Let a person answer."""
    with as_person(person, conversation):
        answer(conversation, text)


def read_by(person, conversation):
    """Return the texts that a person reads, None for a person who may not."""
    with as_person(person, conversation):
        try:
            return [line.text for line in letters_of(conversation)[0]]
        except NotAllowed:
            return None


def mail_for(person, place):
    """Return the subjects that a person finds, None for a person without mail."""
    with as_person(person, place):
        try:
            return [one.title for one in conversations_of(place)[0]]
        except NotAllowed:
            return None


def new_for(person, place):
    """Return in how many conversations a person has something new."""
    with as_person(person, place):
        return unread_in(place)
