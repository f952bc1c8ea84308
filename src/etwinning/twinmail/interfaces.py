"""What mail and a conversation are, and the shapes of letters."""

from etwinning.base.messages import _
from etwinning.moderation.interfaces import IHoldsReportable
from etwinning.workspaces.interfaces import ILive
from etwinning.workspaces.interfaces import IPersonal
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface

SUBJECT = 150  # characters
TEXT = 5_000  # characters, about two printed pages


class IMail(ILive):
    """The mail of a place."""


class IConversation(IPersonal, IHoldsReportable):
    """A conversation of some members of a place."""

    people = Attribute("User ids of those who take part, who began it first.")
    watched = Attribute("Whether a pupil takes part.")


class IAnswer(Interface):
    """What people write in a letter."""

    text = schema.Text(
        title=_("label_letter", default="Your letter"),
        description=_(
            "help_letter",
            default="Plain text. No family names, addresses or phone numbers of pupils.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_letter_text", default="Write your letter"))
    text.setTaggedValue("rows", 8)


class ILetter(IAnswer):
    """The first letter of a conversation."""

    to = schema.List(
        title=_("label_letter_to", default="To"),
        description=_("help_letter_to", default="They all read the letter and each answer."),
        value_type=schema.TextLine(max_length=64),
        max_length=200,
    )
    to.setTaggedValue("missing", _("error_letter_to", default="Choose who gets the letter"))
    subject = schema.TextLine(
        title=_("label_letter_subject", default="What it is about"), max_length=SUBJECT
    )
    subject.setTaggedValue(
        "missing", _("error_letter_subject", default="Write what it is about")
    )
