"""The shelf of schools: per country, what is needed to find duplicates.

64 lanes a country: one write is one lane (about 50 kB when a country has 20,000 schools), one
question loads 64 objects.
"""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from etwinning.schools.rules import bare
from etwinning.schools.rules import Columns
from etwinning.schools.rules import Line
from persistent import Persistent
from zlib import crc32

LANES = 64


class Lane(Persistent):
    """Some of the schools of a country."""

    def __init__(self):
        self.columns = Columns()

    def keep(self, uid: str, line: Line) -> None:
        """Write a school's line anew, unless it says the same."""
        columns = self.columns
        if uid in columns.uids:
            n = columns.uids.index(uid)
            if columns.line(n) == line:
                return
            columns.drop(n)
        columns.add(uid, line)
        self._p_changed = True

    def forget(self, uid: str) -> None:
        """Drop a school's line, if there is one."""
        if uid in self.columns.uids:
            self.columns.drop(self.columns.uids.index(uid))
            self._p_changed = True


class Store(Persistent):
    """The shelf ``schools``."""

    def __init__(self):
        self.countries = OOBTree()  # country -> IOBTree of number -> Lane

    def columns(self, country: str) -> Columns:
        """Return the lines of all schools of a country that may be met again."""
        all_ = Columns()
        for lane in self.countries.get(country, {}).values():
            all_.extend(lane.columns)
        return all_

    def line(self, country: str, uid: str) -> Line | None:
        """Return a school's line, None if it is not kept (any more)."""
        lane = self.countries.get(country, {}).get(_number(uid))
        if lane is None or uid not in lane.columns.uids:
            return None
        return lane.columns.line(lane.columns.uids.index(uid))

    def verified_with(self, country: str, code: str) -> set[str]:
        """Return the uids of the verified schools that have a number."""
        known = self.columns(country)
        wanted = bare(code)
        return {
            known.uids[n]
            for n, other in enumerate(known.codes)
            if wanted and other == wanted and known.line(n).verified
        }

    def keep(self, country: str, uid: str, line: Line) -> None:
        """Write a school's line; a school that moved is forgotten elsewhere by the caller."""
        if country not in self.countries:
            self.countries[country] = IOBTree()
        lanes = self.countries[country]
        if _number(uid) not in lanes:
            lanes[_number(uid)] = Lane()
        lanes[_number(uid)].keep(uid, line)

    def forget(self, country: str, uid: str) -> None:
        """Drop a school's line, if there is one."""
        lane = self.countries.get(country, {}).get(_number(uid))
        if lane is not None:
            lane.forget(uid)


def _number(uid):
    return crc32(uid.encode()) % LANES
