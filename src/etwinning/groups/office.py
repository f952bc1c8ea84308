"""What a proposed group tells its office: whose it is, until when, what waits in the queue."""

from etwinning.base.history import state_of
from etwinning.base.interfaces import ITellsDue
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.groups.interfaces import IGroup
from etwinning.groups.rules import DECIDE_DAYS
from etwinning.groups.verbs import DUTY
from etwinning.groups.verbs import GROUP
from etwinning.support.api import queue
from etwinning.support.interfaces import IOfficeBox
from zope.component import adapter
from zope.interface import implementer

SECONDS_A_DAY = 86_400
WAITS = _("group_waits", default="Proposed")


@implementer(ITellsOffices)
@adapter(IGroup)
class GroupOffices:
    """The offices of who proposed it, until it is decided; then no office has a role in it."""

    def __init__(self, group):
        self.group = group

    def offices(self) -> set:
        """Return pairs (office code, region)."""
        return set(self.group.asked) if state_of(self.group) == "proposed" else set()


@implementer(ITellsDue)
@adapter(IGroup)
class GroupDue:
    """Seven days after the proposal."""

    def __init__(self, group):
        self.group = group

    def due(self) -> int | None:
        """Return the moment in UTC seconds, None while nobody waits."""
        if state_of(self.group) != "proposed" or self.group.is_room:
            return None
        return self.group.proposed + DECIDE_DAYS * SECONDS_A_DAY


@implementer(IOfficeBox)
class Proposals:
    """Groups that wait for an office."""

    title = _("box_groups", default="Groups to decide")
    duty = DUTY
    order = 50

    def count(self, office: str) -> int:
        """Return how many wait."""
        return queue([office], [GROUP], size=1)[1]

    def rows(self, office: str, start: int, size: int) -> list:
        """Return rows, most urgent first."""
        found, _total = queue([office], [GROUP], start, size)
        return [{**row, "state": WAITS, "note": ""} for row in found]
