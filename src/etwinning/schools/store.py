"""The shelf of schools: per country, what is needed to find duplicates.

64 lanes a country: one write is one lane (about 30 kB when a country has 20,000 schools), one
question loads 64 objects.
"""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from etwinning.schools.rules import Line
from persistent import Persistent
from persistent.mapping import PersistentMapping
from zlib import crc32

LANES = 64


class Store(Persistent):
    """The shelf ``schools``."""

    def __init__(self):
        self.countries = OOBTree()  # country -> IOBTree of lane number -> {uid: Line}

    def lines(self, country: str) -> Iterator[tuple[str, Line]]:
        """Yield (uid, Line) of all schools of a country that may be met again."""
        for lane in self.countries.get(country, {}).values():
            yield from lane.items()

    def keep(self, country: str, uid: str, line: Line) -> None:
        """Write a school's line; a school that moved is forgotten elsewhere by the caller."""
        if country not in self.countries:
            self.countries[country] = IOBTree()
        lanes = self.countries[country]
        number = _lane(uid)
        if number not in lanes:
            lanes[number] = PersistentMapping()
        if lanes[number].get(uid) != line:
            lanes[number][uid] = line

    def forget(self, country: str, uid: str) -> None:
        """Drop a school's line, if there is one."""
        lane = self.countries.get(country, {}).get(_lane(uid), {})
        if uid in lane:
            del lane[uid]


def _lane(uid):
    return crc32(uid.encode()) % LANES
