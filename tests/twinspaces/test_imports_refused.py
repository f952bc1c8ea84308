"""The import of an export: what is refused, what is left out, what happens in between."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.boards.api import board_in
from etwinning.forums.api import topics_of
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
from plone import api
from tests.accounts.builders import log_in_as
from tests.forums.builders import page_at
from tests.pages import forget_answers
from tests.pages import page
from tests.support.builders import officer
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import filed
from tests.twinspaces.packed import packed
from tests.twinspaces.packed import told
from tests.twinspaces.runs import CORPUS
from tests.twinspaces.runs import MARK
from tests.twinspaces.runs import what_runs
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


def evil_lines():
    """Things of every kind; their titles, texts and facts are the corpus."""
    everything = "\n\n".join(CORPUS)
    for number, name in enumerate(CORPUS):
        yield {"title": name, "text": f"<p>We met.</p>{everything}", "author": number}
    for number in range(1, len(CORPUS), 6):
        name = CORPUS[number]
        told_by = {"title": name, "author": number, "text": f"<p>We met at the river.</p>{name}"}
        yield {**told_by, "kind": "folder"}
        file = filed(name, b"9 degrees", path="files/a.txt")
        yield {**told_by, "kind": "file", "file": file, "facts": {"licence": "by"}}
        yield {**told_by, "kind": "video", "facts": {"url": name}}
        yield {**told_by, "kind": "event", "facts": {**TIMES, "where": name}}
        yield {**told_by, "kind": "event", "facts": {**TIMES, "link": "javascript:xq7()"}}
        yield {**told_by, "kind": "entry", "facts": {"phase": name, "criteria": [name]}}
        yield {**told_by, "kind": "entry", "audience": name}
        yield {**told_by, "kind": name, "audience": name, "language": name[:9]}
        yield {**told_by, "kind": "forum"}


def test_nothing_runs_in_what_was_taken_in(river):
    people = [
        {"number": number, "kind": "teacher", "role": "", "country": name, "name": name}
        for number, name in enumerate(CORPUS)
    ]
    lines = list(evil_lines())
    last = len(lines)
    talk = {"title": CORPUS[2], "author": 2, "text": f"Hello {CORPUS[2]}"}
    lines += [{**talk, "kind": "thread", "parent": last}]
    lines += [{**talk, "kind": "post", "parent": last + 1}]
    lines += [{"kind": "board", "facts": {"board": "twinboard"}}]
    lines += [{**talk, "kind": "note", "written": "plain", "parent": last + 3}]
    data = packed(told(*lines, members=people), [("files/a.txt", b"9 degrees")])
    one = take_in(river.ana, river.space, data)
    assert one.made["page"] == len(CORPUS)
    assert {"folder", "file", "event", "entry", "forum", "thread", "post", "note"} <= set(one.made)
    things = found_in(river.space)
    with log_in_as(river.ana):
        names = ("import", "pages", "view", "materials")
        shown = [page(river.space, name) for name in names]
        shown += [page(river.space, "calendar", month="2027-03")]
        shown += [page(things[CORPUS[number]]) for number in (0, 4, 7, 13, 19)]
        shown += [page(board_in(river.space, "twinboard"), "board")]
        forum = found_last(river.space, "etwinning.forums.forum")
        shown += [page(forum), page_at(forum, "thread", topics_of(forum)[0][0].getId())]
    for html in shown:
        assert MARK in html
        assert what_runs(html) == []


def found_last(space, portal_type):
    """Return the newest thing of a kind."""
    catalog = api.portal.get_tool("portal_catalog")
    words = {"path": "/".join(space.getPhysicalPath()), "portal_type": portal_type}
    return catalog.unrestrictedSearchResults(sort_on="Date", **words)[-1]._unrestrictedGetObject()


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
    "millions of lists": packed(b"[" + b"[]," * 2_500_000 + b"[]]"),
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
    assert (one.done, one.closed, one.made) == (5, 2, {"page": 5})
    assert found_in(space)["Thing 1"].modified().ISO8601() == "2026-03-02T10:00:00+00:00"
    titles = sorted(line.title for line in pages_as(river.ana, space) if "Thing" in line.title)
    assert titles == [f"Thing {number}" for number in range(1, 6)]
    with log_in_as(river.ana):
        assert len(imports_of(space)) == 1


FAR = {**TIMES, "begins": "9999-12-31T23:30:00+00:00", "ends": "9999-12-31T23:40:00+00:00"}


def test_one_thing_that_makes_no_sense_stops_no_other(river):
    lines = [{"kind": "event", "title": "Far", "facts": FAR}, {"title": "After it"}]
    one = take_in(river.ana, river.space, packed(told(*lines)))
    assert one.made == {"page": 1}
    assert [remark.title for remark in one.left_out] == ["Far"]
