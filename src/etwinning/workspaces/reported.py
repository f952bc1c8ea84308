"""Pages, materials and what other tools have as content can be reported (``moderation``)."""

from Acquisition import aq_base
from etwinning.base.hiding import reason_title
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.moderation.api import places_around
from etwinning.moderation.interfaces import IReportable
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import people_that
from etwinning.workspaces.api import remove_item
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.interfaces import IItem
from etwinning.workspaces.switches import tool_of_item
from etwinning.workspaces.where import workspace_of
from zope.component import adapter
from zope.interface import implementer

STATES = {"draft": "draft", "flagged": "hidden", "removed": "removed"}
SAID = ("about", "alt", "url", "where", "link")  # one line or plain text


@implementer(IReportable)
@adapter(IItem)
class ReportedItem:
    """A thing of a workspace as moderation asks for it; of a file, what is said about it."""

    kind = _("kind_item", default="A page, a file or something else in a TwinSpace")

    def __init__(self, item):
        self.item = item
        self.title, self.author, self.url = item.title, author_of(item), item.absolute_url()

    @property
    def holds(self) -> bool:
        """See IReportable."""
        board = getattr(aq_base(self.item), "board", None)
        inside = getattr(aq_base(self.item), "objectIds", tuple)()
        return bool(inside) or board is not None

    @property
    def state(self) -> str:
        """See IReportable."""
        return STATES.get(state_of(self.item), "shown")

    def text(self) -> str:
        """Title and words."""
        file = getattr(self.item, "file", None)
        parts = (
            self.item.title,
            as_typed(getattr(self.item, "text", "") or ""),
            *(getattr(self.item, name, "") for name in SAID),
            file.filename if file is not None else "",
        )
        return "\n\n".join(part for part in parts if part and isinstance(part, str))

    def places(self) -> list:
        """See IReportable."""
        return places_around(self.item)

    def keepers(self) -> list:
        """The teacher admins."""
        return people_that("M", tool_of_item(self.item), workspace_of(self.item))

    def hiders(self) -> list:
        """Nobody: here moderators alone hide and show."""
        return []

    def hide(self, reason: str) -> None:
        """See IReportable."""
        flag_item(self.item, reason_title(reason))

    def keep_hidden(self, reason: str) -> None:
        """See IReportable: here moderators alone hide and show."""

    def restore(self) -> None:
        """See IReportable."""
        restore_item(self.item)

    def remove(self, reason: str, note: str) -> None:
        """See IReportable."""
        remove_item(self.item, note)
