"""The shelf of chats: the slots of each place, by key."""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from etwinning.chat.content import Slot
from etwinning.records.api import new_key
from persistent import Persistent


class Store(Persistent):
    """The shelf ``chat``.

    :ivar places: uid of a place -> LOBTree of key -> Slot.
    """

    def __init__(self):
        self.places = OOBTree()

    def of(self, uid: str):
        """Return the slots of a place by key; an empty dict where there are none."""
        return self.places.get(uid, {})

    def add(self, uid: str, slot: Slot) -> None:
        """File a slot and give it its key."""
        if uid not in self.places:
            self.places[uid] = LOBTree()
        slots = self.places[uid]
        slot.key = new_key(slots.maxKey() if slots else 0)
        slots[slot.key] = slot

    def drop(self, uid: str, key: int) -> None:
        """Erase a slot and its lines for good."""
        slots = self.places.get(uid)
        if slots is not None:
            slots.pop(key, None)
            if not slots:
                del self.places[uid]
