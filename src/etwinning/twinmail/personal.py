"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer

WHY = _("holds_letters_why", default="So that the members of a project can write to each other")


@implementer(IPersonalData)
class Personal:
    """Letters name their authors and those who get them."""

    def declares(self) -> list:
        """Return what is written, and what is read."""
        return [
            Holding(
                what=_(
                    "holds_letters",
                    default="Letters with the random ids of who wrote them and who gets them, "
                    "and when",
                ),
                why=WHY,
                keeps_until=_(
                    "holds_letters_until",
                    default="As long as the place is kept; who leaves it reads them no more",
                ),
                readers=_(
                    "holds_letters_readers",
                    default="Who takes part; where a pupil takes part, the teacher admins",
                ),
            ),
            Holding(
                what=_(
                    "holds_letters_read",
                    default="Until when somebody has read a conversation, by a hash of the id",
                ),
                why=_("holds_letters_read_why", default="To show what is new"),
                keeps_until=_("holds_letters_read_until", default="As long as the account"),
                readers=_("holds_letters_read_readers", default="Only the person"),
            ),
        ]
