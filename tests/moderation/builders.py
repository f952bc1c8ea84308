"""Reports for tests."""

from etwinning.moderation.api import report
from etwinning.moderation.finding import found
from etwinning.moderation.finding import where_of
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers

WORDS = "He asks for our telephone numbers."


def by(user_id, verb, thing, *words, **more):
    """Let a person call a verb."""
    forget_answers(thing.REQUEST)
    with log_in_as(user_id):
        return verb(thing, *words, **more)


def report_by(user_id, thing, clause="spam", text=WORDS, kind="", name="") -> int:
    """Return the number of a report."""
    return by(user_id, report, thing, clause, text, kind, name)


def post_named(post) -> dict:
    """Return how a post is named in a report; its forum is the context."""
    return {"kind": "post", "name": f"{post.surroundings().getId()}.{post.getId()}"}


def case_of(number=1):
    """Return a case, bare."""
    return shelf("moderation").cases[number]


def now(number=1) -> str:
    """Return whether the thing of a case is shown, hidden or removed; or gone."""
    told = found(case_of(number).where)
    return told.state if told is not None else "gone"


def comment_at(thing, key):
    """Return a comment on a thing."""
    return found(where_of(thing, "comment", key)).comment
