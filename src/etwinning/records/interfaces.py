"""What rooms tell the records room, and what it tells them."""

from zope.interface import Attribute
from zope.interface import Interface
from zope.interface.interfaces import IObjectEvent


class IShelf(Interface):
    """A factory of the persistent store of one room; a utility named like the room."""

    def __call__():
        """Return a new, empty store."""


class IServerStarting(Interface):
    """A server starts: told when its pipeline is put together, by no script and no test."""


class IRecordMoved(IObjectEvent):
    """A record has reached a state; ``object`` is the record, wrapped in its place."""

    before = Attribute("Id of the state it came from, None if the record is new")
    transition = Attribute("Id of the transition, '' if the record is new")
    comment = Attribute("What the person who moved it wrote")
