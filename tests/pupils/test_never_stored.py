"""Real names of pupils are printed and stored nowhere: every place where a server keeps bytes."""

from etwinning.accounts.api import account
from etwinning.jobs.api import later
from etwinning.jobs.api import run_due
from etwinning.search.api import find
from etwinning.search.feeders import feeders
from etwinning.search.feeders import own_folder
from etwinning.twinspaces.api import invite_guest
from lxml import html
from pathlib import Path
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.accounts.reader import Reader
from tests.rest import Api
from tests.search.test_feeder import eventually
from tests.twinspaces.builders import party
from tests.workspaces.builders import page_of
from time import time

import logging
import os
import pytest
import tempfile
import transaction

# each stands behind a name, in a line that is refused, or in a list that makes nobody
REAL = ("Rohrdommel", "Wiedehopf", "Kiebitz", "Brachvogel", "Ziegenmelker", "Seidenschwanz")
LIST = "Pirol; Pirol Rohrdommel 7B\nAnna Wiedehopf\nEva; {}\nPirol;\tPirol Kiebitz\n".format
ALIAS = "Pirol"  # the first name, which the teacher chose as the alias: it is kept
FOLDERS = ("LIMITS", "JOBS", "EXPORTS", "MAIL_FOLDER", "SEARCH")
CONTROL = "Zaunkoenig"  # begins words that are kept on purpose, each in its places
PLANTED = {"seite": {"database"}, "brief": {"database", "mail_folder"}, "plan": {"jobs"},
           "zeile": {"log"}}  # fmt: skip


@pytest.fixture
def kept(functional, tmp_path, monkeypatch, caplog):
    """Return what the server has kept: place -> bytes. Temporary files go into their own folder."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name in ("MAIL_FOLDER", "SEARCH"):
        monkeypatch.setenv(f"ETWINNING_{name}", str(tmp_path / name.lower()))
    folders = [os.environ[f"ETWINNING_{name}"] for name in FOLDERS]

    def look() -> dict:
        transaction.begin()
        storage = functional["zodbDB"].storage
        found = {"database": b"", "log": caplog.text.encode()}
        for one in storage.changes.iterator():
            found["database"] += one.user + one.description + repr(one.extension).encode()
            found["database"] += b"".join(record.data or b"" for record in one)
        blobs = storage.temporaryDirectory()
        errors = functional["portal"].error_log.getLogEntries()
        found["error log"] = repr(errors).encode()
        for folder in {str(tmp_path), blobs, *folders}:
            for path in Path(folder).rglob("*"):
                data = path.read_bytes() if path.is_file() else b""
                found[str(path)] = path.name.encode() + data
        return found

    return look


@pytest.fixture
def searched(functional, kept):
    """The search index on disk, as bin/instance has it."""
    feeders.start(functional["portal"]._p_jar.db(), own_folder())
    assert feeders.of("/plone").wait_until_ready(30)
    yield
    feeders.stop()


def plant(river) -> None:
    """Have a word kept in each place: written down, told, mailed, planned, found."""
    page_of(river.ana, river.space, f"{CONTROL}seite")
    with log_in_as(river.ana):
        invite_guest(river.space, "oma@example.org", "Guest", 9, f"{CONTROL}brief")
    later("pupils.control", seconds=86400 * 9, word=f"{CONTROL}plan")
    logging.getLogger("etwinning").debug(f"{CONTROL}zeile")
    transaction.commit()


def where(found, word) -> set:
    """Return in which kinds of places a word is; a folder is one by its name."""
    kinds = ("database", "error log", "log", "mail_folder", "jobs", "search")
    told = (place for place, data in found.items() if _in(f"{CONTROL}{word}", data))
    return {next((kind for kind in kinds if kind in Path(one).parts[-2:][0]), one) for one in told}


def test_what_stands_behind_a_name_is_nowhere_after_all_ways_of_pasting(
    functional, url, kept, searched
):
    river = party(functional["portal"], password=PASSWORD)
    plant(river)
    login = account(river.ana).login
    space = "/".join(river.space.getPhysicalPath()[2:])
    ana, program = Reader(url), Api(url, login, PASSWORD)
    assert ana.log_in(login, PASSWORD).status_code == 302
    tall = "x" * 100
    answer = ana.send(f"{space}/@@pupil-list", names=LIST(f"Brachvogel{tall}"), country="ES")
    assert all(name in answer.text for name in REAL[:3])  # told to the teacher, for this once
    (cards,) = html.fromstring(answer.text).xpath("//input[@name='cards']/@value")
    paper = ana.post(f"{space}/@@pupil-cards", {**_token(answer.text), "cards": cards})
    assert paper.content.startswith(b"%PDF")
    ana.post(f"{space}/@@pupil-cards", {**_token(answer.text), "cards": "[" + cards})
    ana.post(f"{space}/@@pupil-list", {"names": REAL[4], "country": "ES"})  # no token
    ana.send(f"{space}/@@pupil-list", names=f"Eva; {REAL[4]}", country="XX")
    names = LIST(REAL[5])
    assert program.post(f"{space}/@pupil-list", names=names, country="PL").status_code == 201
    assert program.post(f"{space}/@pupil-list", names=names, country="XX").status_code == 400
    assert Api(url).post(f"{space}/@pupil-list", names=names, country="ES").status_code >= 400
    run_due(time() + 3600)
    found = kept()
    assert ALIAS.encode() in found["database"]  # so names would be found, as in each other place
    assert {word: where(found, word) for word in PLANTED} == PLANTED
    told = {(place, name) for place, data in found.items() for name in REAL if _in(name, data)}
    assert told == set()
    with log_in_as(river.ana):
        assert eventually(lambda: find(f"{CONTROL}seite").total == 1)
        assert [find(name).total for name in REAL] == [0] * len(REAL)


def _in(name, data):
    """Whether a name stands there, in one of the ways in which bytes hold a word."""
    low = data.lower()
    return any(name.lower().encode(how) in low for how in ("utf-8", "utf-16-le", "utf-16-be"))


def _token(page):
    tree = html.fromstring(page)
    return {"_authenticator": tree.xpath("//input[@name='_authenticator']/@value")[0]}
