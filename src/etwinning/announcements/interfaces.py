"""The announcement, its shape, and what it tells."""

from datetime import date
from etwinning.announcements.rules import LEAST_WORDS
from etwinning.base.messages import _
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface.interfaces import IObjectEvent
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

CONTACT = SimpleVocabulary(
    [
        SimpleTerm(
            "message",
            "message",
            _("announcement_contact_message", default="Write to me"),
        ),
        SimpleTerm(
            "interest",
            "interest",
            _(
                "announcement_contact_interest",
                default="Press “I am interested” first, I answer",
            ),
        ),
    ]
)
ENOUGH = _(
    "error_announcement_words",
    default="Say it in ${least} words or more: what pupils would do, how, how often.",
    mapping={"least": str(LEAST_WORDS)},
)


class IPartners(Interface):
    """The folder ``/partners``."""


class IAnnouncement(Interface):
    """A teacher looks for partners; see ``INewAnnouncement`` for what it says."""

    title = schema.TextLine(title=_("label_announcement_title", default="Idea"), max_length=120)


class INewAnnouncement(Interface):
    """What a teacher writes; the same in the form and over REST. Source: PF4."""

    title = schema.TextLine(
        title=_("label_announcement_idea", default="The idea in one line"), max_length=120
    )
    title.setTaggedValue(
        "missing", _("missing_announcement_idea", default="Name the idea in one line")
    )
    text = schema.Text(
        title=_("label_announcement_text", default="What pupils would do together"),
        description=_(
            "help_announcement_text",
            default="20 words or more, plain text. No phone numbers or addresses.",
        ),
        max_length=2_000,  # characters
    )
    text.setTaggedValue("missing", ENOUGH)
    bands = schema.Tuple(
        title=_("label_announcement_bands", default="Ages of the pupils"),
        description=_(
            "help_announcement_bands",
            default="Choose all that fit: one announcement stands in several forums.",
        ),
        value_type=schema.Choice(vocabulary="etwinning.base.age_bands"),
        min_length=1,
    )
    bands.setTaggedValue("missing", _("missing_announcement_bands", default="Choose an age"))
    languages = schema.Tuple(
        title=_("label_announcement_languages", default="Languages to work in"),
        value_type=schema.Choice(vocabulary="etwinning.base.languages"),
        min_length=1,
        max_length=5,
    )
    languages.setTaggedValue(
        "missing", _("missing_announcement_languages", default="Choose a language")
    )
    languages.setTaggedValue(
        "first", ("cs", "de", "el", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "sv", "tr")
    )
    subjects = schema.Tuple(
        title=_("label_announcement_subjects", default="Subjects"),
        value_type=schema.Choice(vocabulary="etwinning.base.subjects"),
        max_length=8,
        required=False,
        missing_value=(),
    )
    theme = schema.Choice(
        title=_("label_announcement_theme", default="Theme"),
        vocabulary="etwinning.base.themes",
        required=False,
        missing_value="",
    )
    starts = schema.Date(
        title=_("label_announcement_starts", default="Begins about"),
        min=date(2005, 1, 1),
        max=date(2099, 12, 31),
    )
    starts.setTaggedValue(
        "missing", _("missing_announcement_starts", default="Say when it would begin")
    )
    months = schema.Int(
        title=_("label_announcement_months", default="Length, in months"),
        min=1,
        max=36,
        default=6,
    )
    partners = schema.Int(
        title=_("label_announcement_partners", default="How many partners you look for"),
        min=1,
        max=20,
        default=1,
    )
    wanted = schema.Tuple(
        title=_("label_announcement_wanted", default="Countries you look for"),
        description=_("help_announcement_wanted", default="None chosen: all are welcome."),
        value_type=schema.Choice(vocabulary="etwinning.base.countries"),
        required=False,
        missing_value=(),
    )
    already = schema.Tuple(
        title=_("label_announcement_already", default="Countries that take part already"),
        value_type=schema.Choice(vocabulary="etwinning.base.countries"),
        required=False,
        missing_value=(),
    )
    tools = schema.Tuple(
        title=_("label_announcement_tools", default="How you would work together"),
        value_type=schema.Choice(vocabulary="etwinning.base.tools"),
        required=False,
        missing_value=(),
    )
    contact = schema.Choice(
        title=_("label_announcement_contact", default="How others answer"),
        vocabulary=CONTACT,
        default="message",
    )

    @invariant
    def enough_words(values):
        """An idea takes some words."""
        if len(values.text.split()) < LEAST_WORDS:
            raise Invalid(ENOUGH, "text")


class IAnnouncementPosted(IObjectEvent):
    """An announcement is open to all teachers."""


class IPartnersFound(IObjectEvent):
    """An announcement ends because partners are found."""

    project = Attribute("UID of the project it led to, '' if none was named")
