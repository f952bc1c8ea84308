"""The box of schools: schools stand on the same floor, so it is told here by their type's name."""

from etwinning.base.messages import _
from etwinning.support.interfaces import IOfficeBox
from etwinning.support.queue import queue
from zope.interface import implementer


@implementer(IOfficeBox)
class SchoolsToVerify:
    """Proposed schools that wait for their office."""

    title = _("box_schools", default="Schools to verify")
    duty = "Validator"
    order = 20
    kinds = ("etwinning.schools.school",)

    def count(self, office: str) -> int:
        """Return how many wait that the current user may view."""
        return queue([office], self.kinds, 0, 1)[1]

    def rows(self, office: str, start: int, size: int) -> list:
        """Return rows of the queue; each leads to the page of the decision."""
        rows, _total = queue([office], self.kinds, start, size)
        state = _("state_school_proposed", default="Proposed")
        return [
            {**row, "url": f"{row['url']}/@@decide-school", "state": state, "note": ""}
            for row in rows
        ]
