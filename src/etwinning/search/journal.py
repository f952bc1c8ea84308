"""The journal: which things have changed, in an order nobody can get wrong.

A key made of the time is a trap: a slow transaction commits a small key after a reader has
already passed a larger one, and the reader never sees it. So the journal has lanes. In a lane
the next key is always the last one plus one. Two transactions that see the same lane take the
same key; they change the same bucket, BTrees refuse to merge one key given twice, one
transaction is repeated. Therefore: who sees key n in a lane sees all keys below n, and a reader
that remembers one number for each lane skips nothing. Every thread writes in a lane of its own,
so in practice nobody is repeated. Source: platform.md, section 5 ("Search").

An entry is a set of marks ("content:<uid>", "forums:<key>"), never a value: the reader looks at
the thing as it is now. So it does not matter in which order lanes are read, or whether an entry
is read twice. Each entry has a random stamp: a reader that comes with a key of another stamp
read in a database that has since been restored from a backup or undone, and builds anew.
"""

from BTrees.LOBTree import LOBTree
from collections.abc import Iterable
from itertools import count
from persistent import Persistent
from random import getrandbits
from random import randrange
from time import time

import threading

LANES = 64
KEEP_SECONDS = 3 * 24 * 3600  # an instance that was away for longer rebuilds
TIDY_EVERY = 256  # entries of a lane between two prunings
NOWHERE = (0, 0)  # a lane without entries


class Lane(LOBTree):
    """Small buckets: each entry rewrites only the last few entries."""

    max_leaf_size = 16


class TooOld(Exception):
    """The journal no longer holds what this reader has missed, or never held it."""


class Journal(Persistent):
    """All marks of a site: lanes of entries (seconds, stamp, marks) by key."""

    def __init__(self):
        self.lanes = tuple(Lane() for _ in range(LANES))

    def append(self, marks: Iterable[str], lane: int | None = None) -> tuple[int, int]:
        """Write an entry and return its address (lane, key)."""
        number = own_lane() if lane is None else lane
        entries = self.lanes[number]
        key = entries.maxKey() + 1 if entries else 1
        entries[key] = (int(time()), getrandbits(31), tuple(sorted(marks)))
        if key % TIDY_EVERY == 0:
            _prune(entries, time() - KEEP_SECONDS)
        return number, key

    def head(self) -> list[tuple]:
        """Return where a reader stands who knows all: the newest (key, stamp) of each lane."""
        return [_last(lane) for lane in self.lanes]

    def since(self, cursor) -> tuple[set, list[tuple]]:
        """Return all marks above the cursor, and the cursor after them.

        :param cursor: one (key, stamp) a lane, from ``head`` or from here.
        :raises TooOld: pruned, restored or undone in the meantime: build anew.
        """
        marks: set[str] = set()
        after = []
        for lane, (seen, stamp) in zip(self.lanes, cursor, strict=True):
            _check(lane, seen, stamp)
            for _key, (_seconds, _stamp, names) in lane.items(min=seen, excludemin=True):
                marks.update(names)
            after.append(_last(lane))
        return marks, after

    def prune(self, before: float | None = None) -> int:
        """Forget entries written before (unix seconds) and return how many.

        Never the last of a lane: it carries the count.
        """
        before = time() - KEEP_SECONDS if before is None else before
        return sum(_prune(lane, before) for lane in self.lanes)


def _last(lane):
    if not lane:
        return NOWHERE
    key = lane.maxKey()
    return key, lane[key][1]


def _check(lane, seen, stamp):
    """Refuse a reader who cannot go on from here."""
    newest = lane.maxKey() if lane else 0
    if seen > newest or (newest and seen + 1 < lane.minKey()):
        raise TooOld
    if seen in lane and lane[seen][1] != stamp:
        raise TooOld


def _prune(lane, before):
    old = []
    for key, (seconds, _stamp, _names) in lane.items(max=lane.maxKey() - 1) if lane else ():
        if seconds >= before:
            break
        old.append(key)
    for key in old:
        del lane[key]
    return len(old)


_here = threading.local()
_threads = count(randrange(LANES))  # another start in each process


def own_lane() -> int:
    """Return the lane of this thread. Two threads in one lane cost a retry, no more."""
    if not hasattr(_here, "lane"):
        _here.lane = next(_threads) % LANES
    return _here.lane
