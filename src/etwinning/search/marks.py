"""Leaving marks: what a transaction has changed goes into the journal with it.

Marks gather in the transaction itself (``Transaction.data``), so a retry starts empty, an abort
leaves nothing, and no thread-local can go stale. A savepoint that is rolled back leaves a mark
too many: harmless, the reader looks anyway. The entry is written just before the commit, once
for the whole transaction. After the commit we only ring a bell with two numbers: no object of
the database is touched there, the connection is no longer ours.
"""

from Acquisition import aq_base
from etwinning.records.api import shelf
from etwinning.search.feeders import feeders
from plone.api import portal
from plone.api.exc import CannotGetPortalError
from Products.CMFCore.interfaces import IIndexQueueProcessor
from zope.interface import implementer

import transaction

WAIT = 1.0  # seconds that a writer waits for the own write to be found


class Pending:
    """What the current transaction has changed in one site.

    :ivar path: physical path of the site, as text.
    :ivar address: (lane, key) in the journal, None before the commit.
    :ivar wait: whether the answer waits until the change can be found.
    """

    def __init__(self, journal, path: str):
        self.journal = journal
        self.path = path
        self.marks: set[str] = set()
        self.address = None
        self.wait = False

    def write(self) -> None:
        """Before the commit: one entry for the whole transaction."""
        if self.marks:
            self.address = self.journal.append(self.marks)
        self.journal = None

    def ring(self, committed: bool) -> None:
        """After the commit: plain numbers, no database."""
        feeder = feeders.of(self.path) if committed and self.address else None
        if feeder is None:
            return
        feeder.bell()
        if self.wait:
            feeder.wait_for(*self.address, timeout=WAIT)


KEY = object.__new__(Pending)  # for Transaction.data


def pending() -> Pending | None:
    """Return what gathers in this transaction for the current site; None: a site not of ours."""
    try:
        site = portal.get()
        journal = shelf("search")
    except (CannotGetPortalError, KeyError):
        return None
    path = "/".join(site.getPhysicalPath())
    current = transaction.get()
    try:
        gathered = current.data(KEY)
    except KeyError:
        gathered = {}
        current.set_data(KEY, gathered)
    found = gathered.get(path)
    # one that is written already is full: marks left by later hooks need another
    if found is None or found.journal is None:
        found = gathered[path] = Pending(journal, path)
        current.addBeforeCommitHook(found.write)
        current.addAfterCommitHook(found.ring)
    return found


def mark(*names: str) -> None:
    """Note that these things ("content:<uid>") change with this transaction."""
    gathered = pending()
    if gathered is not None:
        gathered.marks.update(names)


@implementer(IIndexQueueProcessor)
class ContentMarks:
    """Named utility: hears what CMFCore queues for portal_catalog.

    So adding, editing, workflow, roles, renaming, moving and deleting of content all arrive
    here before the commit. The mark is the UID alone: a rename arrives with the old and the
    new path, in whatever order; the reader asks the UID index of portal_catalog where the
    object is now.
    """

    def index(self, obj, attributes=None):
        """Mark what is new."""
        if getattr(aq_base(obj), "UID", None) is not None:
            mark(f"content:{obj.UID()}")

    def reindex(self, obj, attributes=None, update_metadata=1):
        """Mark what has changed."""
        self.index(obj)

    def unindex(self, obj):
        """Mark what is gone: the reader finds nothing and deletes."""
        self.index(obj)

    def begin(self):
        """Nothing to prepare."""

    def commit(self):
        """Nothing to finish: the entry is written before the commit."""

    def abort(self):
        """Nothing to undo: marks die with their transaction."""
