"""The shelf of walls: which places have them, who has written on the own one."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from persistent import Persistent


class Store(Persistent):
    """The shelf ``walls``.

    :ivar on: uids of places whose pupils have walls.
    :ivar premoderated: uids of places in which pupils' posts wait for a teacher.
    :ivar walls: uid of a place -> user id of an owner -> key of the newest post that was shown,
        0 until words of the owner have been shown.
    """

    def __init__(self):
        self.on = OOTreeSet()
        self.premoderated = OOTreeSet()
        self.walls = OOBTree()

    def of(self, uid: str) -> dict:
        """Return the walls of a place on which something was written: dict of owner -> key."""
        return dict(self.walls.get(uid, {}))

    def newest(self, uid: str, owner: str) -> int:
        """Return the key of the newest post of a wall, 0 before it has begun."""
        return self.walls[uid].get(owner, 0) if uid in self.walls else 0

    def keep(self, uid: str, owner: str, key: int) -> None:
        """Note that a wall is there, and its newest post."""
        if uid not in self.walls:
            self.walls[uid] = OOBTree()
        known = self.walls[uid].get(owner)
        if known is None or key > known:
            self.walls[uid][owner] = key

    def drop(self, uid: str, owner: str) -> None:
        """Forget a wall."""
        if uid in self.walls:
            self.walls[uid].pop(owner, None)

    def forget(self, uid: str) -> None:
        """Forget a place."""
        self.walls.pop(uid, None)
        for chosen in (self.on, self.premoderated):
            if uid in chosen:
                chosen.remove(uid)

    def choose(self, uid: str, on: bool, premoderated: bool) -> None:
        """Keep what teacher admins have chosen."""
        for chosen, wanted in ((self.on, on), (self.premoderated, premoderated)):
            if wanted:
                chosen.insert(uid)
            elif uid in chosen:
                chosen.remove(uid)
