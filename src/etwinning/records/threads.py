"""A thread: records of one place in order of time.

One LOBTree for each thread, keyed by time (keys.py). Neighbours in time lie in the same
bucket, so a page of 20 is one or two loads. ``total`` is a Length: it merges concurrent
changes by itself, so it never makes a conflict. A removed record stays as a stub (a state):
its key, its page and its replies do not move. Source: platform.md, section 5.
"""

from BTrees.Length import Length
from BTrees.LOBTree import LOBTree
from collections.abc import Iterator
from etwinning.records.keys import new_key
from itertools import islice
from persistent import Persistent

PAGE = 20  # records
MANY = 100  # unread records are counted up to here


class Thread(Persistent):
    """Posts of one topic, messages of one conversation, comments of one page."""

    def __init__(self):
        self.records = LOBTree()
        self.total = Length()

    def add(self, record) -> int:
        """File the record and return its key."""
        key = new_key(self.newest())
        record.key = key
        self.records[key] = record
        self.total.change(1)
        return key

    def newest(self) -> int:
        """Return the key of the newest record, 0 in an empty thread: loads one bucket."""
        return self.records.maxKey() if self.records else 0

    def get(self, key: int):
        """Return the record of a key, or None."""
        return self.records.get(key)

    def drop(self, key: int) -> None:
        """Erase a record for good: nothing stays. For what goes with what it is about."""
        if self.records.pop(key, None) is not None:
            self.total.change(-1)

    def __len__(self):
        return self.total()

    def __bool__(self):
        return True  # an empty thread is a thread

    def after(self, key: int, size: int = PAGE) -> list:
        """Return the next page, oldest first. The address of a page is a key."""
        return list(islice(self.records.values(min=key, excludemin=True), size))

    def before(self, key: int | None = None, size: int = PAGE) -> list:
        """Return the page that ends before ``key``, oldest first; without a key the last page."""
        return list(islice(backwards(self.records, key), size))[::-1]

    def unread(self, seen: int, limit: int = MANY) -> int:
        """Count the records above the newest key seen, up to ``limit``."""
        keys = self.records.keys(min=seen, excludemin=True)
        return sum(1 for _ in islice(keys, limit))

    def first_unread(self, seen: int):
        """Return the first record above the key seen, or None."""
        return next(iter(self.records.values(min=seen, excludemin=True)), None)


def backwards(tree, before: int | None = None, step_bits: int = 31) -> Iterator:
    """Yield the values of an integer BTree from the newest, without loading the rest.

    A BTree has no reverse iterator: reversed() and slices with a negative index walk from the
    start. We ask for ranges that grow in width.

    :param before: only keys below this one.
    :param step_bits: width of the first range; 31 bits of a record's key are about a second.
    """
    if not tree:
        return
    low, high = tree.minKey(), tree.maxKey() if before is None else before - 1
    width = 1 << step_bits
    while high >= low:
        start = max(low, high - width)
        found = list(tree.values(min=start, max=high))
        yield from reversed(found)
        width = width * 4 if len(found) < 40 else max(width // 4, 1)
        high = start - 1
