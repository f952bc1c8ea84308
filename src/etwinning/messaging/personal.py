"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Messages name their author and who gets them."""

    def declares(self) -> list:
        """Return the messages, and what is kept of first ones for a day."""
        return [
            Holding(
                what=_(
                    "holds_messages",
                    default="Messages with the random ids of the two, when they were written, what "
                    "of it is read or archived, and with whom a message was answered",
                ),
                why=_("holds_messages_why", default="So that teachers can write to each other"),
                keeps_until=_("holds_messages_until", default="As long as one of the two is here"),
                readers=_(
                    "holds_messages_readers",
                    default="The two; of a reported message, and of those before it which the "
                    "reporter adds, the offices in charge",
                ),
            ),
            Holding(
                what=_(
                    "holds_first_messages",
                    default="To whom a first message went, and its words in runs of three",
                ),
                why=_("holds_first_messages_why", default="Against one text for many people"),
                keeps_until=_("holds_first_messages_until", default="A day, or the next message"),
                readers=_("holds_first_messages_readers", default="Nobody"),
            ),
        ]
