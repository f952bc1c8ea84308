"""The shelf of meetings: what offices allow, and the meetings of each place."""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from etwinning.meetings.content import Meeting
from etwinning.meetings.content import Provider
from etwinning.records.api import new_key
from persistent import Persistent


class Store(Persistent):
    """The shelf ``meetings``.

    :ivar providers: code of an office -> OOBTree of address -> Provider.
    :ivar places: uid of a place -> LOBTree of key -> Meeting.
    :ivar aside: (uid of a place, key) -> Meeting that was reported and is hidden; replaced.
    """

    aside: dict = {}

    def __init__(self):
        self.providers = OOBTree()
        self.places = OOBTree()

    def keep(self, code: str, provider: Provider) -> None:
        """Put a server on the list of an office, in the place of one with the same address."""
        if code not in self.providers:
            self.providers[code] = OOBTree()
        self.providers[code][provider.address] = provider

    def of(self, uid: str):
        """Return the meetings of a place by key; an empty dict where there are none."""
        return self.places.get(uid, {})

    def newest(self, uid: str) -> Iterator[Meeting]:
        """Yield the meetings of a place, the one opened last first; only these are woken."""
        meetings = self.of(uid)
        key = meetings.maxKey() if meetings else 0
        while key:
            yield meetings[key]
            key = meetings.maxKey(key - 1) if meetings.minKey() < key else 0

    def drop(self, uid: str, key: int) -> None:
        """Forget a meeting."""
        meetings = self.of(uid)
        meetings.pop(key, None)
        if uid in self.places and not meetings:
            del self.places[uid]

    def add(self, uid: str, meeting: Meeting) -> None:
        """File a meeting of a place and give it its key."""
        meetings = self.of(uid)
        meeting.key = new_key(meetings.maxKey() if meetings else 0)
        self.put(uid, meeting)

    def put(self, uid: str, meeting: Meeting) -> None:
        """File a meeting of a place under the key that it has."""
        if uid not in self.places:
            self.places[uid] = LOBTree()
        self.places[uid][meeting.key] = meeting

    def put_aside(self, uid: str, meeting: Meeting) -> None:
        """Take a meeting out of its place, to be put back or let go."""
        self.aside = {**self.aside, (uid, meeting.key): meeting}
        self.drop(uid, meeting.key)

    def let_go(self, uid: str, key: int = 0) -> None:
        """Forget a meeting that was put aside; without a key, all of a place."""
        gone = {where for where in self.aside if where == (uid, key or where[1])}
        self.aside = {where: one for where, one in self.aside.items() if where not in gone}
