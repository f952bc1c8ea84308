"""What meetings are, and the shapes of what offices and teachers type."""

from etwinning.base.messages import _
from etwinning.moderation.interfaces import IHoldsReportable
from etwinning.workspaces.interfaces import ILive
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TITLE = 150  # characters
KINDS = SimpleVocabulary(
    [
        SimpleTerm("jitsi", "jitsi", _("provider_jitsi", default="Jitsi Meet")),
        SimpleTerm("bbb", "bbb", _("provider_bbb", default="BigBlueButton")),
    ]
)


class IMeetings(ILive, IHoldsReportable):
    """The online meetings of a place."""


class IMeeting(ILive):
    """One online meeting, wrapped in its place."""

    begins = Attribute("Unix seconds, 0 for at any time.")
    opened_by = Attribute("User id of the teacher who opened it.")


class IProvider(Interface):
    """A server that an office puts on its list."""

    title = schema.TextLine(
        title=_("label_provider_title", default="Name"),
        description=_("help_provider_title", default="As teachers know it."),
        max_length=100,
    )
    title.setTaggedValue(
        "missing", _("error_provider_title", default="Write how teachers call the server")
    )
    kind = schema.Choice(title=_("label_provider_kind", default="Kind"), vocabulary=KINDS)
    kind.setTaggedValue("missing", _("error_provider_kind", default="Choose the kind"))
    address = schema.TextLine(
        title=_("label_provider_address", default="Address of the server"),
        description=_(
            "help_provider_address",
            default="Begins with https://. For BigBlueButton as “bbb-conf --secret” shows it.",
        ),
        max_length=300,
    )
    address.setTaggedValue("kind", "url")
    address.setTaggedValue(
        "missing", _("error_provider_address_missing", default="Write the address of the server")
    )
    app_id = schema.TextLine(
        title=_("label_provider_app", default="Id of the application"),
        description=_(
            "help_provider_app", default="Only for a Jitsi server that asks for tokens (JWT)."
        ),
        max_length=100,
        required=False,
        missing_value="",
        default="",
    )
    secret = schema.Password(
        title=_("label_provider_secret", default="Secret"),
        description=_(
            "help_provider_secret",
            default="BigBlueButton needs it; Jitsi only with an id of the application. From 16 "
            "signs. It is kept on this site and never shown again.",
        ),
        min_length=16,
        max_length=200,
        required=False,
        missing_value="",
    )
    secret.setTaggedValue("autocomplete", "off")


class INewMeeting(Interface):
    """A meeting that a teacher opens."""

    title = schema.TextLine(
        title=_("label_meeting_title", default="What you meet for"),
        description=_(
            "help_meeting_title",
            default="The teachers of this place read it, and the server of the meeting.",
        ),
        min_length=2,
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_meeting_title", default="Write what you meet for"))
    provider = schema.Choice(
        title=_("label_meeting_provider", default="Where you meet"),
        description=_(
            "help_meeting_provider",
            default="These servers are on the lists of the offices of your countries. Schools "
            "can surely open only those of their own country.",
        ),
        vocabulary="etwinning.meetings.providers",
    )
    provider.setTaggedValue("missing", _("error_meeting_provider", default="Choose a server"))
    day = schema.Date(
        title=_("label_meeting_day", default="Day"),
        description=_(
            "help_meeting_day", default="Leave day and time out for a room that is always open."
        ),
        required=False,
    )
    time = schema.TextLine(
        title=_("label_meeting_time", default="Begins at"),
        description=_("help_meeting_time", default="Such as 14:30, in the time of Brussels."),
        max_length=5,
        required=False,
        missing_value="",
        default="",
    )
    time.setTaggedValue("kind", "time")
