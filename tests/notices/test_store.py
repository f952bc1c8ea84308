"""What the bell costs, and that writers do not meet."""

from etwinning.notices.store import Notice
from etwinning.notices.store import Shelf
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage

import pytest
import transaction


@pytest.fixture
def db(tmp_path):
    """2,000 people with 140 notices for one of them."""
    found = DB(FileStorage(str(tmp_path / "Data.fs")))
    with found.transaction() as connection:
        store = connection.root()["notices"] = Shelf()
        for number in range(2_000):
            store.own_box(f"user{number:04}")
        for _number in range(140):
            store.own_box("user0777").add(Notice("k", {}, "", ""))
    yield found
    found.close()


def test_the_bell_loads_three_objects_of_a_person(db):
    connection = db.open()
    store = connection.root()["notices"]
    store.box("user0000")  # what everybody shares is in the cache
    connection.cacheMinimize()
    list(store.boxes._firstbucket.keys())
    for shared in (store, store.boxes):
        shared._p_activate()
    connection.getTransferCounts(clear=True)
    assert store.box("user0777").unseen() == 100
    loads, _stores = connection.getTransferCounts()
    # its bucket of the list of people, the box, its tree and the buckets of a hundred lines
    assert loads <= 7
    connection.cacheMinimize()
    for shared in (store, store.boxes):
        shared._p_activate()
    connection.getTransferCounts(clear=True)
    assert store.box("user0001").unseen() == 0
    assert connection.getTransferCounts()[0] <= 3
    connection.close()


def test_two_who_tell_one_person_do_not_meet(db):
    mine, yours = transaction.TransactionManager(), transaction.TransactionManager()
    a, b = db.open(mine), db.open(yours)
    a.root()["notices"].box("user0777").add(Notice("a", {}, "", ""))
    b.root()["notices"].box("user0777").add(Notice("b", {}, "", ""))
    mine.commit()
    yours.commit()
    a.sync()
    last = a.root()["notices"].box("user0777").last(2)
    assert {notice.kind for notice in last} == {"a", "b"}
    a.close()
    b.close()
