"""The shelf of plans: phases, tasks and teams of each place, each by its key."""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from datetime import date
from etwinning.base.told import Told
from etwinning.records.api import new_key
from persistent import Persistent


class Phase(Persistent):
    """A part of a plan."""

    key = 0
    title = ""


class Task(Persistent):
    """Something to do.

    :ivar phase: key of its phase; ``teams``: keys of teams.
    :ivar people: user ids of teachers.
    :ivar done: unix seconds of the tick, 0 for not yet; ``done_by``: user id.
    :ivar author: user id; ``changed``: unix seconds.
    :ivar told: who wrote it as another site told it, None for what was written here.
    """

    key = 0
    title = ""
    text = ""
    phase = 0
    due: date | None = None
    teams: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    done = 0
    done_by = ""
    author = ""
    changed = 0
    told: Told | None = None


class Team(Persistent):
    """People who do something together.

    :ivar people: user ids.
    :ivar is_told: it was taken in from another site.
    """

    key = 0
    title = ""
    is_told = False
    people: tuple[str, ...] = ()


class Kept(Persistent):
    """What is kept of one plan.

    :ivar order: keys of the phases.
    :ivar aside: key -> Task that was reported and is hidden; replaced, never changed.
    """

    aside: dict[int, Task] = {}

    def __init__(self):
        self.phases = LOBTree()
        self.tasks = LOBTree()
        self.teams = LOBTree()
        self.order: tuple[int, ...] = ()


class Store(Persistent):
    """The shelf ``plan``.

    :ivar places: uid of a place -> Kept.
    """

    def __init__(self):
        self.places = OOBTree()

    def of(self, uid: str) -> Kept:
        """Return what is kept for a place; an empty one, not kept, where there is none."""
        return self.places.get(uid) or Kept()

    def open(self, uid: str) -> Kept:
        """Return the same to write in it."""
        if uid not in self.places:
            self.places[uid] = Kept()
        return self.places[uid]


def file(tree, thing):
    """File a new thing under a key of its own and return it."""
    thing.key = new_key(tree.maxKey() if tree else 0)
    tree[thing.key] = thing
    return thing
