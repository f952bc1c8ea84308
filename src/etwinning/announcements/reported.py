"""Announcements can be reported (``moderation``)."""

from etwinning.announcements.interfaces import IAnnouncement
from etwinning.announcements.posting import hide_announcement
from etwinning.announcements.posting import show_announcement
from etwinning.base.hiding import reason_title
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.moderation.interfaces import IReportable
from zope.component import adapter
from zope.interface import implementer

STATES = {"draft": "draft", "expired": "draft", "withdrawn": "draft", "hidden": "hidden"}


@implementer(IReportable)
@adapter(IAnnouncement)
class ReportedAnnouncement:
    """An announcement as moderation asks for it."""

    holds = False
    kind = _("kind_announcement", default="An announcement")

    def __init__(self, announcement):
        self.announcement = announcement
        self.title, self.author = announcement.title, announcement.author
        self.url = announcement.absolute_url()

    @property
    def state(self) -> str:
        """See IReportable."""
        return STATES.get(state_of(self.announcement), "shown")

    def text(self) -> str:
        """Idea and words."""
        return f"{self.announcement.title}\n\n{self.announcement.text}"

    def places(self) -> list:
        """It stands in no place."""
        return []

    def keepers(self) -> list:
        """Nobody: moderators alone look after it."""
        return []

    def hiders(self) -> list:
        """Nobody: moderators alone hide and show it."""
        return []

    def hide(self, reason: str) -> None:
        """See IReportable."""
        hide_announcement(self.announcement, reason_title(reason))

    def keep_hidden(self, reason: str) -> None:
        """See IReportable: moderators alone show it."""

    def restore(self) -> None:
        """See IReportable: its author has it back, and renews it."""
        show_announcement(self.announcement)

    def remove(self, reason: str, note: str) -> None:
        """It stays hidden: only its author and the office read it."""
