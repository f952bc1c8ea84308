"""How much room the files of a place take, and how much there is. Source: product.md TS5."""

from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.media.files import size_in_words
from etwinning.media.settings import MEGABYTE
from etwinning.media.settings import setting
from etwinning.records.api import shelf
from persistent import Persistent
from plone.uuid.interfaces import IUUID


class Store(Persistent):
    """The shelf ``media``.

    :ivar used: uid of a place -> Length of bytes; two uploads at once add up, none is lost.
    """

    def __init__(self):
        self.used = OOBTree()


@dataclass(frozen=True)
class Meter:
    """Room of a place, in bytes."""

    used: int
    most: int

    @property
    def left(self) -> int:
        """Bytes that still fit."""
        return max(self.most - self.used, 0)

    @property
    def percent(self) -> int:
        """How full it is, 0 to 100."""
        return min(self.used * 100 // self.most, 100)

    @property
    def words(self) -> dict:
        """Used, most and left for people, for the mapping of a message."""
        told = {"used": self.used, "most": self.most, "left": self.left}
        return {name: size_in_words(size) if size else "0 KB" for name, size in told.items()}


def meter(place) -> Meter:
    """Return how full a place is."""
    used = shelf("media").used.get(IUUID(place))
    return Meter(used() if used is not None else 0, setting("quota") * MEGABYTE)


def check_room(place, size: int, field: str = "file") -> None:
    """Refuse a file that no longer fits; nothing is written.

    :raises BadInput: with how much is left.
    """
    found = meter(place)
    if size > found.left:
        raise BadInput(
            {
                field: _(
                    "error_quota",
                    default="This TwinSpace has room for ${most}; ${left} are left. Take "
                    "something away first, or choose a smaller file.",
                    mapping=found.words,
                )
            }
        )


def take_room(place, size: int) -> None:
    """Count bytes that are kept from now on; below zero: that are gone.

    :param place: the place or its uid.
    """
    used, uid = shelf("media").used, place if isinstance(place, str) else IUUID(place)
    if uid not in used:
        used[uid] = Length()
    used[uid].change(size)
