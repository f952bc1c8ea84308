"""The book: lanes of lines, and for each thing and person the way to its lines."""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from etwinning.audit.rules import canonical
from etwinning.audit.rules import chained
from etwinning.audit.rules import START
from heapq import merge
from itertools import count
from operator import itemgetter
from persistent import Persistent
from random import getrandbits
from random import randrange
from zlib import crc32

import json
import threading

LANES = 64
SIGNPOSTS = 256  # trees of ways: who makes one grow disturbs no writer at another
RANDOM_BITS = 20  # keeps two lines of one millisecond apart in the ways


class Line(Persistent):
    """One deed: its text (canonical JSON) and the hash that chains it to the line before."""

    def __init__(self, text: str, digest: str):
        self.text = text
        self.digest = digest


class Lane(Persistent):
    """The chain of one writer thread.

    The next number is always the last plus one: two writers who see the same lane take the
    same number, BTrees refuse to merge it, and one of them is repeated. So a chain never forks.
    """

    def __init__(self):
        self.lines = LOBTree()
        self.root = START  # hash before the oldest line that is kept

    def append(self, words: dict) -> int:
        """Chain a line and return its number, from 1."""
        last = self.lines.maxKey() if self.lines else 0
        before = self.lines[last].digest if last else self.root
        text = canonical({**words, "number": last + 1})
        self.lines[last + 1] = Line(text, chained(before, text))
        return last + 1

    def head(self) -> tuple[int, str]:
        """Return number and hash of the newest line."""
        last = self.lines.maxKey() if self.lines else 0
        return last, self.lines[last].digest if last else self.root

    def faults(self) -> Iterator[tuple[int, str]]:
        """Yield (number, what is wrong) for each line that was changed, moved or taken away."""
        before, expected = self.root, None
        for number, line in self.lines.items():
            if expected is not None and number != expected:
                yield expected, "missing"
            if line.digest != chained(before, line.text):
                yield number, "changed"
            before, expected = line.digest, number + 1

    def newest_first(self, step: int = 64) -> Iterator[dict]:
        """Yield lines as dicts, newest first, loading a few at a time."""
        high = self.lines.maxKey() if self.lines else 0
        while high and high >= self.lines.minKey():
            low = max(high - step + 1, 1)
            found = list(self.lines.values(min=low, max=high))
            yield from (json.loads(line.text) for line in reversed(found))
            high = low - 1

    def prune(self, before: int) -> int:
        """Forget lines older than a moment (ms), never the newest; the chain stays provable."""
        gone = 0
        for number in list(self.lines.keys(max=self.head()[0], excludemax=True)):
            line = self.lines[number]
            if json.loads(line.text)["when"] >= before:
                break
            self.root = line.digest
            del self.lines[number]
            gone += 1
        return gone


class Book(Persistent):
    """All lanes; ``ways`` lead from "thing:<id>" and "actor:<id>" to addresses (lane, number)."""

    def __init__(self):
        self.lanes = tuple(Lane() for _ in range(LANES))
        self.ways = tuple(OOBTree() for _ in range(SIGNPOSTS))

    def write(self, words: dict, lane: int | None = None) -> tuple[int, int]:
        """Write a line and return its address (lane, number)."""
        lane = own_lane() if lane is None else lane
        address = lane, self.lanes[lane].append(words)
        key = words["when"] << RANDOM_BITS | getrandbits(RANDOM_BITS)
        for way in _ways(words):
            signpost = self._signpost(way)
            tree = signpost.get(way)
            if tree is None:
                tree = signpost[way] = LOBTree()
            # never below the newest: lines of one millisecond keep their order
            tree[max(key, tree.maxKey() + 1 if tree else 0)] = address
        return address

    def newest_first(self) -> Iterator[dict]:
        """Yield all lines as dicts, newest first."""
        lanes = [lane.newest_first() for lane in self.lanes]
        return merge(*lanes, key=itemgetter("when"), reverse=True)

    def along(self, way: str) -> Iterator[dict]:
        """Yield the lines of one thing or person, newest first."""
        for lane, number in reversed(list(self._signpost(way).get(way, {}).values())):
            line = self.lanes[lane].lines.get(number)
            if line is not None:
                yield json.loads(line.text)

    def prune(self, before: int) -> int:
        """Forget lines and ways older than a moment (ms); return how many lines."""
        for signpost in self.ways:
            for way, tree in list(signpost.items()):
                for key in list(tree.keys(max=before << RANDOM_BITS)):
                    del tree[key]
                if not tree:
                    del signpost[way]
        return sum(lane.prune(before) for lane in self.lanes)

    def _signpost(self, way):
        return self.ways[crc32(way.encode()) % SIGNPOSTS]


def _ways(words: dict) -> list[str]:
    return [f"{kind}:{words[kind]}" for kind in ("thing", "actor") if words[kind]]


_here = threading.local()
_threads = count(randrange(LANES))  # another start in each process


def own_lane() -> int:
    """Return the lane of this thread. Two threads in one lane cost a retry, no more."""
    if not hasattr(_here, "lane"):
        _here.lane = next(_threads) % LANES
    return _here.lane
