"""Which row of the table holds between two people, and what it needs before a first message."""

from dataclasses import dataclass
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Refusal
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.limits.api import Budget
from etwinning.limits.api import left
from etwinning.limits.api import spend
from etwinning.messaging.interfaces import IRelation
from etwinning.messaging.rules import DAY
from etwinning.messaging.rules import Decision
from etwinning.messaging.rules import DECISIONS
from etwinning.messaging.rules import fits
from etwinning.messaging.rules import Work
from etwinning.messaging.settings import limit_of
from etwinning.people.api import are_contacts
from etwinning.people.api import is_newcomer
from etwinning.people.api import know_each_other
from etwinning.people.api import teacher_of
from etwinning.people.api import why_not_yet
from math import ceil
from zope.component import queryUtility

HOUR = 3600  # seconds
NO_CRITERIA = _(
    "error_message_criteria",
    default="This teacher wants first messages only from teachers with pupils of the same age and "
    "a language in common. You can follow them, or post an announcement.",
)
CONTACTS_ONLY = _(
    "error_message_contacts",
    default="This teacher wants messages from contacts only. You can ask to be contacts, or post "
    "an announcement.",
)
READ_PROFILE = _(
    "error_read_profile", default="Read what they look for, and say here that you have"
)


@dataclass(frozen=True)
class Before:
    """What a person is shown before writing.

    :ivar limit: first messages a day to people of this relation, None without one.
    :ivar left: how many of them are left now. ``refusal``: why one may not write at all.
    """

    decision: Decision
    limit: int | None
    left: int | None
    refusal: Refusal | None

    @property
    def needs_profile(self) -> bool:
        """Does one have to say that the profile was read?"""
        return "profile" in self.decision.first


def decision_between(sender: str, recipient: str) -> Decision:
    """Return the row that holds for a first message, whether or not the sender is blocked.

    Who is blocked is not told: everything but the delivery is as with others.
    """
    if is_newcomer(sender):
        return DECISIONS["newcomer"]
    if are_contacts(sender, recipient) or know_each_other(sender, recipient):
        return DECISIONS["near"]
    announcement = queryUtility(IRelation, "announcement")
    if announcement is not None and announcement.holds(sender, recipient):
        return DECISIONS["announcement"]
    is_open = teacher_of(recipient).contact_preference == "everybody"
    return DECISIONS["open" if is_open else "restricted"]


def what_before(sender: str, recipient: str) -> Before:
    """Return what is to be shown before a first message."""
    decision = decision_between(sender, recipient)
    budget = _budget(decision)
    free = left(budget, sender) if budget is not None else None
    return Before(
        decision, limit_of(decision.relation), free, refusal_of(decision, sender, recipient)
    )


def refusal_of(decision: Decision, sender: str, recipient: str) -> Refusal | None:
    """Return why no first message may be written here, None if one may."""
    if "refused" in decision.first:
        return NotAllowed(why_not_yet(sender))
    if "criteria" not in decision.first:
        return None
    theirs = teacher_of(recipient)
    if theirs.contact_preference == "contacts":
        return NotAllowed(CONTACTS_ONLY)
    return None if fits(_work(teacher_of(sender)), _work(theirs)) else NotAllowed(NO_CRITERIA)


def check_first(decision: Decision, sender: str, recipient: str, read_profile: bool) -> None:
    """Refuse a first message that the table does not allow.

    :raises NotAllowed: by a newcomer, or somebody who does not fit.
    :raises BadInput: the profile was not read.
    """
    refusal = refusal_of(decision, sender, recipient)
    if refusal is not None:
        raise refusal
    if "profile" in decision.first and not read_profile:
        raise BadInput({"read_profile": READ_PROFILE})


def spend_first(decision: Decision, sender: str) -> None:
    """Count a first message.

    :raises TooMany: that were all of today; says when the next is free and what to do instead.
    """
    budget = _budget(decision)
    if budget is None:
        return
    try:
        spend(budget, sender)
    except TooMany as full:
        words = {"count": str(budget.count), "hours": str(ceil(full.free_in / HOUR))}
        raise TooMany(
            _(
                "limit_first_messages",
                default="You have written ${count} first messages to people you do not know within "
                "a day; none is left. The next is free in ${hours} h. Post an announcement "
                "instead: those who want to will answer.",
                mapping=words,
            ),
            full.free_in,
        ) from full


def _budget(decision):
    count = limit_of(decision.relation)
    if count is None or "refused" in decision.first:
        return None
    return Budget(f"messaging:{decision.relation}", count, DAY, "")


def _work(teacher):
    languages = frozenset(text.partition(":")[0] for text in teacher.languages)
    return Work(languages, teacher.age_from or 0, teacher.age_to or -1)
