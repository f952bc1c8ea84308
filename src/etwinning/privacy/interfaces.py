"""What every room tells about the people it knows."""

from dataclasses import dataclass
from zope.interface import Interface


@dataclass(frozen=True)
class Holding:
    """One thing that a room keeps about people; all four are translatable sentences.

    :ivar what: which facts ("Name, log-in name and language of each person").
    :ivar why: the purpose.
    :ivar keeps_until: when it goes ("12 months", "as long as the account").
    :ivar readers: who can read it, apart from the person.
    """

    what: str
    why: str
    keeps_until: str
    readers: str


class IPersonalData(Interface):
    """What one room holds about people; a utility named like the room. Source: PV8, PV9."""

    def declares() -> list:
        """Return the holdings, a list of ``Holding``; empty if it keeps no fact of people."""
