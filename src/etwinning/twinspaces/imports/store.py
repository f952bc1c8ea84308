"""The shelf of imports: who has asked, how far it is, what came of it."""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from dataclasses import field
from etwinning.twinspaces.exports.store import folder
from pathlib import Path
from persistent import Persistent
from typing import Any

GIVEN_UP = 12 * 3_600  # seconds without a step: the worker has tried for nine hours


@dataclass(frozen=True)
class Remark:
    """A thing that was not made, or not as it was there.

    :ivar kind: as of the manifest; ``why``: sentences.
    """

    kind: str
    title: str
    why: tuple


@dataclass(frozen=True)
class Import:
    """An import that somebody has asked for.

    :ivar space: uid of the TwinSpace; ``by``: user id of who asked.
    :ivar token: names its file, 32 hex digits; ``digest``: of the manifest.
    :ivar confirmed: what was for people outside is shown to them again.
    :ivar asked: unix seconds; ``at``: of the last step; ``ended``: 0 until it is done.
    :ivar total: how many things there are; ``done``: how many were looked at;
        ``closed``: of those that hold others, how many were closed after that.
    :ivar made: kind -> how many were made; ``names``: number of a thing that holds others -> what
        its room calls it here.
    :ivar left_out: what was not made; ``changed``: what is not as it was there. At most MOST each,
        ``more`` counts the others.
    :ivar refused: why nothing was taken in, ``""`` if it was.
    """

    space: str
    by: str
    token: str
    digest: str
    confirmed: bool
    asked: float
    at: float
    total: int
    ended: float = 0
    done: int = 0
    closed: int = 0
    made: dict = field(default_factory=dict)
    names: dict = field(default_factory=dict)
    left_out: tuple = ()
    changed: tuple = ()
    more: int = 0
    refused: Any = ""

    def has_failed(self, now: float) -> bool:
        """Tell whether it is not done, and nobody goes on with it.

        :param now: unix seconds.
        """
        return not self.ended and now - self.at > GIVEN_UP

    @property
    def path(self) -> Path:
        """Where its file lies: beside the exports, which are cleared away after a week."""
        return folder() / f"{self.token}.in"


class Store(Persistent):
    """The shelf ``twinspaces.imports``.

    :ivar imports: (uid of a TwinSpace, token) -> Import.
    """

    def __init__(self):
        self.imports = OOBTree()

    def keep(self, one: Import) -> Import:
        """Keep an import, or how far it is."""
        self.imports[(one.space, one.token)] = one
        return one

    def drop(self, one: Import) -> None:
        """Forget an import."""
        self.imports.pop((one.space, one.token), None)

    def of(self, space: str) -> list[Import]:
        """Return all of a TwinSpace, newest first."""
        found = self.imports.values((space, ""), (space, "g"))  # tokens are hex digits
        return sorted(found, key=lambda one: -one.asked)
