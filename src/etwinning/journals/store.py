"""The shelf of journals: which place reads which journal."""

from BTrees.OOBTree import OOBTree
from persistent import Persistent


class Store(Persistent):
    """The shelf ``journals``.

    :ivar journals: place uid -> journal uid.
    """

    def __init__(self):
        self.journals = OOBTree()
