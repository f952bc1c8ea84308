"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Events name their authors; addresses of feeds belong to people."""

    def declares(self) -> list:
        """Return the holdings."""
        return [
            Holding(
                what=_("holds_events", default="Events with the random id of who wrote them"),
                why=_("holds_events_why", default="So that members know who invites them"),
                keeps_until=_("holds_events_until", default="As long as the place is kept"),
                readers=_(
                    "holds_events_readers",
                    default="The audience that their authors or the teacher admins have chosen",
                ),
            ),
            Holding(
                what=_(
                    "holds_addresses",
                    default="That a person has a secret address of a place’s calendar, and since "
                    "when; the address itself is kept hashed",
                ),
                why=_(
                    "holds_addresses_why",
                    default="So that the person’s own calendar can show the events",
                ),
                keeps_until=_(
                    "holds_addresses_until", default="Until the person ends it or leaves the place"
                ),
                readers=_("holds_addresses_readers", default="Nobody but the person"),
            ),
        ]
