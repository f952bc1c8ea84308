"""What a conversation is, the shapes of messages, and what upper rooms tell."""

from etwinning.base.messages import _
from etwinning.moderation.interfaces import IHoldsReportable
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface

SUBJECT = 150  # characters
TEXT = 4_000  # characters


class IConversation(IHoldsReportable):
    """A conversation of two people."""

    people = Attribute("User ids of the two, who began it first.")


class IRelation(Interface):
    """A relation that an upper room knows; a utility named by a row of ``decisions.json``."""

    def holds(sender: str, recipient: str) -> bool:
        """Tell whether it holds between two user ids now."""


class IAnswer(Interface):
    """What people write in a conversation."""

    text = schema.Text(
        title=_("label_message", default="Message"),
        description=_(
            "help_message",
            default="Say who your pupils are and what you would like to do first. Plain text, no "
            "attachments.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_message_text", default="Write your message"))
    text.setTaggedValue("rows", 9)
    anyway = schema.Bool(
        title=_("label_message_anyway", default="Send it all the same"),
        required=False,
        missing_value=False,
        default=False,
    )


class IMessage(IAnswer):
    """The first message of a conversation."""

    subject = schema.TextLine(
        title=_("label_message_subject", default="Subject"), max_length=SUBJECT
    )
    subject.setTaggedValue("missing", _("error_message_subject", default="Write a subject"))
    read_profile = schema.Bool(
        title=_("label_read_profile", default="I have read the profile"),
        required=False,
        missing_value=False,
        default=False,
    )
