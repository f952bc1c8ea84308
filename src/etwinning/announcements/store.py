"""The shelf of announcements: the words of each as numbers, its author, its end.

One tree from word to announcements finds similar ones without waking one: 20,000 with 100 words
each are about 2 million small numbers. Words that very many use lead to nobody.
"""

from BTrees.LLBTree import LLTreeSet
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import Counter
from dataclasses import dataclass
from etwinning.announcements.rules import likeness
from etwinning.announcements.rules import weight
from persistent import Persistent

COMMON = 2_000  # announcements; a word in more of them is looked up for none
CLOSE = 40  # candidates that are compared word by word


@dataclass(frozen=True)
class Line:
    """What is kept of an announcement.

    :ivar words: its sketch, sorted.
    :ivar state: of its workflow.
    :ivar ends: unix seconds, 0 while nothing ends.
    """

    uid: str
    author: str
    words: tuple
    state: str
    ends: int

    @property
    def is_open(self) -> bool:
        """Others find it."""
        return self.state == "open"

    @property
    def is_draft(self) -> bool:
        """It was never posted."""
        return self.state == "draft"


class Store(Persistent):
    """The shelf ``announcements``."""

    def __init__(self):
        self.lines = LOBTree()  # number -> Line
        self.words = LOBTree()  # word -> LLTreeSet of numbers
        self.authors = OOBTree()  # user id -> OOTreeSet of UIDs
        self.ends = OOTreeSet()  # (unix seconds, UID)

    def keep(self, line: Line) -> None:
        """Write an announcement's line anew, unless it says the same."""
        before = self.lines.get(_number(line.uid))
        if before == line:
            return
        self.forget(line.uid)
        number = _number(line.uid)
        self.lines[number] = line
        for word in line.words:
            self._set(self.words, word, LLTreeSet).insert(number)
        self._set(self.authors, line.author, OOTreeSet).insert(line.uid)
        if line.ends:
            self.ends.insert((line.ends, line.uid))

    def forget(self, uid: str) -> None:
        """Drop an announcement's line, if there is one."""
        number = _number(uid)
        line = self.lines.pop(number, None)
        if line is None:
            return
        for word in line.words:
            self._drop(self.words, word, number)
        self._drop(self.authors, line.author, uid)
        if line.ends:
            self.ends.remove((line.ends, uid))

    def of(self, author: str) -> list[str]:
        """Return the UIDs of a person's announcements, in any order."""
        return list(self.authors.get(author, ()))

    def lines_of(self, author: str) -> list[Line]:
        """Return the lines of a person's announcements."""
        return [self.lines[_number(uid)] for uid in self.of(author)]

    def ending(self, until: float) -> list[str]:
        """Return the UIDs of what ends until a moment (unix seconds), the earliest first."""
        return [uid for _at, uid in self.ends.keys(None, (int(until) + 1, ""))]

    def similar(self, words: frozenset[int], least: float) -> list[tuple[float, Line]]:
        """Return what is open and shares the words, as pairs (likeness, line), likest first.

        :param least: likeness from which one is told.
        """
        found: Counter = Counter()
        weights = {}
        for word in words:
            numbers = self.words.get(word, ())
            known = len(numbers)
            weights[word] = weight(known, len(self.lines))
            if known <= COMMON:
                found.update(numbers)
        close = (self.lines[number] for number, _shared in found.most_common(CLOSE))
        scored = [
            (likeness(words, frozenset(line.words), weights), line)
            for line in close
            if line.is_open
        ]
        return sorted((pair for pair in scored if pair[0] >= least), key=_score, reverse=True)

    def _set(self, tree, key, factory):
        if key not in tree:
            tree[key] = factory()
        return tree[key]

    def _drop(self, tree, key, value):
        tree[key].remove(value)
        if not tree[key]:
            del tree[key]


def _score(pair):
    return pair[0]


def _number(uid):
    """60 bits of a random id: two of a million are the same once in two million sites."""
    return int(uid[:15], 16)
