"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Lines name their authors; who is in a chat is known for a short while."""

    def declares(self) -> list:
        """Return what is written, and who is here."""
        return [
            Holding(
                what=_(
                    "holds_chat",
                    default="Lines of chats with the random id of who wrote them, and when; who "
                    "opened a chat, and who took a line away",
                ),
                why=_(
                    "holds_chat_why",
                    default="So that classes can talk, and their teachers can look after them",
                ),
                keeps_until=_("holds_chat_until", default="90 days after the chat has ended"),
                readers=_(
                    "holds_chat_readers",
                    default="While it is open who takes part, afterwards the teachers of the place",
                ),
            ),
            Holding(
                what=_(
                    "holds_chat_here",
                    default="When somebody last looked at a chat, by a hash of the id",
                ),
                why=_(
                    "holds_chat_here_why",
                    default="So that pupils chat only while a teacher is there",
                ),
                keeps_until=_(
                    "holds_chat_here_until",
                    default="Until the log of the chat goes or the person leaves; used 90 seconds",
                ),
                readers=_(
                    "holds_chat_here_readers",
                    default="Who takes part: the names of teachers, the number of pupils",
                ),
            ),
        ]
