"""What can be reported, what its room answers, and the shapes of the forms."""

from etwinning.base.hiding import NOTE
from etwinning.base.hiding import REASONS
from etwinning.base.messages import _
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TEXT = 1_000  # characters

CLAUSES = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in (
            (
                "child",
                _("clause_child", default="A child is not safe: somebody asks a pupil for "
                  "pictures, addresses or secrets, or shows pupils without consent"),
            ),
            (
                "threat",
                _("clause_threat", default="Somebody is threatened, bullied or shown violence"),
            ),
            (
                "hate",
                _("clause_hate", default="People are insulted for their country, faith, "
                  "language, body or way of living"),
            ),
            (
                "private",
                _("clause_private", default="Private things of a person: phone number, "
                  "address, card number, intimate pictures"),
            ),
            (
                "rights",
                _("clause_rights", default="Somebody else's text, picture or music, used "
                  "without asking"),
            ),
            ("commercial", _("clause_commercial", default="Advertising, or something is sold")),
            (
                "spam",
                _("clause_spam", default="The same thing again and again, or it does not "
                  "belong here"),
            ),
        )
    ]
)  # fmt: skip


class IHoldsReportable(Interface):
    """Marks content that can be reported, or that holds records which can be."""


class IReportable(Interface):
    """A thing that can be reported: an adapter of content, or of a record in its place.

    Who may see the thing has been asked before.
    """

    kind = Attribute("What it is, translatable: 'A comment'.")
    title = Attribute("What it is called, or what it stands in.")
    author = Attribute("User id of who wrote it, '' if nobody is known.")
    # also ``authors``, where several answer for it: all their ids; they are told the note
    url = Attribute("Where it is read.")
    state = Attribute(
        "shown, draft (or kept back by its author), waiting (a teacher reads it first), hidden (by "
        "anybody) or removed."
    )
    holds = Attribute("Whether other things stand in it: nothing but a decision hides them all.")

    def text() -> str:
        """Return what it says now, as plain text: the evidence."""

    def places() -> list:
        """Return the uids of the places whose people a case about it concerns."""

    def keepers() -> list:
        """Return the ids of the people who look after it, told that it was reported."""

    def hiders() -> list:
        """Return those of them who may hide it themselves."""

    def hide(reason: str) -> None:
        """Hide it; the author is told why.

        :param reason: a value of ``base.hiding.REASONS``.
        """

    def keep_hidden(reason: str) -> None:
        """Of what is hidden: moderators alone show it again.

        :param reason: a value of ``base.hiding.REASONS``, for all who read; ``""``: as it is.
        """

    def restore() -> None:
        """Show it again."""

    def remove(reason: str, note: str) -> None:
        """Take it away from where it is hidden; the author is told why."""


class IRecordIn(Interface):
    """Leads to a record in a thing: an adapter of the thing, named by the kind of record."""

    def record(name: str):
        """Return the record, wrapped, None if there is none. Asks no permission."""

    def is_seen(record) -> bool:
        """Tell whether the current user, who sees the thing, sees the record."""


class IHome(Interface):
    """Knows where people who are no teachers belong; a utility named by its room."""

    def school(user_id: str) -> str:
        """Return what counts as one school in reports, ``""`` for people it does not know."""

    def country(user_id: str) -> str:
        """Return a country's code, ``""`` for people it does not know."""


class ICase(Interface):
    """A case, wrapped in an office."""


class IReport(Interface):
    """What people write in a report, in the form and in REST."""

    clause = schema.Choice(
        title=_("label_clause", default="Which rule is broken?"),
        vocabulary=CLAUSES,
    )
    clause.setTaggedValue("missing", _("error_clause", default="Choose a rule"))
    clause.setTaggedValue("kind", "radios")
    text = schema.Text(
        title=_("label_report_text", default="What is wrong?"),
        description=_(
            "help_report_text",
            default="In your own words. Only the national offices in charge read them.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_report_text", default="Write what is wrong"))
    text.setTaggedValue("rows", 4)


class IAct(Interface):
    """What is done about a thing that breaks a rule."""

    measure = schema.Choice(
        title=_("label_measure", default="What happens to it"),
        vocabulary=SimpleVocabulary(
            [
                SimpleTerm("hide", "hide", _("measure_hide", default="It stays hidden")),
                SimpleTerm("remove", "remove", _("measure_remove", default="It is removed")),
            ]
        ),
    )
    measure.setTaggedValue("missing", _("error_measure", default="Choose what happens to it"))
    reason = schema.Choice(
        title=_("label_case_reason", default="Reason, for all"),
        description=_(
            "help_case_reason",
            default="It stands where the thing was. Until now it follows from the rule that was "
            "named: say what is right.",
        ),
        vocabulary=REASONS,
        required=False,
        missing_value="",
    )
    reason.setTaggedValue("kind", "radios")
    note = schema.Text(
        title=_("label_case_note", default="Reason, for the author"),
        description=_("help_case_note", default="The author alone reads it, as your office's."),
        max_length=NOTE,
    )
    note.setTaggedValue("missing", _("error_case_note", default="Write the reason"))
    note.setTaggedValue("rows", 3)


class IRemark(Interface):
    """A remark that stays in the case."""

    remark = schema.Text(
        title=_("label_remark", default="Remark, for the case"),
        description=_("help_remark", default="Only offices read it."),
        max_length=NOTE,
        required=False,
        missing_value="",
        default="",
    )
    remark.setTaggedValue("rows", 2)


class ICaseStep(IAct, IRemark):
    """The form of a case: all that its steps ask for."""
