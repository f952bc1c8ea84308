"""The feeder: one thread for each site in each process, that keeps its own index up to date.

It wakes when a transaction of this process has committed (the bell), and once a second for what
other processes have committed. Everything it does can be done twice; the place in the journal
is committed with the documents. So a crash at any moment costs only what is done again at the
next start.
"""

from etwinning.search.index import Index
from etwinning.search.index import open_index
from etwinning.search.journal import TooOld
from ZODB.POSException import POSError
from ZODB.POSException import POSKeyError

import logging
import os
import shutil
import threading
import time
import transaction

POLL = 1.0  # seconds until we look for what other processes have written
PAUSE = 0.2  # seconds; changes within this time share one commit, unless somebody waits
BATCH = 2000  # documents between two clearings of the object cache
BEGUN = "begun"  # file in the index; its time is when the building began
log = logging.getLogger(__name__)


class Feeder(threading.Thread):
    """Follows the journal of one site.

    :param db: the ZODB database.
    :param folder: where the index lies; nobody else writes there.
    :param source: gives ``open(connection)``, a context manager of something with ``journal``,
        ``names()`` and ``load(name)`` (sources.SiteSource).
    :param flag: path of a file; when somebody touches it, the index is built anew.
    """

    def __init__(self, db, folder: str, source, flag: str = ""):
        super().__init__(name="search-feeder", daemon=True)
        self.db = db
        self.folder = folder
        self.source = source
        self.flag = flag
        self.index: Index | None = None
        self.done = None
        self.broken = False
        self.changed = threading.Condition()
        self.work = threading.Event()
        self.hurry = threading.Event()
        self.stopping = threading.Event()

    # -- for the threads that serve requests ------------------------------------

    @property
    def ready(self) -> bool:
        """Tell whether the first building is over."""
        return self.done is not None

    def bell(self) -> None:
        """Look at the journal soon: a transaction of this process has committed."""
        self.work.set()

    def wait_for(self, lane: int, key: int, timeout: float = 1.0) -> bool:
        """Wait until an entry of the journal is in the index. False: too slow."""

        def seen():
            return self.done is not None and self.done[lane][0] >= key

        if seen():
            return True
        self.hurry.set()
        self.work.set()
        with self.changed:
            return self.changed.wait_for(seen, timeout)

    def wait_until_ready(self, timeout: float) -> bool:
        """Wait for the first building, at most ``timeout`` seconds."""
        with self.changed:
            return self.changed.wait_for(lambda: self.ready, timeout)

    def stop(self, timeout: float = 10) -> None:
        """Finish the batch, write it down, free the folder."""
        self.stopping.set()
        self.hurry.set()
        self.work.set()
        if self.is_alive():
            self.join(timeout)
        if self.index is not None:
            self.index.close()

    # -- the thread -----------------------------------------------------------

    def run(self):
        """Follow the journal until somebody calls ``stop``."""
        while not self.stopping.is_set():
            try:
                self.step()
            except BaseException:  # also a panic in Rust: the thread must go on
                log.exception("search: will try again")
                self.broken = True
                self.stopping.wait(POLL)
            self.work.wait(POLL)
            self.work.clear()
            self.hurry.wait(PAUSE)
            self.hurry.clear()

    def step(self) -> None:
        """Catch up with the journal; build anew if it cannot be done from there."""
        if self.index is None or self.broken:
            self._open()
        if self.done is None or self._asked_to_rebuild():
            self._in_database(self.rebuild)
        else:
            self._in_database(self.follow)

    def follow(self, site, connection) -> None:
        """Write what has changed since the last time."""
        try:
            marks, after = site.journal.since(self.done)
        except TooOld:
            log.warning("search: away for too long, building anew")
            return self.rebuild(site, connection)
        if after == self.done:
            return None
        for number, name in enumerate(sorted(marks), 1):
            self.index.delete(name)
            add_thing(self.index, site, name)
            if number % BATCH == 0:
                connection.cacheMinimize()
        self.index.commit(after)
        self._tell(after)
        return None

    def rebuild(self, site, connection) -> None:
        """Build a second index beside this one, then put it in its place."""
        started = time.monotonic()
        beside = self.index.folder + ".new"
        shutil.rmtree(beside, ignore_errors=True)
        head, number = site.journal.head(), 0
        fresh = Index(beside)
        open(os.path.join(beside, BEGUN), "w").close()
        for number, name in enumerate(site.names(), 1):
            add_thing(fresh, site, name)
            if number % BATCH == 0:
                connection.cacheMinimize()
                if self.stopping.is_set():
                    return fresh.close()
        fresh.commit(head)
        fresh.close()
        self._replace(beside)
        self._tell(head)
        log.info("search: read %s things in %.1f s", number, time.monotonic() - started)
        return None

    def _open(self):
        """Open the folder, also when somebody took it away while we were running."""
        if self.index is not None:
            self.index.writer = None  # or its lock would be in our way
        self.index = open_index(self.folder)
        self.broken = False
        self._tell(self.index.cursor())

    def _replace(self, beside):
        old = self.index
        old.close()
        shutil.rmtree(old.folder)  # open searchers keep their files until they end
        os.rename(beside, old.folder)
        self.index = Index(old.folder)

    def _in_database(self, act):
        """Call ``act(site, connection)`` with one snapshot for the journal and the things."""
        manager = transaction.TransactionManager(explicit=True)
        connection = self.db.open(transaction_manager=manager)
        try:
            manager.begin()
            with self.source.open(connection) as site:
                act(site, connection)
        finally:
            manager.abort()
            connection.close()

    def _asked_to_rebuild(self):
        """Tell whether the flag was touched after this index was begun."""
        try:
            begun = os.path.getmtime(os.path.join(self.index.folder, BEGUN))
            return os.path.getmtime(self.flag) > begun
        except OSError:
            return False  # no flag

    def _tell(self, cursor):
        with self.changed:
            self.done = cursor
            self.changed.notify_all()


def add_thing(index: Index, site, name: str) -> None:
    """Write the thing as it is now. One that cannot be read is left out."""
    try:
        document = site.load(name)
        if document is not None:
            index.add({"id": name, **document})
    except POSError as error:
        if not isinstance(error, POSKeyError):
            raise  # the database, not the thing: the whole batch again
        log.exception("search: broken object in %s", name)
    except Exception:
        log.exception("search: cannot read %s", name)
