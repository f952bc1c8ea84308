"""How many reactions a record has, as its reader is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from etwinning.reactions.kinds import KINDS


@dataclass(frozen=True)
class Tally:
    """Reactions to one record.

    :ivar counts: kind -> how many, in the order of KINDS, without those that nobody has given.
    :ivar mine: the kinds that the reader has given.
    """

    counts: dict[str, int] = field(default_factory=dict)
    mine: tuple[str, ...] = ()


def counted(given: Iterable[tuple[str, str]], reader: str) -> Tally:
    """Return the tally of one record.

    :param given: pairs (user id, kind); ``reader``: user id, ``""`` for a visitor.
    """
    pairs = list(given)
    found = [kind for _user, kind in pairs]
    own = {kind for user, kind in pairs if reader and user == reader}
    counts = {kind: found.count(kind) for kind in KINDS if kind in found}
    return Tally(counts, tuple(kind for kind in KINDS if kind in own))
