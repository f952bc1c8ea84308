"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Reactions are kept by person, so that each counts once and can be taken back."""

    def declares(self) -> list:
        """Return the one holding."""
        return [
            Holding(
                what=_(
                    "holds_reactions",
                    default="To which posts and comments a person has reacted and how, by the "
                    "random id",
                ),
                why=_(
                    "holds_reactions_why", default="So that each counts once and can be taken back"
                ),
                keeps_until=_(
                    "holds_reactions_until",
                    default="Until the person takes it back or the account closes, and no longer "
                    "than the words it is about",
                ),
                readers=_("holds_reactions_readers", default="Nobody but the person"),
            )
        ]
