from etwinning.audit.api import broken
from etwinning.audit.api import heads
from etwinning.audit.api import lines
from etwinning.audit.api import note
from etwinning.audit.api import prune
from etwinning.audit.store import Book
from etwinning.base.errors import NotAllowed
from etwinning.base.security import for_the_house
from etwinning.records.api import shelf
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import TEST_USER_ID
from uuid import uuid4
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from ZODB.MappingStorage import MappingStorage
from ZODB.POSException import ConflictError

import json
import pytest
import threading
import transaction


@pytest.fixture
def book(site):
    for n in range(5):
        note("audit:test:do", f"thing{n % 2}", number=n)
    return shelf("audit")


@pytest.fixture
def operator(site, book):
    login(site.aq_parent, SITE_OWNER_NAME)


def used(book):
    """Number and lane that this thread wrote in."""
    return next((n, lane) for n, lane in enumerate(book.lanes) if lane.lines)


def test_a_line_tells_who_what_when_and_newest_first(operator):
    newest = lines()[0]
    assert newest["action"] == "audit:test:do"
    assert newest["actor"] == TEST_USER_ID
    assert newest["house"] == ""
    assert newest["details"] == {"number": 4}
    assert [line["details"]["number"] for line in lines(start=1, size=2)] == [3, 2]


def test_lines_of_one_thing_and_of_one_person(operator):
    assert [line["details"]["number"] for line in lines(thing="thing1")] == [3, 1]
    assert len(lines(actor=TEST_USER_ID)) == 5
    assert lines(thing="thing1", actor="somebody") == lines(actor="somebody") == []


def test_behind_the_house_the_person_is_noted(site):
    with for_the_house("a project was approved"):
        note("audit:test:follow", site)
        (line,) = lines(thing=site)
    assert (line["actor"], line["house"]) == (TEST_USER_ID, "a project was approved")


def test_nobody_else_reads_the_audit(site, book):
    for become in (lambda: None, logout):
        become()
        with pytest.raises(NotAllowed):
            lines()


def test_a_good_book_has_no_faults(book):
    assert broken() == []


def test_a_changed_line_shows(book):
    number, lane = used(book)
    line = lane.lines[2]
    line.text = json.dumps({**json.loads(line.text), "actor": "somebody else"})
    assert broken() == [(number, 2, "changed")]


def test_a_missing_line_shows(book):
    number, lane = used(book)
    del lane.lines[3]
    assert (number, 3, "missing") in broken()


def test_a_line_written_anew_with_all_that_follow_shows_against_known_heads(book):
    known = heads()
    number, lane = used(book)
    del lane.lines[5]
    assert broken() == []
    assert broken(known) == [(number, 5, "cut off or written anew")]
    lane.append({"when": 1, "action": "audit:test:forged"})
    assert broken(known) == [(number, 5, "cut off or written anew")]


def test_pruning_keeps_the_chain_provable(operator, book):
    when = lines()[0]["when"] / 1000
    assert prune(when) == 0
    assert prune(when + 367 * 24 * 3600) == 4
    assert [line["details"]["number"] for line in lines()] == [4]
    assert broken() == []
    note("audit:test:do", "thing0")
    assert broken() == []


@pytest.fixture
def db(tmp_path):
    """A database on disk, in which an audit has been kept for a while."""
    db = DB(FileStorage(str(tmp_path / "Data.fs")))
    with db.transaction() as connection:
        book = connection.root()["book"] = Book()
        for number in range(2000):
            book.write({"when": 1, "thing": uuid4().hex, "actor": f"{number % 90}", "action": "x"})
    yield db
    db.close()


def note_ten(db, n, met):
    """Write ten lines, each in a transaction; conflicts are repeated as Zope does."""
    for turn in range(10):
        for _try in range(4):
            manager = transaction.TransactionManager()
            connection = db.open(manager)
            manager.begin()
            words = {"when": 1000 + turn, "thing": uuid4().hex, "actor": f"new {n}", "action": "x"}
            connection.root()["book"].write(words)
            try:
                manager.commit()
                break
            except ConflictError as error:
                met.append(error)
                manager.abort()
            finally:
                connection.close()


def test_twenty_writers_hardly_meet_and_lose_nothing(db):
    met = []
    threads = [threading.Thread(target=note_ten, args=(db, n, met)) for n in range(20)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    book = db.open().root()["book"]
    assert len(met) <= 10, [str(m) for m in met][:12]
    assert sum(len(lane.lines) for lane in book.lanes) == 2200
    assert [len(list(book.along(f"actor:new {n}"))) for n in range(20)] == [10] * 20
    assert [fault for lane in book.lanes for fault in lane.faults()] == []


def test_two_writers_of_one_lane_never_fork_the_chain():
    db = DB(MappingStorage())
    with db.transaction() as connection:
        connection.root()["book"] = Book()
    words = {"when": 1, "thing": "", "actor": "", "action": "a:b:c"}
    one, two = transaction.TransactionManager(), transaction.TransactionManager()
    books = [db.open(manager).root()["book"] for manager in (one, two)]
    [book.write(words, lane=0) for book in books]
    one.commit()
    with pytest.raises(Exception, match="conflict"):
        two.commit()
