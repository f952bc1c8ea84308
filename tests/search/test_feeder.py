"""The feeder against a real FileStorage: own writes, others, crash, rebuild."""

from BTrees.OOBTree import OOBTree
from contextlib import contextmanager
from etwinning.search.feeder import Feeder
from etwinning.search.journal import Journal
from etwinning.search.rules import Question
from threading import Event
from time import monotonic

import os
import pytest
import shutil
import transaction
import ZODB


class Things:
    """The things of a root: a name is a key, its value the text."""

    def __init__(self, root):
        self.root = root
        self.journal = root["journal"]

    def names(self):
        return self.root["things"]

    def load(self, name):
        text = self.root["things"].get(name)
        if text == "broken":
            raise ZeroDivisionError
        shown = {"title": name}
        values = {"kind": "post", "allowed": ["Anonymous"], "near": [], "name": "", "when": 1}
        return {**values, "text": text, "shown": shown} if text else None


class Source:
    @contextmanager
    def open(self, connection):
        yield Things(connection.root())


@pytest.fixture
def db(tmp_path):
    db = ZODB.DB(str(tmp_path / "data.fs"))
    with db.transaction() as connection:
        connection.root()["journal"] = Journal()
        connection.root()["things"] = OOBTree()
    yield db
    db.close()


@pytest.fixture
def feeders(db, tmp_path):
    started = []

    def start(name):
        feeder = Feeder(db, str(tmp_path / name), Source(), str(tmp_path / "rebuild"))
        started.append(feeder)
        feeder.start()
        return feeder

    yield start
    for feeder in started:
        feeder.stop()


def write(db, name, text):
    """What a request does: change the thing, leave a mark, commit. Returns lane and key."""
    manager = transaction.TransactionManager()
    connection = db.open(transaction_manager=manager)
    try:
        root = connection.root()
        if text is None:
            del root["things"][name]
        else:
            root["things"][name] = text
        address = root["journal"].append([name])
        manager.commit()
        return address
    finally:
        manager.abort()
        connection.close()


def reaches(feeder, address):
    """Wait for an entry to be in the index; the machine may be busy."""
    return feeder.wait_for(*address, timeout=20)


def find(feeder, text):
    index = feeder.index
    hits = index.ask(Question(("Anonymous",), None, text)).hits if index else []
    return [name for name, _shown in hits]


def eventually(question, seconds=20):
    """Ask again and again until the answer is yes, at most some seconds."""
    end, pause = monotonic() + seconds, Event()
    while monotonic() < end:
        if question():
            return True
        pause.wait(0.02)
    return False


def test_a_writer_sees_the_own_write_and_others_see_it_soon(db, feeders):
    here, elsewhere = feeders("a"), feeders("b")
    address = write(db, "post:1", "Łódź")
    assert reaches(here, address)
    assert find(here, "lodz") == ["post:1"]
    assert eventually(lambda: find(elsewhere, "lodz") == ["post:1"])


def test_delete_and_change(db, feeders):
    feeder = feeders("a")
    write(db, "post:1", "first")
    assert reaches(feeder, write(db, "post:1", "second"))
    assert find(feeder, "first") == [] and find(feeder, "second") == ["post:1"]
    assert reaches(feeder, write(db, "post:1", None))
    assert find(feeder, "second") == []


def test_commit_without_feeder_is_caught_up(db, feeders):
    """A crash between commit and indexing: the journal remembers."""
    first = feeders("a")
    assert reaches(first, write(db, "post:1", "before"))
    first.stop()
    write(db, "post:2", "after")
    again = feeders("a")
    assert eventually(lambda: find(again, "after") == ["post:2"])
    assert find(again, "before") == ["post:1"]


def test_away_for_too_long_builds_anew(db, feeders):
    first = feeders("a")
    assert reaches(first, write(db, "post:1", "one"))
    first.stop()
    for number in range(3):
        write(db, f"post:{number}", "later")
    with db.transaction() as connection:
        assert connection.root()["journal"].prune(before=2**40) == 3
    again = feeders("a")
    assert eventually(lambda: len(find(again, "later")) == 3)
    assert find(again, "one") == []


def test_a_new_folder_is_built(db, feeders, tmp_path):
    write(db, "post:1", "text")
    feeder = feeders("new")
    assert feeder.wait_until_ready(20)
    assert find(feeder, "text") == ["post:1"]
    assert len(os.listdir(tmp_path / "new")) == 1


def test_a_folder_taken_away_while_running_is_built_again(db, feeders, tmp_path):
    feeder = feeders("a")
    assert reaches(feeder, write(db, "post:1", "text"))
    shutil.rmtree(tmp_path / "a")
    write(db, "post:2", "text")
    assert eventually(lambda: len(find(feeder, "text")) == 2)
    assert reaches(feeder, write(db, "post:3", "text"))
    assert len(find(feeder, "text")) == 3


def test_touching_the_flag_builds_anew_once_while_the_old_index_answers(db, feeders, tmp_path):
    feeder = feeders("a")
    assert reaches(feeder, write(db, "post:1", "text"))
    feeder.index.delete("post:1")  # what no journal tells
    feeder.index.commit(feeder.done)
    assert find(feeder, "text") == []
    (tmp_path / "rebuild").touch()
    feeder.bell()
    assert eventually(lambda: find(feeder, "text") == ["post:1"])
    rebuilt = feeder.index
    assert reaches(feeder, write(db, "post:2", "text"))
    assert feeder.index is rebuilt


@pytest.mark.parametrize("rebuild", [True, False])
def test_one_broken_thing_does_not_stop_the_others(db, feeders, rebuild):
    feeder = feeders("a")
    assert rebuild or feeder.wait_until_ready(20)
    write(db, "post:1", "broken")
    assert reaches(feeder, write(db, "post:2", "whole"))
    assert find(feeder, "whole") == ["post:2"]
