"""The shapes of a project and of what people do with it."""

from etwinning.base.messages import _
from etwinning.base.uploads import Upload
from etwinning.base.vocabularies import interface_languages
from etwinning.moderation.interfaces import IHoldsReportable
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface

WORDS_LONG = 5_000  # characters, about 800 words
WORDS_SHORT = 500
REASON = 2_000
AGES = range(3, 21)  # years, product.md 7.4
MOST_PUPILS = 5_000


class IProjects(Interface):
    """Marks the folder of all projects."""


class IProjectText(model.Schema):
    """What founders write about their project, in the form and in REST. Source: PJ2."""

    title = schema.TextLine(
        title=_("label_project_title", default="Title"),
        description=_("help_project_title", default="You agree on it with your partner."),
        max_length=100,
        required=False,
        missing_value="",
        default="",
    )
    summary = schema.Text(
        title=_("label_project_summary", default="Short summary"),
        description=_(
            "help_project_summary",
            default="Two or three sentences. They stand in every list of projects.",
        ),
        max_length=WORDS_SHORT,
        required=False,
        missing_value="",
        default="",
    )
    kind = schema.Choice(
        title=_("label_project_kind", default="Who takes part"),
        vocabulary="etwinning.base.project_types",
        required=False,
    )
    aims = schema.Text(
        title=_("label_project_aims", default="Aims"),
        description=_(
            "help_project_aims",
            default="What pupils or teachers will know and be able to do afterwards.",
        ),
        max_length=WORDS_LONG,
        required=False,
        missing_value="",
        default="",
    )
    process = schema.Text(
        title=_("label_project_process", default="Work process"),
        description=_(
            "help_project_process",
            default="Who does what, with whom and how often.",
        ),
        max_length=WORDS_LONG,
        required=False,
        missing_value="",
        default="",
    )
    results = schema.Text(
        title=_("label_project_results", default="Expected results"),
        description=_("help_project_results", default="What will be there at the end."),
        max_length=WORDS_LONG,
        required=False,
        missing_value="",
        default="",
    )
    languages = schema.Tuple(
        title=_("label_project_languages", default="Languages you work in"),
        value_type=schema.Choice(vocabulary="etwinning.base.languages"),
        max_length=10,
        required=False,
        missing_value=(),
        default=(),
    )
    languages.setTaggedValue("first", interface_languages())
    language = schema.Choice(
        title=_("label_project_language", default="Language of these texts"),
        vocabulary="etwinning.base.languages",
        required=False,
        missing_value="",
        default="en",
    )
    subjects = schema.Tuple(
        title=_("label_project_subjects", default="Subjects"),
        value_type=schema.Choice(vocabulary="etwinning.base.subjects"),
        max_length=15,
        required=False,
        missing_value=(),
        default=(),
    )
    vocational = schema.Tuple(
        title=_("label_project_vocational", default="Vocational fields"),
        value_type=schema.Choice(vocabulary="etwinning.base.vocational_fields"),
        required=False,
        missing_value=(),
        default=(),
    )
    age_min = schema.Int(
        title=_("label_project_age_min", default="Youngest pupils, in years"),
        min=AGES[0],
        max=AGES[-1],
        required=False,
    )
    age_max = schema.Int(
        title=_("label_project_age_max", default="Oldest pupils, in years"),
        min=AGES[0],
        max=AGES[-1],
        required=False,
    )
    pupils = schema.Int(
        title=_("label_project_pupils", default="Number of pupils"),
        description=_("help_project_pupils", default="All schools together; a guess will do."),
        min=1,
        max=MOST_PUPILS,
        required=False,
    )
    tools = schema.Tuple(
        title=_("label_project_tools", default="Tools"),
        value_type=schema.Choice(vocabulary="etwinning.base.tools"),
        required=False,
        missing_value=(),
        default=(),
    )
    competences = schema.Tuple(
        title=_("label_project_competences", default="Key competences"),
        value_type=schema.Choice(vocabulary="etwinning.base.competences"),
        required=False,
        missing_value=(),
        default=(),
    )
    starts = schema.Date(
        title=_("label_project_starts", default="First day"),
        required=False,
    )
    ends = schema.Date(
        title=_("label_project_ends", default="Planned last day"),
        description=_(
            "help_project_ends", default="You can extend the project or close it earlier."
        ),
        required=False,
    )


class IProject(IProjectText, IHoldsReportable):
    """A project: two founders of two countries, later any number of partners."""

    image = NamedBlobImage(
        title=_("label_project_image", default="Picture"),
        description=_(
            "help_project_image",
            default="JPEG, PNG, GIF or WebP, at most 5 MB. No pupil who can be recognised.",
        ),
        required=False,
    )
    image_alt = schema.TextLine(
        title=_("label_project_image_alt", default="What the picture shows"),
        description=_(
            "help_project_image_alt", default="For people who cannot see it, one sentence."
        ),
        max_length=200,
        required=False,
        missing_value="",
        default="",
    )


