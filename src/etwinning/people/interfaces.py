"""The profile, the shapes of the forms, the questions to other rooms."""

from etwinning.base.interfaces import ITellsDue
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.people.checks import is_ticked
from etwinning.people.checks import looks_like_address
from etwinning.people.checks import looks_like_language
from etwinning.people.checks import name_is_name
from etwinning.people.checks import one_of_head_answers
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


class IPreRegistration(Interface):
    """Step 1: who you are. Nothing is made before the address is confirmed."""

    given_name = schema.TextLine(
        title=_("label_given_name", default="First name"),
        max_length=60,  # characters
        constraint=name_is_name,
    )
    given_name.setTaggedValue("autocomplete", "given-name")
    family_name = schema.TextLine(
        title=_("label_family_name", default="Last name"),
        max_length=60,  # characters
        constraint=name_is_name,
    )
    family_name.setTaggedValue("autocomplete", "family-name")
    email = schema.TextLine(
        title=_("label_email", default="E-mail address"),
        description=_(
            "help_email",
            default="We send a link there. You log in with it. Other teachers do not see it.",
        ),
        max_length=254,
        constraint=looks_like_address,
    )
    email.setTaggedValue("kind", "email")
    email.setTaggedValue("autocomplete", "email")
    email.setTaggedValue("missing", _("missing_email", default="Write your e-mail address"))
    password = schema.Password(
        title=_("label_password", default="Password"),
        description=_(
            "help_password", default="At least 10 characters; your name should not be in it."
        ),
        min_length=10,
        max_length=128,
    )
    password.setTaggedValue("autocomplete", "new-password")
    country = schema.Choice(
        title=_("label_country", default="Country"),
        description=_("help_country", default="Where your school is. Its office verifies you."),
        vocabulary="etwinning.base.countries",
    )
    country.setTaggedValue("missing", _("missing_country", default="Choose your country"))
    code_of_conduct = schema.Bool(
        title=_("label_code_of_conduct", default="I keep to the code of conduct"),
        description=_(
            "help_code_of_conduct",
            default="No advertising, no mass messages, respect for everybody, care for pupils.",
        ),
        constraint=is_ticked,
    )
    privacy = schema.Bool(
        title=_("label_privacy", default="I have read how my personal data is used"),
        description=_(
            "help_privacy",
            default="Verified teachers see your profile. The public sees your name on the page "
            "of your school and nothing else.",
        ),
        constraint=is_ticked,
    )


class IConfirmation(Interface):
    """The click on the mailed link is a visit; the password makes it a confirmation."""

    password = schema.Password(
        title=_("label_password", default="Password"),
        description=_("help_password_again", default="The one you chose when you registered."),
        max_length=128,
    )
    password.setTaggedValue("autocomplete", "current-password")


class ITieShape(Interface):
    """A school and what the teacher is there."""

    school = schema.TextLine(title=_("label_school", default="School"), max_length=64)
    school.setTaggedValue("missing", _("missing_school", default="Choose your school"))
    role = schema.Choice(
        title=_("label_role_at_school", default="What you are there"),
        vocabulary="etwinning.base.staff_roles",
    )
    head_address = schema.TextLine(
        title=_("label_head_address", default="E-mail of your head teacher"),
        description=_(
            "help_head_address",
            default="We write once, to say that the school is listed and to ask whether you "
            "teach there. The address is never shown.",
        ),
        max_length=254,
        required=False,
        constraint=looks_like_address,
    )
    head_address.setTaggedValue("kind", "email")


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


class IReason(Interface):
    """A refusal or a sanction: the teacher reads why."""

    reason = schema.Text(
        title=_("label_reason_to_teacher", default="Reason"),
        description=_("help_reason_to_teacher", default="The teacher reads it word for word."),
        max_length=2_000,  # characters
    )
    reason.setTaggedValue("missing", _("missing_reason", default="Say why"))


class IQuestion(Interface):
    """The office asks the teacher; the clock stands still until the answer."""

    question = schema.Text(
        title=_("label_question", default="Question to the teacher"), max_length=2_000
    )
    question.setTaggedValue("missing", _("missing_question", default="Write the question"))


class IAnswer(Interface):
    """The teacher answers the office."""

    answer = schema.Text(
        title=_("label_answer", default="Your answer"),
        description=_("help_answer", default="Only your national office reads it."),
        max_length=2_000,  # characters
    )
    answer.setTaggedValue("missing", _("missing_answer", default="Write an answer"))


class IHeadAnswer(Interface):
    """What a head teacher answers by the one-time link."""

    answer = schema.TextLine(
        title=_("label_head_answer", default="Your answer"), constraint=one_of_head_answers
    )
    answer.setTaggedValue("missing", _("missing_head_answer", default="Choose one answer"))
    note = schema.Text(
        title=_("label_head_note", default="What is not right"),
        description=_(
            "help_head_note",
            default="Needed if something has to be corrected. The national office reads it.",
        ),
        max_length=1_000,  # characters
        required=False,
        missing_value="",
    )


class IContactRequest(Interface):
    """A teacher asks another to become contacts."""

    text = schema.Text(
        title=_("label_contact_text", default="Why you would like to be contacts"),
        description=_(
            "help_contact_text",
            default="At least 20 words if you have no project together: who you are, what your "
            "class could do with theirs.",
        ),
        max_length=2_000,  # characters
        required=False,
        missing_value="",
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
