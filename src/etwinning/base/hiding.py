"""Why something is hidden or removed: a word that all may read, a note for its author alone.

Whoever reads the place sees the word where the thing stood, so it is chosen, never typed:
what people type there names persons.
"""

from etwinning.base.messages import _
from zope import schema
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

REASON = 2_000  # characters
NOTE = 1_000

REASONS = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in (
            ("private", _("hidden_private", default="private information")),
            ("hurtful", _("hidden_hurtful", default="hurtful words")),
            ("topic", _("hidden_topic", default="it does not belong here")),
            ("rights", _("hidden_rights", default="somebody else's work")),
            ("rules", _("hidden_rules", default="against our rules")),
        )
    ]
)


class IHide(Interface):
    """Why a thing is hidden or removed: a word for all, a note for the author."""

    reason = schema.Choice(
        title=_("label_hide_reason", default="Reason"),
        description=_("help_hide_reason", default="Everybody who reads here sees it."),
        vocabulary=REASONS,
    )
    reason.setTaggedValue("missing", _("error_hide_reason", default="Choose a reason"))
    reason.setTaggedValue("kind", "radios")
    note = schema.Text(
        title=_("label_hide_note", default="Note to the author"),
        description=_("help_hide_note", default="Only who wrote it is told."),
        max_length=NOTE,
        required=False,
        missing_value="",
        default="",
    )


class IWhy(Interface):
    """Why a moderator hides a thing, restores or removes it; kept in its history."""

    reason = schema.Text(
        title=_("label_moderation_reason", default="Reason"),
        max_length=REASON,
    )
    reason.setTaggedValue("missing", _("error_moderation_reason", default="Write the reason"))


def reason_title(reason: str):
    """Return a value of REASONS in words, translatable; ``""`` for none."""
    return REASONS.getTerm(reason).title if reason else ""
