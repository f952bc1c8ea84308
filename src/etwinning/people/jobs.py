"""What happens by itself: old links go, offices are reminded, days run out."""

from datetime import date
from etwinning.accounts.api import account
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.base.vocabularies import CENTRAL
from etwinning.jobs.interfaces import IEvery
from etwinning.notices.api import tell
from etwinning.people.following import follow_role
from etwinning.people.heads import forget_old_links
from etwinning.people.questions import DUTY
from etwinning.people.questions import office_names
from etwinning.people.questions import validators_of
from etwinning.people.registering import forget_old
from etwinning.people.rules import DAY
from etwinning.people.settings import setting
from etwinning.support.api import staff_of
from plone import api
from zope.interface import implementer

PORTAL_TYPE = "etwinning.people.teacher"
MOST = 500  # teachers looked at in one run; the next run goes on


@implementer(IEvery)
class Forget:
    """Registrations that nobody confirmed and links that no head used are thrown away."""

    seconds = 6 * 3600

    def __call__(self, now: float) -> None:
        """Throw them away."""
        forget_old(now)
        forget_old_links(now)


@implementer(IEvery)
class Clocks:
    """Offices are reminded on day 5; on day 14 the central office is told (RG4)."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Look at all teachers whose clock has run for five days."""
        late = setting("days_to_escalate") - setting("days_to_verify")
        for teacher in _waiting(now - late * DAY, ("running", "reminded")):
            _escalate(teacher)
        ahead = setting("days_to_verify") - setting("days_to_remind")
        for teacher in _waiting(now + ahead * DAY, ("running",)):
            _remind(teacher)


@implementer(IEvery)
class Changes:
    """The 60 days after a change of school are over; a suspension is over."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Take the role of a verified teacher back, give back the log-in."""
        for teacher in _over("pending", now):
            _lapse(teacher)
        for teacher in _over("suspended", now):
            move(teacher, "restore")


def _waiting(until: float, clock: tuple):
    """Teachers who were to be verified before a moment, of whom somebody is still to be told.

    Whoever is told leaves the catalog's answer: nobody waits behind those of an earlier run.
    """
    return _first(review_state="pending", clock=clock, due=_before(until), sort_on="due")


def _over(state: str, now: float):
    """Teachers in a state that ends by itself, and whose time is over."""
    return _first(review_state=state, teacher_until=_before(now), sort_on="teacher_until")


def _before(moment):
    return {"query": int(moment), "range": "max"}


def _first(**query):
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type=PORTAL_TYPE, sort_limit=MOST, **query
    )
    return [brain._unrestrictedGetObject() for brain in brains[:MOST]]


def _remind(teacher):
    teacher.reminded = True
    teacher.reindexObject(idxs=["clock"])
    words = {"name": teacher.title, "day": date.fromtimestamp(teacher.clock.due)}
    tell(validators_of(teacher), "people:reminder", teacher, words)


def _escalate(teacher):
    teacher.escalated = teacher.reminded = True
    teacher.reindexObject()
    since = date.fromtimestamp(teacher.clock.since)
    for user_id in sorted(staff_of(CENTRAL, DUTY)):
        words = {"name": teacher.title, "office": _office_for(user_id, teacher), "day": since}
        tell([user_id], "people:escalated", teacher, words)


def _office_for(user_id, teacher):
    """Names of the offices in the language of who reads them."""
    known = account(user_id)
    return office_names(teacher, (known.language if known is not None else "") or "en")


def _lapse(teacher):
    teacher.school_change_until = None
    follow_role(teacher, state_of(teacher))
    teacher.reindexObject()
    words = {"office": _office_for(teacher.user_id, teacher)}
    tell([teacher.user_id], "people:lapsed", teacher, words)
