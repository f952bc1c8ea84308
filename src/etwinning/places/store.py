"""The shelf of places: rosters by place, and what each person belongs to by user id.

A join touches the place's roster and the person's own tree: two persons who join two places
never write the same object, and who joins the same place meets only in a bucket that merges.
"""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from etwinning.records.api import new_key
from persistent import Persistent
from time import time
from typing import NamedTuple


class Membership(NamedTuple):
    """A line of a roster: the role, and since when (UTC, seconds)."""

    role: str
    since: int


class Passage(NamedTuple):
    """A line of a place's history.

    :ivar when: UTC, seconds.
    :ivar what: ``joined``, ``left`` or ``role``.
    :ivar user_id: who; ``""`` once the person is erased.
    :ivar role: the role from then on, for ``left`` the role until then.
    :ivar by: user id of who did it; ``""`` for the house, a visitor, or an erased person.
    """

    when: int
    what: str
    user_id: str
    role: str
    by: str


class Roster(Persistent):
    """Who belongs to one place, now and before."""

    def __init__(self):
        self.members = OOBTree()  # user id -> Membership
        self.history = LOBTree()  # moment -> Passage

    def note(self, what: str, user_id: str, role: str, by: str) -> None:
        """Write a line of history."""
        last = self.history.maxKey() if self.history else 0
        self.history[new_key(last)] = Passage(int(time()), what, user_id, role, by)

    def before(self, key: int, size: int) -> tuple[list[Passage], int]:
        """Return lines before a key (0: the newest), newest first, without loading the rest.

        :return: at most ``size`` lines, and the key before which more stand, 0 if none do.
        """
        tree, lines = self.history, []
        first = tree.minKey()
        key = key or tree.maxKey() + 1
        while key > first and len(lines) < size:
            key = tree.maxKey(key - 1)
            lines.append(tree[key])
        return lines, key if key > first else 0


class Belongings(Persistent):
    """What one person belongs to."""

    def __init__(self):
        self.places = OOBTree()  # place uid -> role
        self.groups = OOTreeSet()  # groups granted


class Store(Persistent):
    """The shelf ``places``."""

    def __init__(self):
        self.rosters = OOBTree()  # place uid -> Roster
        self.people = OOBTree()  # user id -> Belongings
        self.holders = OOBTree()  # granted group -> OOTreeSet of user ids

    def roster(self, uid: str) -> Roster:
        """Return a place's roster, made at the first call: for writing only."""
        return _kept(self.rosters, uid, Roster)

    def person(self, user_id: str) -> Belongings:
        """Return a person's belongings, made at the first call: for writing only."""
        return _kept(self.people, user_id, Belongings)

    def holders_of(self, group: str) -> OOTreeSet:
        """Return who holds a granted group, made at the first call: for writing only."""
        return _kept(self.holders, group, OOTreeSet)


def _kept(tree, key, factory):
    if key not in tree:
        tree[key] = factory()
    return tree[key]