class IPicture(Interface):
    """A picture and what it shows."""

    image = Upload(
        title=_("label_project_image", default="Picture"),
        description=_(
            "help_project_image",
            default="JPEG, PNG, GIF or WebP, at most 5 MB. No pupil who can be recognised.",
        ),
    )
    image.setTaggedValue("accept", "image/*")
    image.setTaggedValue("missing", _("error_image_missing", default="Choose a picture"))
    image_alt = schema.TextLine(
        title=_("label_project_image_alt", default="What the picture shows"),
        description=_(
            "help_project_image_alt", default="For people who cannot see it, one sentence."
        ),
        max_length=200,
    )
    image_alt.setTaggedValue(
        "missing", _("error_image_alt", default="Write what the picture shows")
    )


class IConsent(Interface):
    """A founder's tick at submitting and accepting. Source: workflows.md, "Publication"."""

    public = schema.Bool(
        title=_("label_project_public", default="Our project page may be public"),
        description=_(
            "help_project_public",
            default="It names the schools, never a teacher or a pupil. It is public once the "
            "project is approved and both founders have ticked this; either of you can take "
            "the tick back at any time.",
        ),
        required=False,
        default=False,
    )


class IAcceptance(IConsent):
    """What the second founder says when accepting."""

    school = schema.TextLine(
        title=_("label_founder_school", default="My school in this project"),
        required=False,
        missing_value="",
    )


class IReason(Interface):
    """One text that says why; who reads it stands above the form."""

    reason = schema.Text(
        title=_("label_reason", default="Reason"),
        max_length=REASON,
        required=True,
    )
    reason.setTaggedValue("missing", _("error_reason_missing", default="Write the reason"))


class INote(Interface):
    """One text that may be left out."""

    reason = schema.Text(
        title=_("label_note", default="Note"),
        max_length=REASON,
        required=False,
        missing_value="",
    )


class IDecision(Interface):
    """An office's decision. Source: product.md PJ4, PJ5."""

    decision = schema.Choice(
        title=_("label_decision", default="Decision"),
        vocabulary="etwinning.projects.decisions",
    )
    decision.setTaggedValue("missing", _("error_decision_missing", default="Choose a decision"))
    checks = schema.Tuple(
        title=_("label_checks", default="Checklist"),
        value_type=schema.Choice(vocabulary="etwinning.projects.checks"),
        required=False,
        missing_value=(),
    )
    reason = schema.Text(
        title=_("label_decision_reason", default="Note to the founders"),
        description=_(
            "help_decision_reason",
            default="Needed for a question or a rejection. Both founders read it.",
        ),
        max_length=REASON,
        required=False,
        missing_value="",
    )


class IAnswer(Interface):
    """A founder's answer to the question of an office."""

    text = schema.Text(
        title=_("label_answer", default="Your answer"),
        max_length=REASON,
    )
    text.setTaggedValue("missing", _("error_answer_missing", default="Write your answer"))


class IInvitation(Interface):
    """An invitation to a contact. Source: product.md PJ7, MS7."""

    person = schema.TextLine(title=_("label_invited", default="Contact"))
    person.setTaggedValue("missing", _("error_invited_missing", default="Choose a contact"))
    text = schema.Text(
        title=_("label_invitation_text", default="What you want to do together"),
        description=_("help_invitation_text", default="Only the invited person reads it."),
        max_length=REASON,
    )
    text.setTaggedValue(
        "missing", _("error_invitation_text_missing", default="Write a few words to your contact")
    )


class IExtension(Interface):
    """A new last day."""

    ends = schema.Date(title=_("label_project_new_end", default="New last day"))
    ends.setTaggedValue("missing", _("error_new_end_missing", default="Choose the new last day"))


class IHandover(Interface):
    """Who takes a founder's place, and why. Source: product.md PJ9."""

    founder = schema.TextLine(title=_("label_handover_founder", default="Founder who leaves"))
    successor = schema.TextLine(
        title=_("label_handover_successor", default="Teacher who takes the place"),
        description=_(
            "help_handover_successor",
            default="A verified teacher of the same school, or of the same country.",
        ),
    )
    reason = schema.Text(
        title=_("label_reason", default="Reason"),
        max_length=REASON,
    )
    reason.setTaggedValue("missing", _("error_reason_missing", default="Write the reason"))


class IProjectBox(Interface):
    """One part of a project's public page; a named adapter of (project, request).

    Upper rooms answer from catalog or records, with what the reader may view, and wake nothing
    up. A box without rows is not shown.
    """

    title = Attribute("Heading, translatable.")
    kind = Attribute("'posts' (title, text, line below) or 'doors' (with pictures).")
    order = Attribute("Smaller numbers come first.")
    more = Attribute("Pair (words, address) of a link beside the heading, None without.")

    def rows() -> list:
        """Return dicts with title, url, text, meta, lang, image (``""`` where there is none)."""


class ISpaceLink(Interface):
    """A way into what a project opened (TwinSpace, journal); a named adapter (project, request).

    Asked for members and officers only, never for the public.
    """

    order = Attribute("Smaller numbers come first.")

    def link() -> tuple | None:
        """Return (words, address), None while it is not there or not for this reader."""


class ICandidates(Interface):
    """With whom a draft was thought of; an adapter of the project, of the room that knows."""

    title = Attribute("Where they come from, translatable.")

    def people() -> list:
        """Return user ids that the reader may know of, none for readers from elsewhere."""
