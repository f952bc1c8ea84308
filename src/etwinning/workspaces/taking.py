"""What comes in with the import of a place: one line of it, and what rooms have in common.

Each room takes in its own kinds (interface ``IImported``) by its own verbs, with the rights of who
imports. Source: product.md TS20; decision 0022.
"""

from Acquisition import aq_base
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from DateTime import DateTime
from etwinning.base.errors import Refusal
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.workspaces.audience import limit_of
from etwinning.workspaces.audience import title_of
from etwinning.workspaces.findings import Finding
from etwinning.workspaces.findings import Preflight
from etwinning.workspaces.findings import WRONG
from etwinning.workspaces.guests import tick_guests
from etwinning.workspaces.guests import wanted_guests
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.preflight import check_outside
from etwinning.workspaces.preflight import preflight
from etwinning.workspaces.rules import as_typed
from etwinning.workspaces.rules import AUDIENCES
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.rules import STEPS
from etwinning.workspaces.steps import default_audience
from etwinning.workspaces.steps import take_step
from plone.uuid.interfaces import IUUID


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """One thing of an export, as it comes in; all of it was written by others and is checked.

    :ivar kind: page, folder, file, …, as of ``Exported``.
    :ivar audience: for whom it was there, ``""`` for whom its parent was.
    :ivar confirmed: who imports has read that others will see what was for others.
    :ivar facts: texts, numbers, yes or no, lists of texts.
    :ivar filename: of its file; ``data`` reads it, None without one.
    :ivar holds: other things stand in it.
    """

    kind: str
    title: str
    text: str
    audience: str
    created: datetime
    modified: datetime
    confirmed: bool = False
    language: str = ""
    facts: dict = field(default_factory=dict)
    filename: str = ""
    data: Callable[[], bytes] | None = None
    holds: bool = False

    def fact(self, name: str) -> str:
        """Return a text among the facts, ``""`` if there is none."""
        found = self.facts.get(name)
        return found if isinstance(found, str) else ""


@dataclass(frozen=True)
class TakenIn:
    """A thing that was made.

    :ivar name: its room finds it by, for what stands in it; ``""`` where nothing does.
    :ivar reasons: what is not as it was there, sentences.
    """

    name: str = ""
    reasons: tuple = ()


INSIDE = tuple(audience for audience in AUDIENCES if not is_outside(audience))
NOT_CONFIRMED = _(
    "import_not_confirmed",
    default="It was for people outside, and you have not ticked that they may see it.",
)
DECLARED = ("people", "licence", "film")  # who can be recognised agreed, others may use it
NOT_TO_GUESTS = _(
    "import_not_to_guests",
    default="It was shown to visitors, and you have not ticked that they may see it.",
)


def first_audience(folder, line: Incoming) -> str:
    """Return the audience with which a thing is made: as there, but nobody outside sees it yet.

    :param folder: what it stands in: it is never seen by more people.
    """
    wanted = line.audience
    if wanted not in INSIDE or not fits(wanted, limit_of(folder)):
        return default_audience(folder)
    return wanted


def settle(item, line: Incoming) -> TakenIn:
    """Give a thing that was made the audience and the day of change that it had there.

    To people outside it is shown only after the same look as ever (``preflight``).
    """
    reasons = [*widened(item, line), *_shown_to_guests(item, line)]
    keep_modified(item, line)
    if line.audience and state_of(item) != line.audience:
        words = {"audience": title_of(state_of(item))}
        reasons.insert(0, _(NOW_FOR, default=NOW_FOR.default, mapping=words))
    return TakenIn(IUUID(item), tuple(reasons))


NOW_FOR = _("import_now_for", default="Who sees it now: ${audience}.")


def widened(item, line: Incoming) -> list:
    """Show a thing to those outside for whom it was; return why not, one sentence each.

    What was not declared with the import waits for a person who reads it (``preflight``).
    """
    if not is_outside(line.audience):
        return []
    if not line.confirmed:
        return [NOT_CONFIRMED]
    try:
        found = preflight(item, line.audience)
        left = not_declared(found)
        if not left:
            check_outside(item, line.audience, found.digest)
            may(item, SHARE_PAGE)
            take_step(item, STEPS[line.audience])
        return [one.text for one in left]
    except Refusal as refusal:
        return sentences_of(refusal)


def not_declared(found: Preflight) -> list[Finding]:
    """Return the findings for which who imports has not answered by what the form declares."""
    return [one for one in found.findings if one.weight == WRONG or one.kind not in DECLARED]


def _shown_to_guests(item, line):
    """Show a thing to visitors and parents, to whom it was shown there; return why not."""
    if line.facts.get("guests") is not True:
        return []
    if not line.confirmed:
        return [NOT_TO_GUESTS]
    try:
        tick_guests(item, wanted_guests(item, state_of(item), True))
    except Refusal as refusal:
        return sentences_of(refusal)
    return []


def keep_modified(item, line: Incoming) -> None:
    """Write down when a thing was changed last, as it was there."""
    item.modification_date = DateTime(line.modified)
    item.reindexObject(idxs=["modified"])


def keep_edited(record, line: Incoming) -> None:
    """Write down that words were changed there, and when; what they said before is not known."""
    if line.modified != line.created:
        aq_base(record).edited = int(line.modified.timestamp())


def sentences_of(refusal: Refusal) -> list:
    """Return what a refusal says, one sentence each."""
    if isinstance(refusal, Unmet):
        return list(refusal.reasons)
    return list(getattr(refusal, "fields", {}).values()) or [refusal.reason]


def typed_if_long(html: str, most: int) -> str:
    """Return HTML, as a person would type it if it is longer than what may be typed."""
    return html if len(html) <= most else as_typed(html)
