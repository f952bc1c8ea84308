"""The shelf of TwinSpaces: which project has which."""

from BTrees.OOBTree import OOBTree
from persistent import Persistent


class Store(Persistent):
    """The shelf ``twinspaces``.

    Two writers who open a TwinSpace for the same project write the same key: a conflict that
    BTrees refuse to merge, so the second comes again and finds the first one's.

    :ivar spaces: project uid -> TwinSpace uid.
    """

    def __init__(self):
        self.spaces = OOBTree()
