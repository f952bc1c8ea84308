"""What time does: offices are reminded, late lines go to the central office, things end.

A job asks every hour; it may run twice without harm.
"""

from datetime import datetime
from datetime import UTC
from etwinning.base.security import may
from etwinning.base.vocabularies import CENTRAL
from etwinning.jobs.interfaces import IEvery
from etwinning.notices.api import tell
from etwinning.projects import ledger as ledgers
from etwinning.projects.circle import founders_of
from etwinning.projects.circle import office_words
from etwinning.projects.circle import officers_of
from etwinning.projects.circle import words_of
from etwinning.projects.permissions import RUN_CLOCK
from etwinning.projects.running import archive_project
from etwinning.projects.running import reopens_until
from etwinning.projects.settings import clock
from etwinning.projects.steps import state_of
from etwinning.projects.steps import write_step
from etwinning.projects.succession import finish_handover
from etwinning.projects.succession import STATES as HANDED_OVER
from plone import api
from zope.interface import implementer

HOUR = 3600  # seconds
DAY = 24 * HOUR
TYPE = "etwinning.projects.project"
AT_THE_OFFICES = ("awaiting_nss", "nss_verified")


@implementer(IEvery)
class Clock:
    """The hourly look at everything that is due."""

    seconds = HOUR

    def __call__(self, now: float) -> None:
        """Look at the projects whose next moment is near or past."""
        moment = datetime.fromtimestamp(now, UTC)
        for project in due_projects(moment):
            run_clock(project, moment)


def due_projects(now: datetime) -> list:
    """Return the projects whose index ``project_clock`` is past, or so near that a reminder is."""
    times = clock()
    until = int(now.timestamp()) + (times.decide - times.remind) * DAY
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type=TYPE, project_clock={"query": until, "range": "max"}
    )
    return [brain._unrestrictedGetObject() for brain in brains]


def run_clock(project, now: datetime) -> None:
    """Do what time asks of one project; may run twice."""
    may(project, RUN_CLOCK)
    state = state_of(project)
    if state in AT_THE_OFFICES:
        _remind(project, now)
        _escalate(project, now)
    if _is_handed_over(project, state):
        finish_handover(project, now)
    if state == "closed" and now > reopens_until(project):
        archive_project(project)


def _is_handed_over(project, state):
    """While a project is hidden, nobody's place changes; it goes on when it is restored."""
    return project.handover is not None and state in HANDED_OVER


def _remind(project, now):
    for signature in ledgers.to_remind(project.ledger, now, clock()):
        project.ledger = ledgers.reminded(project.ledger, signature.office)
        write_step(project, "remind", office=signature.office, when=now)
        people = officers_of(project, signature.office)
        tell(people, "projects:reminder", project, words_of(project))


def _escalate(project, now):
    for signature in ledgers.to_escalate(project.ledger, now, clock()):
        project.ledger = ledgers.escalated(project.ledger, signature.office)
        write_step(project, "escalate", office=signature.office, when=now)
        project.reindexObject()
        words = {**words_of(project), "office": office_words(signature.office)}
        tell(officers_of(project, CENTRAL), "projects:escalated", project, words)
        tell(founders_of(project), "projects:escalated", project, words)


def next_moment(project, now: datetime) -> int | None:
    """Return when the clock has to look at a project next (UTC timestamp), None = never.

    It is what the catalog's index ``project_clock`` holds.
    """
    moments = []
    if state_of(project) in AT_THE_OFFICES:
        moments.append(ledgers.next_due(project.ledger, now, clock()))
    if _is_handed_over(project, state_of(project)):
        moments.append(project.handover.until)
    if state_of(project) == "closed":
        moments.append(reopens_until(project))
    return min((int(m.timestamp()) for m in moments if m), default=None)
