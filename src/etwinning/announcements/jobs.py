"""What happens by itself: the author is told five days before, then it expires (PF6)."""

from etwinning.announcements.posting import expire_announcement
from etwinning.announcements.posting import warn
from etwinning.announcements.questions import announcement_of
from etwinning.announcements.rules import WARNED
from etwinning.jobs.interfaces import IEvery
from etwinning.records.api import shelf
from zope.interface import implementer


@implementer(IEvery)
class Ends:
    """Looks at what ends within five days."""

    seconds = 6 * 3600

    def __call__(self, now: float) -> None:
        """Warn or expire."""
        for uid in shelf("announcements").ending(now + WARNED):
            announcement = announcement_of(uid)
            if announcement.expires <= now:
                expire_announcement(announcement)
            elif not announcement.warned:
                warn(announcement)
