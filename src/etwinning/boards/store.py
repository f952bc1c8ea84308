"""The shelf of boards: on which of them pupils' notes wait for a teacher."""

from BTrees.OOBTree import OOTreeSet
from persistent import Persistent


class Store(Persistent):
    """The shelf ``boards``.

    :ivar premoderated: uids of boards.
    """

    def __init__(self):
        self.premoderated = OOTreeSet()
