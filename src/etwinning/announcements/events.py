"""What announcements tell."""

from etwinning.announcements.interfaces import IAnnouncementPosted
from etwinning.announcements.interfaces import IPartnersFound
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent


@implementer(IAnnouncementPosted)
class AnnouncementPosted(ObjectEvent):
    """An announcement is open to all teachers."""


@implementer(IPartnersFound)
class PartnersFound(ObjectEvent):
    """Partners are found."""

    def __init__(self, announcement, project: str = ""):
        super().__init__(announcement)
        self.project = project
