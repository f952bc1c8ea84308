"""What announcements hold about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Who announced what, and who is interested; by random ids."""

    def declares(self) -> list:
        """Return the two holdings."""
        return [
            Holding(
                what=_(
                    "holds_announcements",
                    default="Announcements with the random id and the country of their author",
                ),
                why=_("holds_announcements_why", default="To find partners for a project"),
                keeps_until=_(
                    "holds_announcements_until",
                    default="As long as the account; shown to others for 60 days",
                ),
                readers=_(
                    "holds_announcements_readers",
                    default="Teachers, newcomers and offices while it is open; drafts: nobody",
                ),
            ),
            Holding(
                what=_(
                    "holds_interested",
                    default="Who pressed “I am interested” below an announcement, by random ids",
                ),
                why=_(
                    "holds_interested_why",
                    default="So that each does it once, and the announcement ends by itself when "
                    "a project comes of it",
                ),
                keeps_until=_("holds_interested_until", default="As long as the announcement"),
                readers=_("holds_interested_readers", default="Its author"),
            ),
        ]
