"""The import of an export: what is refused, what is left out, what happens in between."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.jobs.api import queue
from etwinning.jobs.api import run_due
from etwinning.jobs.pending import pending
from etwinning.media import quota
from etwinning.places.api import leave
from etwinning.twinspaces.api import imports_of
from etwinning.twinspaces.exports.store import folder
from etwinning.twinspaces.imports import taking
from etwinning.twinspaces.imports import verbs
from etwinning.twinspaces.imports.store import GIVEN_UP
from etwinning.twinspaces.imports.verbs import DropImports
from etwinning.twinspaces.imports.verbs import KEPT
from etwinning.twinspaces.imports.verbs import MakeImport
from etwinning.workspaces.api import pages_of
from io import BytesIO
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pages import page
from tests.support.builders import officer
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import EVIL
from tests.twinspaces.packed import EVIL_TITLE
from tests.twinspaces.packed import filed
from tests.twinspaces.packed import packed
from tests.twinspaces.packed import told
from tests.twinspaces.taken import ask
from tests.twinspaces.taken import found_in
from tests.twinspaces.taken import report
from tests.twinspaces.taken import take_in
from tests.twinspaces.taken import TIMES
from time import time
from zipfile import ZIP_BZIP2
from zipfile import ZipFile
from zipfile import ZipInfo
from zope.i18n import translate

import pytest


def test_nothing_runs_in_what_was_taken_in(river):
    people = told()["members"]
    people[0]["name"] = EVIL
    lines = (
        {"title": EVIL_TITLE, "text": f"<p onclick='x()'>Hi</p>{EVIL}", "language": EVIL[:9]},
        {"title": EVIL_TITLE, "text": f"<p onclick='x()'>Hi</p>{EVIL}"},
        {"kind": EVIL, "title": EVIL_TITLE},
        {"kind": "forum", "title": EVIL_TITLE, "text": f"<p>A</p><iframe src=//x></iframe>{EVIL}"},
        {"kind": "event", "title": EVIL_TITLE, "facts": {**TIMES, "link": "javascript:alert(1)"}},
        {"kind": "event", "title": EVIL_TITLE, "text": EVIL, "facts": {**TIMES, "where": EVIL}},
    )
    one = take_in(river.ana, river.space, packed(told(*lines, members=people)))
    assert one.made == {"page": 1, "forum": 1, "event": 1}
    with log_in_as(river.ana):
        shown = [page(river.space, name) for name in ("import", "pages", "view")]
        things = [thing for name, thing in found_in(river.space).items() if "alert" in name]
        shown += [page(thing) for thing in things]
    assert things
    for html in shown:
        assert EVIL not in html and "onclick='x()'" not in html and "<img src=x" not in html


PLAIN = packed(told({}))
BOMB = b"a" * 5_000_000
TEN = [("files/a.txt", b"9 degrees")]


def linked():
    """A ZIP with a symbolic link."""
    target = BytesIO(PLAIN)
    with ZipFile(target, "a") as archive:
        info = ZipInfo("files/link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return target.getvalue()


BAD = {
    "no ZIP": b"%PDF-1.7",
    "nothing": b"",
    "half a ZIP": PLAIN[: len(PLAIN) // 2],
    "another ZIP": packed(b"{}"),
    "no JSON": packed(b"\xff\xfe{"),
    "deep JSON": packed(b"[" * 100_000),
    "a list": packed(b"[]"),
    "a later version": packed(told(version=2)),
    "an item that is none": packed(told() | {"items": ["x"]}),
    "a text that is a number": packed(told({"text": 7})),
    "a text too long": packed(told({"text": "x" * 200_001})),
    "a parent that comes later": packed(told({"parent": 2}, {})),
    "a number twice": packed(told({"id": 1}, {"id": 1})),
    "an author nobody knows": packed(told({"author": 9})),
    "no day": packed(told({"created": "yesterday"})),
    "facts in facts": packed(told({"facts": {"a": {"b": 1}}})),
    "a way out": packed(told({}), [("../../etc/passwd", b"x")]),
    "an absolute path": packed(told({}), [("/etc/passwd", b"x")]),
    "a drive": packed(told({}), [("C:\\x", b"x")]),
    "a link": linked(),
    "a bomb": packed(told({}), [("files/a.txt", BOMB)]),
    "a way out in the manifest": packed(told({"file": filed("a", b"x", path="files/../../a")})),
    "a file that is not there": packed(told({"file": filed("a.txt", b"9 degrees")})),
    "another size": packed(told({"file": filed("a.txt", b"9 degrees", size=3)}), TEN),
    "too large a file": packed(told({"file": filed("a.txt", b"", size=21 * 1024**2)}), TEN),
    "odd packing": packed(told({}), how=ZIP_BZIP2),
}


def test_a_wrong_zip_is_refused_with_a_sentence_and_nothing_is_written(river, monkeypatch):
    monkeypatch.setattr(verbs, "spend", lambda *words: None)
    for name, data in BAD.items():
        with pytest.raises(BadInput) as refused:
            ask(river.ana, river.space, data)
        sentence = translate(refused.value.fields["file"], target_language="en")
        assert sentence.endswith((".", ".)")), name
        assert "ZIP" in sentence or "later version" in sentence or "list" in sentence, name
    with log_in_as(river.ana):
        assert imports_of(river.space) == []
    assert list(folder().iterdir()) == []


def test_more_than_the_place_has_room_for_is_refused(river, monkeypatch):
    monkeypatch.setattr(quota, "setting", lambda name: 0)
    data = packed(told({"kind": "file", "file": filed("a.txt", b"9 degrees")}), TEN)
    with pytest.raises(BadInput):
        ask(river.ana, river.space, data)


def test_a_file_that_was_changed_is_seen_before_anything_is_made(river):
    changed = filed("a.txt", b"8 degrees")
    data = packed(told({}, {"kind": "file", "file": changed}), TEN)
    one = take_in(river.ana, river.space, data)
    assert (one.made, one.done) == ({}, 0)
    assert "not the one that was exported: “a.txt”" in translate(one.refused)
    assert found_in(river.space).get("Thing 1") is None
    with log_in_as(river.ana):
        assert "Nothing was taken in." in page(river.space, "import")


def test_only_teacher_admins_of_a_place_at_work_take_in(river):
    space = river.space
    people = [river.partner, river.stranger, officer("ES", "ProjectOfficer")]
    people += [seat(None, space, "PupilAdmin", "pupil", ("Pupil",))]
    people += [seat(None, space, role) for role in ("Guest", "Expert", "Observer", "Parent")]
    for person in people:
        with pytest.raises(NotAllowed):
            ask(person, space, PLAIN)
        with log_in_as(person), pytest.raises(NotAllowed):
            imports_of(space)
    for how in ("close", "archive"):
        close(river, how)
        with pytest.raises(WrongState):
            ask(river.ana, space, PLAIN)


def test_a_hidden_place_takes_nothing_in_nor_what_was_begun(river):
    ask(river.ana, river.space, PLAIN)
    close(river, "flag")
    run_due()
    with pytest.raises(WrongState):
        ask(river.ana, river.space, PLAIN)
    close(river, "restore")
    one = report(river.ana, river.space)
    assert (one.made, bool(one.ended)) == ({}, True)
    assert "You may not do this here any more" in translate(one.refused)


def test_who_left_takes_nothing_in_any_more_and_somebody_else_goes_on(river, monkeypatch):
    monkeypatch.setattr(taking, "AT_ONCE", 1)
    data = packed(told({}, {}, {}))
    one = ask(river.ana, river.space, data)
    as_house(lambda: MakeImport()(time(), space=one.space, token=one.token))
    leave(river.space, river.ana)
    forget_answers(river.space.REQUEST)
    run_due()
    assert found_in(river.space).get("Thing 2") is None
    assert take_in(river.jan, river.space, data).made == {"page": 3}
    titles = sorted(line.title for line in pages_as(river.jan, river.space))
    assert titles == ["Thing 1", "Thing 2", "Thing 3"]


def test_one_at_a_time_and_twice_only_if_asked_for(river):
    space = river.space
    ask(river.ana, space, PLAIN)
    with pytest.raises(WrongState):
        ask(river.ana, space, PLAIN)
    with pytest.raises(BadInput) as refused:
        ask(river.ana, space, PLAIN, declared=False)
    assert list(refused.value.fields) == ["declared"]
    run_due()
    for person in (river.ana, river.jan):
        with pytest.raises(WrongState):
            ask(person, space, PLAIN)
    assert take_in(river.ana, space, PLAIN, again=True).made == {"page": 1}
    assert len([line for line in pages_as(river.ana, space) if line.title == "Thing 1"]) == 2
    with pytest.raises(TooMany):
        for _round in range(10):
            with pytest.raises(WrongState):
                ask(river.ana, space, PLAIN)
    as_house(DropImports(), time() + KEPT + 60)
    with log_in_as(river.ana):
        assert imports_of(space) == []


def pages_as(user_id, space):
    """Return the lines of the pages that a person sees."""
    forget_answers(space.REQUEST)
    with log_in_as(user_id):
        return pages_of(space)[0]


def test_one_that_failed_halfway_goes_on_and_nothing_comes_twice(river, monkeypatch):
    monkeypatch.setattr(taking, "AT_ONCE", 2)
    space, data = river.space, packed(told({}, {"parent": 1}, {"parent": 1}, {"parent": 2}, {}))
    first = ask(river.ana, space, data, now=time() - GIVEN_UP - 60)
    where = {"space": first.space, "token": first.token}
    as_house(lambda: MakeImport()(time() - GIVEN_UP - 60, **where))
    assert (report(river.ana, space).done, report(river.ana, space).ended) == (2, 0)
    pending(queue()).jobs.clear()  # the worker was ended
    with log_in_as(river.ana):
        assert "It did not work:" in page(space, "import")
    one = take_in(river.ana, space, data)
    assert (one.done, one.made) == (5, {"page": 5})
    titles = sorted(line.title for line in pages_as(river.ana, space) if "Thing" in line.title)
    assert titles == [f"Thing {number}" for number in range(1, 6)]
    with log_in_as(river.ana):
        assert len(imports_of(space)) == 1
