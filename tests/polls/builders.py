"""Polls for tests."""

from etwinning.polls.api import add_poll
from etwinning.polls.api import own_vote
from etwinning.polls.api import results_of
from etwinning.polls.api import vote
from tests.chat.builders import as_person
from tests.pages import forget_answers

LOGOS = "Heron\nBridge\nWater drop"


def poll_by(person, place, title="Which logo is ours?", options=LOGOS, **words):
    """Return a poll that a person asks."""
    forget_answers(place.REQUEST)
    with as_person(person):
        return add_poll(place, title=title, options=options, **words)


def vote_by(person, poll, *choices):
    """Vote as a person (``""``: a visitor)."""
    forget_answers(poll.REQUEST)
    with as_person(person):
        vote(poll, list(choices))


def told_by(poll, person):
    """Return (own vote, counts or None) as a person is told."""
    forget_answers(poll.REQUEST)
    with as_person(person):
        results = results_of(poll)
        return own_vote(poll), results.counts if results is not None else None
