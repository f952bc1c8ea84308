"""Which offices an announcement concerns: those of its author."""

from etwinning.announcements.interfaces import IAnnouncement
from etwinning.base.interfaces import ITellsOffices
from etwinning.people.api import teacher_of
from zope.component import adapter
from zope.interface import implementer


@implementer(ITellsOffices)
@adapter(IAnnouncement)
class AnnouncementOffices:
    """The author's offices: their moderators decide about it."""

    def __init__(self, announcement):
        self.announcement = announcement

    def offices(self) -> set:
        """Return pairs (office code, region)."""
        teacher = teacher_of(self.announcement.author)
        return teacher.offices() if teacher is not None else set()
