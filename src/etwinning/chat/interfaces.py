"""What a chat and a slot are, and the shapes of what people type."""

from etwinning.base.messages import _
from etwinning.base.words import clock_typed
from etwinning.moderation.interfaces import IHoldsReportable
from etwinning.workspaces.interfaces import ILive
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import Invalid

TITLE = 150  # characters
LINE = 500  # characters


class IInChat(ILive):
    """Marks a chat and its slots."""


class IChat(IInChat):
    """The chat of a place."""


class ISlot(IInChat, IHoldsReportable):
    """One hour of a chat, wrapped in its place."""

    begins = Attribute("Unix seconds.")
    ends = Attribute("Unix seconds.")
    pupils = Attribute("Whether pupils take part.")
    opened_by = Attribute("User id of the teacher who opened it.")


def is_clock(text: str) -> bool:
    """Tell whether a text is a time of day.

    :raises Invalid: it is not.
    """
    if clock_typed(text) is None:
        raise Invalid(_("error_chat_time", default="Write the time like this: 14:30"))
    return True


class INewSlot(Interface):
    """A slot that a teacher opens."""

    title = schema.TextLine(
        title=_("label_slot_title", default="What you talk about"), max_length=TITLE
    )
    title.setTaggedValue("missing", _("error_slot_title", default="Write what you talk about"))
    day = schema.Date(
        title=_("label_slot_day", default="Day"),
        description=_(
            "help_slot_day", default="Within the next 60 days. Leave it out to begin today."
        ),
        required=False,
    )
    time = schema.TextLine(
        title=_("label_slot_time", default="Begins at"),
        description=_(
            "help_slot_time",
            default="Such as 14:30, in the time of Brussels. Leave day and time out to begin now.",
        ),
        constraint=is_clock,
        max_length=5,
        required=False,
    )
    time.setTaggedValue("kind", "time")
    minutes = schema.Int(
        title=_("label_slot_minutes", default="How many minutes"),
        description=_("help_slot_minutes", default="From 5 to 120. You can close it earlier."),
        min=5,
        max=120,
        default=45,
    )
    pupils = schema.Bool(
        title=_("label_slot_pupils", default="Pupils take part"),
        description=_(
            "help_slot_pupils",
            default="They read and write only while a teacher has this chat open.",
        ),
        required=False,
        default=True,
    )


class ILineText(Interface):
    """What one person writes at once."""

    text = schema.TextLine(
        title=_("label_chat_line", default="Your line"),
        description=_("help_chat_line", default="At most 500 characters."),
        max_length=LINE,
    )
    text.setTaggedValue("missing", _("error_chat_line", default="Write something"))
    text.setTaggedValue("autocomplete", "off")


class IWhichLine(Interface):
    """One line of a slot."""

    line = schema.TextLine(title=_("label_which_line", default="Line"), max_length=13)
    line.setTaggedValue("missing", _("error_which_line", default="Choose a line"))
