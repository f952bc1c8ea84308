"""What a journal and an entry are, and the shapes of the forms."""

from etwinning.base.messages import _
from etwinning.workspaces.interfaces import ISeen
from plone.supermodel import model
from zope import schema
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TITLE = 150  # characters
QUESTION = 2_000
TEXT = 20_000  # characters, about eight printed pages

AUDIENCES = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in (
            ("draft", _("entry_draft", default="Draft: only you")),
            ("private", _("entry_private", default="You and your national office")),
            (
                "project",
                _("entry_project", default="The project: its teachers and pupils"),
            ),
            (
                "etwinners",
                _("entry_etwinners", default="The project and all verified teachers of eTwinning"),
            ),
            ("public", _("entry_public", default="Everybody, also search engines")),
        )
    ]
)
WITH_HIDDEN = SimpleVocabulary(
    [
        *AUDIENCES,
        SimpleTerm(
            "hidden",
            "hidden",
            _("entry_hidden", default="Hidden: only the author and the founders"),
        ),
    ]
)


class IJournal(model.Schema):
    """The journal of one project."""

    title = schema.TextLine(title=_("label_journal_title", default="Title"), max_length=TITLE)


class IEntryText(model.Schema):
    """What people write in an entry, in the form and in REST."""

    title = schema.TextLine(
        title=_("label_entry_title", default="Title"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_entry_title", default="Give the entry a title"))
    text = schema.Text(
        title=_("label_entry_text", default="What happened"),
        description=_(
            "help_entry_text",
            default="At least three words. An empty line begins a new paragraph. No family "
            "names, addresses or phone numbers of pupils.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_entry_text", default="Write what happened"))
    text.setTaggedValue("rows", 10)
    language = schema.Choice(
        title=_("label_entry_language", default="Language of the text"),
        description=_("help_entry_language", default="Screen readers speak it right."),
        vocabulary="etwinning.base.languages",
        required=False,
    )


    phase = schema.Choice(
        title=_("label_entry_phase", default="Phase of the project"),
        vocabulary="etwinning.base.phases",
        required=False,
    )
    criteria = schema.Tuple(
        title=_("label_entry_criteria", default="Shows something for the quality label"),
        description=_(
            "help_entry_criteria",
            default="You find the entry again when you apply for the label. Everybody who reads "
            "the entry sees it.",
        ),
        value_type=schema.Choice(vocabulary="etwinning.base.criteria"),
        required=False,
        missing_value=(),
        default=(),
    )


class IEntry(IEntryText):
    """An entry of a journal."""


class IQuestion(Interface):
    """A question to a national office, wrapped in the office."""


class IAsk(Interface):
    """What is asked."""

    text = schema.Text(
        title=_("label_office_question", default="Your question"),
        max_length=QUESTION,
    )
    text.setTaggedValue("missing", _("error_office_question", default="Write your question"))
    text.setTaggedValue("rows", 4)


class IAnswer(Interface):
    """What the office answers."""

    text = schema.Text(
        title=_("label_office_answer", default="Your answer"),
        max_length=QUESTION,
    )
    text.setTaggedValue("missing", _("error_office_answer", default="Write the answer"))
    text.setTaggedValue("rows", 6)


class ISettings(Interface):
    """What the founders choose for their journal."""

    pupils_write = schema.Bool(
        title=_("label_pupils_write", default="Pupil admins may write entries"),
        description=_(
            "help_pupils_write",
            default="What they write is read by the project, never by anybody else.",
        ),
        required=False,
        default=False,
    )
    pupils_wait = schema.Bool(
        title=_("label_pupils_wait", default="Comments of pupils wait for a teacher"),
        description=_(
            "help_pupils_wait",
            default="Nobody but the pupil and the teachers reads them before.",
        ),
        required=False,
        default=False,
    )


class IShare(Interface):
    """Who reads an entry."""

    audience = schema.Choice(
        title=_("label_audience", default="Who may see this"),
        vocabulary=WITH_HIDDEN,
    )
    audience.setTaggedValue("missing", _("error_audience", default="Choose who may see this"))


class IShareAnew(IShare, ISeen):
    """Who reads an entry, and what was found in it."""


class INewEntry(IEntryText, IShare):
    """A new entry with its audience."""

    audience = schema.Choice(
        title=_("label_audience", default="Who may see this"),
        vocabulary=AUDIENCES,
        default="project",
    )
