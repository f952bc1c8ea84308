"""Lines of a chat can be reported (``moderation``); hidden, the stub of lines taken away stands."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.messages import _
from etwinning.chat.interfaces import ISlot
from etwinning.chat.reading import may_read
from etwinning.moderation.api import Aside
from etwinning.moderation.api import AsideIn
from etwinning.records.api import from_token
from etwinning.workspaces.api import people_that
from zope.component import adapter

HOUSE = "moderation"  # stands where else the id of the teacher who took it away does


class ReportedLine(Aside):
    """A line as moderation asks for it."""

    kind, what = _("kind_chat_line", default="A line in a chat"), "chat:line"

    @property
    def state(self) -> str:
        """Taken away by a teacher or an office, it is gone."""
        return "removed" if self.record.away_by and not self.is_aside() else super().state

    def keepers(self) -> list:
        """The teacher admins."""
        return people_that("M", "chat", aq_parent(aq_inner(self.thing)))

    def hiders(self) -> list:
        """They take lines away."""
        return self.keepers()

    def put_aside(self) -> None:
        """See Aside."""
        super().put_aside()
        slot, self.record.away_by = aq_base(self.thing), HOUSE
        slot.away = (*slot.away, self.record.key)

    def put_back(self) -> None:
        """See Aside."""
        super().put_back()
        slot, self.record.away_by = aq_base(self.thing), ""
        slot.away = tuple(key for key in slot.away if key != self.record.key)


@adapter(ISlot)
class LineIn(AsideIn):
    """Leads to a line by its token."""

    def record(self, name: str):
        """See IRecordIn."""
        found = aq_base(self.thing).lines.get(from_token(name) or 0)
        return ReportedLine(self.thing, name, found) if found is not None else None

    def is_seen(self, record) -> bool:
        """Who reads what is written there now."""
        return may_read(self.thing) and super().is_seen(record)
