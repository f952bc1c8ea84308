"""No reader ever skips an entry, in whatever order transactions commit."""

from BTrees.LOBTree import LOBTree
from etwinning.search.journal import Journal
from etwinning.search.journal import LANES
from etwinning.search.journal import NOWHERE
from etwinning.search.journal import TIDY_EVERY
from etwinning.search.journal import TooOld
from random import Random
from ZODB.POSException import ConflictError

import pytest
import shutil
import threading
import transaction
import ZODB

START = [NOWHERE] * LANES


@pytest.fixture
def db(tmp_path):
    db = ZODB.DB(str(tmp_path / "data.fs"), pool_size=20)
    with db.transaction() as connection:
        connection.root()["journal"] = Journal()
        connection.root()["by_time"] = LOBTree()
    yield db
    db.close()


class Session:
    """One transaction of its own: what a request thread has."""

    def __init__(self, db):
        self.manager = transaction.TransactionManager()
        self.connection = db.open(transaction_manager=self.manager)
        self.journal = self.connection.root()["journal"]

    def commit(self):
        self.manager.commit()

    def end(self):
        self.manager.abort()
        self.connection.close()


def read(db, cursor):
    session = Session(db)
    try:
        return session.journal.since(cursor)
    finally:
        session.end()


def test_late_commit_is_seen(db):
    slow, fast = Session(db), Session(db)
    slow.journal.append(["slow"], lane=1)
    fast.journal.append(["fast"], lane=2)
    fast.commit()
    marks, cursor = read(db, START)
    assert marks == {"fast"}
    slow.commit()
    assert read(db, cursor)[0] == {"slow"}
    slow.end()
    fast.end()


def test_a_key_of_time_would_lose_it(db):
    """Why not simply a BTree in order of time."""
    slow, fast = Session(db), Session(db)
    slow.connection.root()["by_time"][1] = "slow"
    fast.connection.root()["by_time"][2] = "fast"
    fast.commit()
    fast.manager.begin()
    tree = fast.connection.root()["by_time"]
    last = tree.maxKey()
    slow.commit()
    fast.manager.begin()
    assert list(tree.values(min=last + 1)) == []  # "slow" is never read
    slow.end()
    fast.end()


def test_one_lane_gives_a_key_once(db):
    one, two = Session(db), Session(db)
    assert one.journal.append(["one"], lane=5) == two.journal.append(["two"], lane=5)
    one.commit()
    with pytest.raises(ConflictError):
        two.commit()
    one.end()
    two.end()


class Storm:
    """Eight writers in a few lanes, and a reader all the time."""

    def __init__(self, db, lanes, turns=60):
        self.db, self.lanes, self.turns = db, lanes, turns
        self.written, self.seen, self.conflicts = set(), set(), 0
        self.lock, self.finished = threading.Lock(), threading.Event()

    def write(self, number):
        random = Random(number)
        for turn in range(self.turns):
            while not self.written_once(f"{number}:{turn}", number % self.lanes, random):
                self.conflicts += 1

    def written_once(self, name, lane, random):
        session = Session(self.db)
        try:
            session.journal.append([name], lane=lane)
            threading.Event().wait(random.random() * 0.004)  # a slow request
            session.commit()
        except ConflictError:
            return False
        finally:
            session.end()
        with self.lock:
            self.written.add(name)
        return True

    def read(self):
        cursor, last = START, False
        while not last:
            last = self.finished.is_set()
            marks, cursor = read(self.db, cursor)
            assert not marks & self.seen
            self.seen.update(marks)

    def run(self):
        writers = [threading.Thread(target=self.write, args=(n,)) for n in range(8)]
        reader = threading.Thread(target=self.read)
        for thread in (reader, *writers):
            thread.start()
        for thread in writers:
            thread.join()
        self.finished.set()
        reader.join()


@pytest.mark.parametrize("lanes", [2, 8])
def test_many_writers_one_reader(db, lanes):
    """Slow and fast writers, few lanes, splitting buckets, a reader all the time."""
    storm = Storm(db, lanes)
    storm.run()
    assert storm.seen == storm.written and len(storm.written) == 480
    assert bool(storm.conflicts) == (lanes < 8)


def test_prune_keeps_the_count_and_tells_who_is_too_late(db):
    session = Session(db)
    for number in range(100):
        session.journal.append([str(number)], lane=0)
    session.commit()
    stamps = {key: entry[1] for key, entry in session.journal.lanes[0].items()}
    assert session.journal.prune(before=2**40) == 99
    session.commit()
    assert session.journal.append(["next"], lane=0) == (0, 101)
    rest = START[1:]
    for late in (50, 500):  # pruned; never written
        with pytest.raises(TooOld):
            session.journal.since([(late, 0), *rest])
    assert session.journal.since([(99, stamps[99]), *rest])[0] == {"99", "next"}
    session.end()


def test_old_entries_go_by_themselves(db, monkeypatch):
    session = Session(db)
    monkeypatch.setattr("etwinning.search.journal.KEEP_SECONDS", -10)
    for number in range(TIDY_EVERY):
        session.journal.append([str(number)], lane=3)
    assert list(session.journal.lanes[3].keys()) == [TIDY_EVERY]
    session.end()


def test_a_restored_database_is_noticed_even_after_new_entries(tmp_path):
    """The old cursor points to a key that exists again, with another thing in it."""
    path = str(tmp_path / "data.fs")
    db = ZODB.DB(path)
    with db.transaction() as connection:
        connection.root()["journal"] = Journal()
        connection.root()["journal"].append(["kept"], lane=0)
    db.close()
    shutil.copy(path, path + ".backup")
    db = ZODB.DB(path)
    with db.transaction() as connection:
        connection.root()["journal"].append(["lost"], lane=0)
    cursor = read(db, START)[1]
    db.close()
    shutil.copy(path + ".backup", path)
    db = ZODB.DB(path)
    with db.transaction() as connection:
        connection.root()["journal"].append(["after the restore"], lane=0)
    with pytest.raises(TooOld):
        read(db, cursor)
    db.close()
