"""The profile, its shape, and the questions to other rooms."""

from etwinning.base.interfaces import ITellsDue
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.people.checks import looks_like_language
from etwinning.people.rules import MOST_LANGUAGES
from etwinning.people.rules import OLDEST
from etwinning.people.rules import YOUNGEST
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

AVAILABLE = SimpleVocabulary(
    [
        SimpleTerm(
            "etwinning",
            "etwinning",
            _("available_etwinning", default="eTwinning projects"),
        ),
        SimpleTerm(
            "plus",
            "plus",
            _("available_plus", default="Projects with eTwinning Plus countries"),
        ),
        SimpleTerm("erasmus", "erasmus", _("available_erasmus", default="Erasmus+ projects")),
    ]
)
PREFERENCE = SimpleVocabulary(
    [
        SimpleTerm(
            "everybody", "everybody", _("preference_everybody", default="Every verified teacher")
        ),
        SimpleTerm(
            "matching",
            "matching",
            _("preference_matching", default="Teachers whose pupils and languages fit mine"),
        ),
        SimpleTerm("contacts", "contacts", _("preference_contacts", default="My contacts only")),
    ]
)


class ITeacher(ITellsOffices, ITellsDue):
    """The profile of one teacher. Its ``__name__`` is the id of the account."""

    title = schema.TextLine(title=_("label_teacher_title", default="Name"), max_length=130)


class IPeople(Interface):
    """The folder ``/people``."""


class IProfile(Interface):
    """Step 3: what other teachers read about a colleague."""

    languages = schema.Tuple(
        title=_("label_languages", default="Languages you work in"),
        description=_("help_languages", default="How well you know each, from A1 to C2."),
        value_type=schema.TextLine(constraint=looks_like_language),
        min_length=1,
        max_length=MOST_LANGUAGES,
    )
    languages.setTaggedValue("missing", _("missing_languages", default="Choose a language"))
    languages.setTaggedValue("kind", "languages")
    subjects = schema.Tuple(
        title=_("label_subjects", default="Subjects"),
        value_type=schema.Choice(vocabulary="etwinning.base.subjects"),
        min_length=1,
        max_length=15,
    )
    subjects.setTaggedValue("missing", _("missing_subjects", default="Choose a subject"))
    age_from = schema.Int(
        title=_("label_age_from", default="Youngest pupils, years"), min=YOUNGEST, max=OLDEST
    )
    age_to = schema.Int(
        title=_("label_age_to", default="Oldest pupils, years"), min=YOUNGEST, max=OLDEST
    )
    interests = schema.Text(
        title=_("label_interests", default="What interests you"),
        description=_(
            "help_interests", default="Topics, methods, what your classes like to do."
        ),
        max_length=1_000,  # characters
        required=False,
        missing_value="",
    )
    experience = schema.Text(
        title=_("label_experience", default="Experience with projects"),
        description=_("help_experience", default="First time is a good answer, too."),
        max_length=1_000,  # characters
        required=False,
        missing_value="",
    )
    available = schema.Tuple(
        title=_("label_available", default="You look for partners for"),
        value_type=schema.Choice(vocabulary=AVAILABLE),
        required=False,
        missing_value=(),
    )
    contact_preference = schema.Choice(
        title=_("label_contact_preference", default="Who may write to you first"),
        vocabulary=PREFERENCE,
        default="matching",
    )

    @invariant
    def ages_in_order(values):
        """The youngest are not older than the oldest."""
        if values.age_from > values.age_to:
            raise Invalid(
                _("error_ages", default="The oldest pupils are younger than the youngest"),
                "age_to",
            )


class IIdea(Interface):
    """A structured idea for a project; it is taken down by itself after its day."""

    title = schema.TextLine(
        title=_("label_idea_title", default="The idea in one line"), max_length=120
    )
    text = schema.Text(
        title=_("label_idea_text", default="What pupils would do"),
        max_length=1_500,  # characters
    )
    age_from = schema.Int(
        title=_("label_age_from", default="Youngest pupils, years"), min=YOUNGEST, max=OLDEST
    )
    age_to = schema.Int(
        title=_("label_age_to", default="Oldest pupils, years"), min=YOUNGEST, max=OLDEST
    )
    subjects = schema.Tuple(
        title=_("label_subjects", default="Subjects"),
        value_type=schema.Choice(vocabulary="etwinning.base.subjects"),
        max_length=8,
        required=False,
        missing_value=(),
    )
    languages = schema.Tuple(
        title=_("label_idea_languages", default="Languages to work in"),
        value_type=schema.Choice(vocabulary="etwinning.base.languages"),
        max_length=5,
        required=False,
        missing_value=(),
    )
    until = schema.Date(
        title=_("label_idea_until", default="Shown until"),
        description=_("help_idea_until", default="Six months if you say nothing, a year at most."),
        required=False,
    )

    @invariant
    def ages_in_order(values):
        """The youngest are not older than the oldest."""
        if values.age_from > values.age_to:
            raise Invalid(
                _("error_ages", default="The oldest pupils are younger than the youngest"),
                "age_to",
            )


class IProfileBox(Interface):
    """What an upper room shows on a teacher's profile; a named adapter of (teacher, request)."""

    order = Attribute("Smaller numbers stand first")

    def render() -> str:
        """Return HTML, ``""`` for nothing."""


class IAcquaintance(Interface):
    """A reason why two people are no strangers; a named utility of the room that knows.

    Requests between people who are acquainted need no long text and count for no daily limit
    (product.md, section 3: "without prior message or shared project/group").
    """

    def known(one: str, other: str) -> bool:
        """Tell whether these two user ids have something to do with each other."""


class IEnded(Interface):
    """Places that bind nobody together any more; a named utility of the room that knows."""

    def ended(uids: set) -> set:
        """Return those of these places that have ended."""
