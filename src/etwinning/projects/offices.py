"""What a project tells the offices: whose it is, until when they decide, what waits for them."""

from etwinning.base.interfaces import ITellsDue
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.projects import ledger as ledgers
from etwinning.projects.circle import country_names
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IProject
from etwinning.projects.ledger import line
from etwinning.projects.ledger import UnknownOffice
from etwinning.projects.lists import waiting_for_office
from etwinning.projects.settings import clock
from etwinning.projects.statuses import SIGNATURES
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of
from etwinning.support.interfaces import IOfficeBox
from zope.component import adapter
from zope.interface import implementer

AT_THE_OFFICES = ("awaiting_nss", "nss_verified")


@implementer(ITellsOffices)
@adapter(IProject)
class ProjectOffices:
    """The offices of all schools that take part, annex partners included."""

    def __init__(self, project):
        self.project = project

    def offices(self) -> set:
        """Return pairs (office code, region)."""
        found: set = set()
        for party in self.project.members:
            found |= shown_school(party.school).offices
        return found


@implementer(ITellsDue)
@adapter(IProject)
class ProjectDue:
    """Until when the first of the offices that are waited for has to decide."""

    def __init__(self, project):
        self.project = project

    def due(self) -> int | None:
        """Return the moment in UTC seconds, None while nobody is waited for."""
        if state_of(self.project) not in AT_THE_OFFICES:
            return None
        moment = ledgers.next_due(self.project.ledger, now(), clock())
        return int(moment.timestamp()) if moment is not None else None


@implementer(IOfficeBox)
class Signatures:
    """Projects that wait for the signature of an office."""

    title = _("box_signatures", default="Projects to sign")
    duty = "ProjectOfficer"
    order = 30

    def count(self, office: str) -> int:
        """Return how many wait."""
        return waiting_for_office(office, 0, 1)[1]

    def rows(self, office: str, start: int, size: int) -> list:
        """Return what the office's queue shows, most urgent first."""
        rows, _total = waiting_for_office(office, start, size)
        return [_shown(row, office) for row in rows]


def _shown(row, office):
    moment, times = now(), clock()
    signature = _line(row.ledger, office)
    others = [country for _title, country in row.schools]
    return {
        "title": row.title,
        "url": f"{row.url}/@@decide",
        "since": int(signature.since.timestamp()),
        "due": int(signature.after(times.decide, moment).timestamp()),
        "state": SIGNATURES[signature.status][2],
        "note": country_names(dict.fromkeys(others)),
    }


def _line(ledger, office):
    """Return the office's line; for the central office, the oldest that came to it."""
    try:
        return line(ledger, office)
    except UnknownOffice:
        return min((s for s in ledger if s.escalated and s.is_open), key=lambda s: s.since)
