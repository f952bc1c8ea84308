"""Reports that wait in an office's queue (MO2, MO3)."""

from etwinning.base.messages import _
from etwinning.moderation.concerned import DUTY
from etwinning.moderation.deciding import waiting_at
from etwinning.moderation.telling import clause_title
from etwinning.moderation.words import STATES
from etwinning.support.api import office as office_named
from etwinning.support.interfaces import IOfficeBox
from zope.interface import implementer


@implementer(IOfficeBox)
class ReportsBox:
    """Cases that nobody has decided yet."""

    title = _("box_reports", default="Reports")
    duty = DUTY
    order = 5

    def count(self, office: str) -> int:
        """Return how many wait that do not concern the reader."""
        return waiting_at(office, 0, 1)[1]

    def rows(self, office: str, start: int, size: int) -> list:
        """Return what waits, due first."""
        url = office_named(office).absolute_url()
        return [
            {
                "title": clause_title(case.reports[0].clause),
                "url": f"{url}/@@case?case={case.key}",
                "since": case.since,
                "due": case.due,
                "state": STATES[case.state],
                "note": case.place_title,
            }
            for case in waiting_at(office, start, size)[0]
        ]
