"""The shelf: a box for each person, in it the notices in order of time.

A box has its own tree, so that two who tell different people never meet, and two who tell one
person only put different keys into one tree.
"""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from etwinning.records.api import backwards
from etwinning.records.api import new_key
from itertools import islice
from persistent import Persistent
from persistent.mapping import PersistentMapping

import secrets

MANY = 100  # unseen notices are counted up to here


class Shelf(Persistent):
    """All boxes, who waits for a digest, and the secret of the links in mails."""

    digest_day = None  # the day (UTC) of the last digests

    def __init__(self):
        self.boxes = OOBTree()
        self.waiting = OOTreeSet()
        self.secret = secrets.token_bytes(32)

    def box(self, user_id: str) -> "Box | None":
        """Return a person's box, None before the first notice or setting."""
        return self.boxes.get(user_id)

    def own_box(self, user_id: str) -> "Box":
        """Return a person's box, a new one if there is none."""
        box = self.boxes.get(user_id)
        if box is None:
            box = self.boxes[user_id] = Box()
        return box

    def wait(self, user_id: str) -> None:
        """Remember that a person has something for a digest."""
        if user_id not in self.waiting:
            self.waiting.insert(user_id)


class Box(Persistent):
    """What one person was told, up to where it was seen, and what they chose."""

    seen = 0  # the newest key the person has seen

    def __init__(self):
        self.notices = LOBTree()
        self.paces = PersistentMapping()  # topic -> pace
        self.digests = PersistentMapping()  # pace -> newest key that was in its digest

    def add(self, notice: "Notice") -> int:
        """File a notice and return its key."""
        notice.key = new_key(self.newest())
        self.notices[notice.key] = notice
        return notice.key

    def newest(self) -> int:
        """Return the key of the newest notice, 0 if there is none."""
        return self.notices.maxKey() if self.notices else 0

    def last(self, size: int, before: int | None = None) -> list:
        """Return the newest notices, newest first, or those before a key."""
        return list(islice(backwards(self.notices, before), size))

    def unseen(self) -> int:
        """Count what was not seen yet, up to MANY."""
        keys = self.notices.keys(min=self.seen, excludemin=True)
        return sum(1 for _key in islice(keys, MANY))

    def drop_before(self, key: int) -> int:
        """Forget notices older than a key; return how many."""
        old = list(self.notices.keys(max=key, excludemax=True))
        for one in old:
            del self.notices[one]
        return len(old)


class Notice(Persistent):
    """One line for one person; its words are put in when it is read.

    :ivar kind: name of the kind.
    :ivar words: dict of word -> text, number, day, moment or message.
    :ivar thing: id of what it is about, ``""`` for nothing.
    :ivar path: where it leads, a path below the site, ``""`` for nowhere.
    """

    key = 0

    def __init__(self, kind: str, words: dict, thing: str, path: str):
        self.kind = kind
        self.words = words
        self.thing = thing
        self.path = path
