"""What people type: the shapes of forms and of REST, apart from the profile itself."""

from etwinning.base.messages import _
from etwinning.base.uploads import Upload
from etwinning.people.checks import is_ticked
from etwinning.people.checks import looks_like_address
from etwinning.people.checks import name_is_name
from etwinning.people.checks import one_of_head_answers
from zope import schema
from zope.interface import Interface


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


class IFirstIdea(Interface):
    """The first idea, in step 3; ages, subjects and languages are those of the profile."""

    idea_title = schema.TextLine(
        title=_("label_idea_title", default="The idea in one line"), max_length=120, required=False
    )
    idea_text = schema.Text(
        title=_("label_idea_text", default="What pupils would do"),
        max_length=1_500,  # characters
        required=False,
    )


class IPhoto(Interface):
    """The photo on the profile."""

    photo = Upload(
        title=_("label_photo", default="Photo"),
        description=_(
            "help_photo",
            default="Of yourself, no pupils. Place and time are taken out of it. 5 MB at most.",
        ),
        required=False,
    )
    photo.setTaggedValue("accept", "image/jpeg,image/png,image/webp,image/gif")


class IDecision(Interface):
    """The office's form: one note for a question or a refusal."""

    note = schema.Text(
        title=_("label_decision_note", default="Note to the teacher"),
        description=_(
            "help_decision_note",
            default="Needed for a question or a refusal. The teacher reads it word for word.",
        ),
        max_length=2_000,  # characters
        required=False,
        missing_value="",
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
