"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer

MEMBERS = _("holds_forums_readers", default="Who may see the forum; names only its members")


@implementer(IPersonalData)
class Personal:
    """Posts name their authors; each person's reading is remembered."""

    def declares(self) -> list:
        """Return what is written, and what is read."""
        return [
            Holding(
                what=_(
                    "holds_posts",
                    default="Forum posts and up to five earlier texts of each, with the random id "
                    "of who wrote them, and when",
                ),
                why=_("holds_posts_why", default="So that people can talk with each other"),
                keeps_until=_("holds_posts_until", default="As long as the place is kept"),
                readers=MEMBERS,
            ),
            Holding(
                what=_(
                    "holds_reading",
                    default="Which threads a person follows and how far the person has read",
                ),
                why=_("holds_reading_why", default="To show and tell what is new"),
                keeps_until=_("holds_reading_until", default="As long as the account is kept"),
                readers=_("holds_reading_readers", default="Nobody but the person"),
            ),
        ]
