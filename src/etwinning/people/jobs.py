"""What happens by itself: old links go, offices are reminded, days run out."""

from datetime import date
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
        ahead = setting("days_to_verify") - setting("days_to_remind")
        late = setting("days_to_escalate") - setting("days_to_verify")
        for teacher in _waiting(int(now + ahead * DAY)):
            due = teacher.clock.due
            if now > due + late * DAY and not teacher.escalated:
                _escalate(teacher)
            elif not teacher.reminded:
                _remind(teacher, due)


@implementer(IEvery)
class Changes:
    """The 60 days after a change of school are over; a suspension is over."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Take the role of a verified teacher back, give back the log-in."""
        for teacher in _in_state("pending"):
            if teacher.is_changing and now > teacher.school_change_until:
                _lapse(teacher)
        for teacher in _in_state("suspended"):
            if teacher.suspended_until and now > teacher.suspended_until:
                move(teacher, "restore")


def _waiting(until: int):
    """Teachers who are to be verified before a moment, the most urgent first."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type=PORTAL_TYPE,
        review_state="pending",
        due={"query": until, "range": "max"},
        sort_on="due",
        sort_limit=MOST,
    )
    return _awake(brains)


def _in_state(state: str):
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type=PORTAL_TYPE, review_state=state
    )
    return _awake(brains)


def _awake(brains):
    return [brain._unrestrictedGetObject() for brain in brains]


def _remind(teacher, due):
    teacher.reminded = True
    words = {"name": teacher.title, "day": date.fromtimestamp(due)}
    tell(validators_of(teacher), "people:reminder", teacher, words)


def _escalate(teacher):
    teacher.escalated = teacher.reminded = True
    teacher.reindexObject()
    words = {
        "name": teacher.title,
        "office": office_names(teacher, "en"),
        "day": date.fromtimestamp(teacher.clock.since),
    }
    tell(staff_of(CENTRAL, DUTY), "people:escalated", teacher, words)


def _lapse(teacher):
    teacher.school_change_until = None
    follow_role(teacher, state_of(teacher))
    teacher.reindexObject()
    tell([teacher.user_id], "people:lapsed", teacher, {"office": office_names(teacher, "en")})
