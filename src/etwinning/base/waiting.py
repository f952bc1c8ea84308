"""What waits for a person, and what a person waits for: rooms tell it, the desktop shows it."""

from dataclasses import dataclass
from dataclasses import field
from zope.interface import Interface

ICONS = {"done": "check-lg", "wait": "hourglass-split", "stop": "x-lg", "": "circle"}


class IWaiting(Interface):
    """Decisions of one room; a named utility, named by the room. Nothing is written."""

    def for_me(user_id: str, request) -> list:
        """Return a ``Waiting`` for each decision that this person has to take."""

    def for_others(user_id: str, request) -> list:
        """Return a ``Waiting`` for each matter of this person that somebody else decides."""


@dataclass(frozen=True)
class Step:
    """One stop on the way of a matter.

    :ivar who: whose step it is, such as an office.
    :ivar state: ``done``, ``wait``, ``stop`` or ``""`` (not yet).
    :ivar word: the state in words.
    :ivar note: when, or until when.
    :ivar day: days used so far, of ``days``; 0 of 0 where no clock runs.
    """

    who: str
    state: str
    word: str
    note: str = ""
    day: int = 0
    days: int = 0

    @property
    def icon(self) -> str:
        """Name of the icon that stands beside the word."""
        return ICONS[self.state]


@dataclass(frozen=True)
class Waiting:
    """One matter that waits. Texts are translated and may be shown as they are.

    :ivar since: UTC seconds; the oldest stands first.
    :ivar title: one line: who wants what.
    :ivar initials: for the face beside it, ``""`` without.
    :ivar text: what the other person wrote.
    :ivar note: since when, from where, what happens next.
    :ivar actions: pairs (words, address) of links; the first is the main one.
    :ivar steps: the way of the matter, such as signatures.
    """

    since: float
    title: str
    url: str = ""
    initials: str = ""
    text: str = ""
    note: str = ""
    actions: tuple = ()
    steps: tuple = field(default_factory=tuple)
