"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Meetings name who opened them; servers learn who joins."""

    def declares(self) -> list:
        """Return what is kept here, and what goes to a server."""
        return [
            Holding(
                what=_("holds_meeting", default="The random id of who opened an online meeting"),
                why=_("holds_meeting_why", default="So that the others know who invites them"),
                keeps_until=_(
                    "holds_meeting_until",
                    default="Until the meeting or its place goes; 90 days after its hour",
                ),
                readers=_("holds_meeting_readers", default="The teachers and experts of the place"),
            ),
            Holding(
                what=_(
                    "holds_meeting_join",
                    default="Name of a teacher who joins an online meeting, not kept here: it goes "
                    "to the server of the meeting, with another random id in each meeting",
                ),
                why=_("holds_meeting_join_why", default="So that one knows who speaks"),
                keeps_until=_("holds_meeting_join_until", default="As the server has it"),
                readers=_("holds_meeting_join_readers", default="Those who are in the meeting"),
            ),
        ]
