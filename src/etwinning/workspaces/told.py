"""Who wrote what was taken in from another site, by uid: lists ask it without waking things.

The thing itself keeps it (``told``); this shelf follows it into the bin and back.
"""

from BTrees.OOBTree import OOBTree
from etwinning.base.told import Told
from etwinning.base.told import told_of
from etwinning.records.api import shelf
from persistent import Persistent
from plone.uuid.interfaces import IUUID

SHELF = "workspaces.told"


class Store(Persistent):
    """The shelf ``workspaces.told``.

    :ivar told: uid of a thing -> Told.
    """

    def __init__(self):
        self.told = OOBTree()


def told_at(uid: str) -> Told | None:
    """Return who wrote a thing as another site told it, None if it was made here."""
    return shelf(SHELF).told.get(uid)


def remember(thing, event) -> None:
    """A thing is there (IObjectAddedEvent), for the first time or again."""
    told = told_of(thing)
    if told is not None:
        shelf(SHELF).told[IUUID(thing)] = told


def forget(thing, event) -> None:
    """A thing is gone (IObjectRemovedEvent); with one in the bin its name lies there."""
    if told_of(thing) is not None:
        shelf(SHELF).told.pop(IUUID(thing), None)
