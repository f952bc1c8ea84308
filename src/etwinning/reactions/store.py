"""The shelf of reactions: each has a key of its own, so that people never meet."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from persistent import Persistent


class Store(Persistent):
    """The shelf ``reactions``.

    :ivar things: name of a thing -> set of (key of a record, user id, kind): those of a page of
        records lie beside each other.
    :ivar own: user id -> set of (name of a thing, key, kind), so that a person can be forgotten.
    """

    def __init__(self):
        self.things = OOBTree()
        self.own = OOBTree()

    def put(self, name: str, key: int, user_id: str, kind: str) -> None:
        """Keep a reaction."""
        _set_in(self.things, name).insert((key, user_id, kind))
        _set_in(self.own, user_id).insert((name, key, kind))

    def has(self, name: str, key: int, user_id: str, kind: str) -> bool:
        """Tell whether it is there."""
        return (key, user_id, kind) in self.things.get(name, ())

    def drop(self, name: str, key: int, user_id: str, kind: str) -> None:
        """Forget a reaction that is there."""
        self.things[name].remove((key, user_id, kind))
        self.own[user_id].remove((name, key, kind))

    def between(self, name: str, first: int, last: int) -> list[tuple]:
        """Return (key, user id, kind) of the records from one key to another, both inclusive."""
        found = self.things.get(name)
        return list(found.keys((first,), (last + 1,))) if found is not None else []

    def forget_thing(self, name: str) -> None:
        """Forget the reactions in a thing, and in all whose names begin with its name and ":"."""
        inside = self.things.keys(f"{name}:", f"{name};")  # ";" comes right behind ":"
        for one in [*self.things.keys(name, name), *inside]:
            for key, user_id, kind in list(self.things[one]):
                self.own[user_id].remove((one, key, kind))
            del self.things[one]

    def forget_person(self, user_id: str) -> None:
        """Forget a person's reactions."""
        for name, key, kind in self.own.pop(user_id, ()):
            self.things[name].remove((key, user_id, kind))


def _set_in(tree, name):
    if name not in tree:
        tree[name] = OOTreeSet()
    return tree[name]
