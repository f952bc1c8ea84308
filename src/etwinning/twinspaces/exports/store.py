"""The shelf of exports, and the folder in which their files lie."""

from App.config import getConfiguration
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from pathlib import Path
from persistent import Persistent

import os

VARIABLE = "ETWINNING_EXPORTS"  # folder, when it is not var/exports
GIVEN_UP = 12 * 3_600  # seconds: the worker has tried for nine hours


@dataclass(frozen=True)
class Export:
    """An export that somebody has asked for.

    :ivar space: uid of the TwinSpace; ``by``: user id of who asked.
    :ivar token: names its file, 32 hex digits.
    :ivar asked: unix seconds; ``ready``: when it was, 0 while it is being made.
    :ivar size: of the file, in bytes; ``things``: how many are in it.
    :ivar public: it holds only what everybody may see, and names nobody.
    """

    space: str
    by: str
    token: str
    asked: float
    ready: float = 0
    size: int = 0
    things: int = 0
    public: bool = False

    def has_failed(self, now: float) -> bool:
        """Tell whether it is not there, and nobody makes it any more.

        :param now: unix seconds.
        """
        return not self.ready and now - self.asked > GIVEN_UP

    @property
    def path(self) -> Path:
        """Where its file lies."""
        return folder() / f"{self.token}.zip"


class Store(Persistent):
    """The shelf ``twinspaces.exports``.

    :ivar exports: (uid of a TwinSpace, token) -> Export.
    """

    def __init__(self):
        self.exports = OOBTree()

    def keep(self, export: Export) -> Export:
        """Keep an export, or what has become of it."""
        self.exports[(export.space, export.token)] = export
        return export

    def drop(self, export: Export) -> None:
        """Forget an export."""
        self.exports.pop((export.space, export.token), None)

    def of(self, space: str) -> list[Export]:
        """Return all of a TwinSpace."""
        return list(self.exports.values((space, ""), (space, "g")))  # tokens are hex digits


def folder() -> Path:
    """Return where the files lie, made at the first call: ETWINNING_EXPORTS, or var/exports."""
    beside = os.path.join(os.path.dirname(getConfiguration().clienthome), "exports")
    found = Path(os.environ.get(VARIABLE, beside))
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found
