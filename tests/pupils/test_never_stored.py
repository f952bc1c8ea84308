"""Real names of pupils are printed and stored nowhere: every place where a server keeps bytes."""

from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.jobs.api import run_due
from etwinning.search.api import find
from lxml import html
from pathlib import Path
from tests.accounts.builders import PASSWORD
from tests.accounts.reader import Reader
from tests.rest import Api
from tests.twinspaces.builders import party
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


@pytest.fixture
def kept(functional, tmp_path, monkeypatch, caplog):
    """Return what the server has kept: place -> bytes. Temporary files go into their own folder."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path / "mail"))
    folders = [os.environ.get(f"ETWINNING_{name}") for name in FOLDERS]

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
        for folder in {str(tmp_path), blobs, *filter(None, folders)}:
            for path in Path(folder).rglob("*"):
                data = path.read_bytes() if path.is_file() else b""
                found[str(path)] = path.name.encode() + data
        return found

    return look


def test_what_stands_behind_a_name_is_nowhere_after_all_ways_of_pasting(functional, url, kept):
    river = party(functional["portal"], password=PASSWORD)
    transaction.commit()
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
    assert ALIAS.encode() in found["database"]  # so names would be found
    told = {(place, name) for place, data in found.items() for name in REAL if _in(name, data)}
    assert told == set()
    with for_the_house("a test"):
        assert [find(name).total for name in REAL] == [0] * len(REAL)


def _in(name, data):
    """Whether a name stands there, in one of the ways in which bytes hold a word."""
    low = data.lower()
    return any(name.lower().encode(how) in low for how in ("utf-8", "utf-16-le", "utf-16-be"))


def _token(page):
    tree = html.fromstring(page)
    return {"_authenticator": tree.xpath("//input[@name='_authenticator']/@value")[0]}
