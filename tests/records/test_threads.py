"""Pages of a long thread: right, and without loading the thread."""

from etwinning.records.api import key_at
from etwinning.records.api import Thread
from persistent import Persistent

import pytest
import transaction
import ZODB

SIZE = 5000


class Post(Persistent):
    key = 0


@pytest.fixture(scope="module")
def storage(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("db") / "data.fs")
    db = ZODB.DB(path)
    with db.transaction() as connection:
        thread = connection.root()["thread"] = Thread()
        for number in range(SIZE):  # some close together, some days apart
            post = Post()
            post.key = key_at(1_700_000_000_000 + number**2 * 7919 % 10**10 + number)
            while post.key in thread.records:
                post.key += 1
            thread.records[post.key] = post
            thread.total.change(1)
    db.close()
    return path


@pytest.fixture
def cold(storage):
    """The thread as the first request after a start sees it."""
    db = ZODB.DB(storage)
    connection = db.open()
    yield connection.root()["thread"], connection
    transaction.abort()
    db.close()


def loads(connection):
    return connection.getTransferCounts(clear=True)[0]


def test_last_page_is_right(cold):
    thread, _ = cold
    assert [post.key for post in thread.before()] == list(thread.records.keys())[-20:]


def test_last_page_loads_few_objects(cold):
    thread, connection = cold
    loads(connection)
    thread.before()
    assert loads(connection) < 12


def test_pages_join_without_gap_or_overlap(cold):
    thread, _ = cold
    forward, key = [], 0
    while page := thread.after(key):
        forward += page
        key = page[-1].key
    backward, key = [], None
    while page := thread.before(key):
        backward = page + backward
        key = page[0].key
    everything = list(thread.records)
    assert [post.key for post in forward] == [post.key for post in backward] == everything


def test_count_does_not_walk(cold):
    thread, connection = cold
    loads(connection)
    assert len(thread) == SIZE
    assert loads(connection) <= 3


def test_unread(cold):
    thread, _ = cold
    keys = list(thread.records)
    assert thread.unread(keys[-4]) == 3
    assert thread.unread(0) == 100  # "100 and more"
    assert thread.first_unread(keys[10]).key == keys[11]
    assert thread.first_unread(keys[-1]) is None


def test_add_goes_to_the_end():
    thread = Thread()
    assert thread and thread.before() == [] and thread.newest() == 0
    first, second = Post(), Post()
    assert thread.add(first) < thread.add(second)
    assert thread.before() == [first, second] and len(thread) == 2
    assert thread.get(first.key) is first


def test_two_at_once_count_two(tmp_path):
    """Length merges; so do two keys in one bucket."""
    db = ZODB.DB(str(tmp_path / "data.fs"))
    with db.transaction() as connection:
        thread = connection.root()["thread"] = Thread()
        thread.add(Post())
    managers = [transaction.TransactionManager() for _ in range(2)]
    connections = [db.open(transaction_manager=manager) for manager in managers]
    for connection in connections:
        connection.root()["thread"].add(Post())
    for manager in managers:
        manager.commit()
    for manager, connection in zip(managers, connections, strict=True):
        manager.begin()
        thread = connection.root()["thread"]
        assert len(thread) == 3 == len(thread.records)
        connection.close()
    db.close()
