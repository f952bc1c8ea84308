"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Votes are kept by person, so that they can be changed; polls name who asks."""

    def declares(self) -> list:
        """Return the two holdings."""
        return [
            Holding(
                what=_(
                    "holds_votes",
                    default="What a person has voted for in a poll, by the random id; the audit "
                    "says that somebody has voted, not for what",
                ),
                why=_("holds_votes_why", default="So that each counts once and can be changed"),
                keeps_until=_(
                    "holds_votes_until",
                    default="Until the person leaves the place or the account closes, and no "
                    "longer than the poll; of a poll that is over the count stays, without the id",
                ),
                readers=_("holds_votes_readers", default="Nobody but the person"),
            ),
            Holding(
                what=_("holds_polls", default="Polls with the random id of who asks"),
                why=_("holds_polls_why", default="So that members know who asks them"),
                keeps_until=_("holds_polls_until", default="As long as the place is kept"),
                readers=_("holds_polls_readers", default="Who sees the poll"),
            ),
        ]
