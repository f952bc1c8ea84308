"""What an event is, and the shapes of its forms. Sources: product.md TS10, PJ12."""

from etwinning.base.messages import _
from etwinning.calendar.rules import MOST_DAYS
from etwinning.workspaces.interfaces import IShare
from etwinning.workspaces.interfaces import IWork
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TITLE = 150  # characters
WHERE = 200
LINK = 500
TEXT = 2_000
CLOSED = "closed"
DEADLINE = "deadline"

KINDS = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in (
            ("lesson", _("event_lesson", default="Lesson together")),
            ("meeting", _("event_meeting", default="Meeting")),
            (DEADLINE, _("event_deadline", default="Deadline: ready until then")),
            (CLOSED, _("event_closed", default="No school: holiday of one country")),
        )
    ]
)


class IEventText(model.Schema):
    """What people write about an event, in the form and in REST; times are those of ``zone``."""

    title = schema.TextLine(
        title=_("label_event_title", default="What it is"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_event_title", default="Write what it is"))
    kind = schema.Choice(
        title=_("label_event_kind", default="Kind"),
        vocabulary=KINDS,
        default="lesson",
    )
    kind.setTaggedValue("missing", _("error_event_kind", default="Choose what kind it is"))
    country = schema.Choice(
        title=_("label_event_country", default="Country that has no school"),
        description=_("help_event_country", default="Only for “No school”."),
        vocabulary="etwinning.base.countries",
        required=False,
        missing_value="",
        default="",
    )
    first_day = schema.Date(title=_("label_event_first_day", default="Day"))
    first_day.setTaggedValue("missing", _("error_event_day", default="Choose the day"))
    whole_day = schema.Bool(
        title=_("label_event_whole_day", default="The whole day"),
        description=_("help_event_whole_day", default="Then the hours do not count."),
        required=False,
        default=False,
    )
    begins_at = schema.TextLine(
        title=_("label_event_begins_at", default="Begins at"),
        description=_(
            "help_event_begins_at",
            default="Hours and minutes, such as 09:15; only a whole day needs none.",
        ),
        max_length=5,
        required=False,
        missing_value="",
        default="",
    )
    begins_at.setTaggedValue("kind", "time")
    ends_at = schema.TextLine(
        title=_("label_event_ends_at", default="Ends at"),
        description=_(
            "help_event_ends_at",
            default="If you leave it out: an hour later, a deadline at once; "
            "on the last of several days, at the hour at which it begins.",
        ),
        max_length=5,
        required=False,
        missing_value="",
        default="",
    )
    ends_at.setTaggedValue("kind", "time")
    last_day = schema.Date(
        title=_("label_event_last_day", default="Last day"),
        description=_(
            "help_event_last_day",
            default="If it lasts longer than a day; at most ${days} days.",
            mapping={"days": str(MOST_DAYS)},
        ),
        required=False,
    )
    zone = schema.Choice(
        title=_("label_event_zone", default="Whose clock"),
        description=_(
            "help_event_zone", default="The others read the hour of their own country beside it."
        ),
        vocabulary="etwinning.calendar.zones",
        required=False,
        missing_value="",
        default="",
    )
    where = schema.TextLine(
        title=_("label_event_where", default="Where"),
        max_length=WHERE,
        required=False,
        missing_value="",
        default="",
    )
    link = schema.TextLine(
        title=_("label_event_link", default="Address of the online meeting"),
        description=_(
            "help_event_link",
            default="Begins with https://. Everybody who sees the event can open it.",
        ),
        max_length=LINK,
        required=False,
        missing_value="",
        default="",
    )
    link.setTaggedValue("kind", "url")
    text = schema.Text(
        title=_("label_event_text", default="What to bring, what to prepare"),
        description=_(
            "help_event_text",
            default="A few sentences. No family names, addresses or phone numbers of pupils.",
        ),
        max_length=TEXT,
        required=False,
        missing_value="",
        default="",
    )
    text.setTaggedValue("rows", 4)


class INewEvent(IEventText, IShare):
    """A new event with its audience."""


class IEvent(IWork):
    """Something that happens in a place; what of it is typed is in IEventText."""

    begins = Attribute("When it begins, in UTC.")
    ends = Attribute("When it ends, in UTC; of whole days the midnight after the last one.")
    whole_day = Attribute("Whether it is about days, the same ones wherever one lives.")
    zone = Attribute("The time zone in which it was typed.")
