"""What rooms tell the records room."""

from zope.interface import Interface


class IShelf(Interface):
    """A factory of the persistent store of one room; a utility named like the room."""

    def __call__():
        """Return a new, empty store."""
