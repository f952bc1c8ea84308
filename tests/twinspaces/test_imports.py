"""The import of an export: what is made, for whom, by whom, under whose name."""

from AccessControl.SpecialUsers import nobody
from contextlib import contextmanager
from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.boards.api import board_in
from etwinning.forums.api import topics_of
from etwinning.forums.api import written
from etwinning.limits.api import left
from etwinning.notices.api import notices_of
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import is_for_guests
from etwinning.workspaces.api import news_of
from etwinning.workspaces.api import pages_of
from etwinning.workspaces.api import throw_away
from etwinning.workspaces.api import told_at
from etwinning.workspaces.steps import WRITING
from plone import api
from plone.testing.zope import login
from Products.CMFPlone.factory import addPloneSite
from tests.accounts.builders import log_in_as
from tests.forums.builders import page_at
from tests.pages import page
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import export_by
from tests.twinspaces.packed import filed
from tests.twinspaces.packed import fill
from tests.twinspaces.packed import manifest_of
from tests.twinspaces.packed import packed
from tests.twinspaces.packed import told
from tests.twinspaces.taken import bytes_of
from tests.twinspaces.taken import found_in
from tests.twinspaces.taken import take_in
from tests.twinspaces.taken import TIMES
from tests.twinspaces.taken import why
from tests.workspaces.builders import FILM
from zope.component.hooks import getSite
from zope.component.hooks import setSite

import pytest


@contextmanager
def second_site(app):
    """Another Plone site of our profile in the same Zope; about two seconds."""
    first, request = getSite(), app.REQUEST
    login(app["acl_users"], "admin")
    second = addPloneSite(app, "second", extension_ids=("etwinning:default",), setup_content=False)
    setSite(second)
    first.REQUEST.__dict__.pop("_catalog", None)  # plone.app.uuid remembers it for a request
    try:
        yield second
    finally:
        setSite(first)
        request.__dict__.pop("_catalog", None)


def shape(manifest) -> list:
    """Return all that a manifest tells, but for the numbers of its people."""
    people = {one.pop("number"): one for one in manifest["members"]}
    return [{**item, "author": people.get(item["author"])} for item in manifest["items"]]


def test_a_second_site_has_the_same_tree_texts_files_authors_and_audiences(river, at_the_river):
    fill(river)
    archive = export_by(river.ana, river.space)
    first = manifest_of(archive)
    edited = [i["kind"] for i in first["items"] if i["modified"] != i["created"]]
    assert {"post", "note"} <= set(edited)
    with second_site(at_the_river["app"]) as site:
        other = party(site, title="A second time")
        publish(other)
        one = take_in(other.ana, other.space, bytes_of(archive), confirmed=True)
        assert (one.left_out, one.changed, one.refused) == ((), (), "")
        assert sum(one.made.values()) == one.done == len(first["items"]) == 30
        assert sum(one.made.values()) == len(first["items"])
        again = export_by(other.ana, other.space)
        assert shape(manifest_of(again)) == shape(first)
        assert [item["title"] for item in first["items"] if "guests" in item["facts"]] == ["Photos"]
        for item in first["items"]:
            if "file" in item:  # byte for byte, pictures, too
                path = item["file"]["path"]
                assert again.read(path) == archive.read(path)
        (line, *_more) = pages_of(other.space, depth=1)[0]
        assert line.author == other.ana  # who answers for it


ALL = (
    {"title": "Our river"},
    {"kind": "folder", "title": "Photos", "text": "", "written": "plain"},
    {"kind": "video", "title": "The ferry", "parent": 2, "facts": {"url": FILM}},
    {"kind": "forum", "title": "Between us", "text": "<p>Ask.</p>"},
    {"kind": "thread", "title": "What floats?", "parent": 4, "text": "", "facts": {"locked": True}},
    {"kind": "post", "parent": 5, "title": "", "text": "<p>A ball.</p>"},
    {"kind": "board", "title": "", "text": "", "facts": {"board": "twinboard"}},
    {"kind": "note", "parent": 7, "title": "", "text": "Hello", "written": "plain"},
    {"kind": "event", "title": "We measure", "facts": TIMES},
    {"kind": "entry", "title": "The disc", "text": "<p>At 80 cm.</p>", "audience": "project"},
    {"kind": "comment", "parent": 10, "title": "", "text": "Fine", "written": "plain"},
)


def test_names_are_shown_as_they_were_told_to_members_and_to_nobody_else(river):
    space, ana = river.space, river.ana
    before = len(notices_of(river.jan))
    publish(river)
    public = [{"title": "For all", "audience": "public"}]
    one = take_in(ana, space, packed(told(*ALL, *public)), confirmed=True)
    assert (sum(one.made.values()), one.left_out, one.changed) == (12, (), ())
    assert len(notices_of(river.jan)) == before
    things = found_in(space)
    with log_in_as(seat(None, space, "PupilMember", "pupil", ("Pupil",))):
        shown = [page(things[name]) for name in ("Our river", "We measure", "The disc", "For all")]
        shown += [page(space, name) for name in ("materials", "pages")]
        assert "Ilze Kalna (as told" in page(space)
        assert {news.told.name for news in news_of(space, 30)} == {"Ilze Kalna"}
        shown += [page(board_in(space, "twinboard"), "board"), page(things["Between us"])]
        topic = topics_of(things["Between us"])[0][0]
        shown += [page_at(things["Between us"], "thread", topic.getId())]
    for html in shown:
        assert "Ilze Kalna (as told by the import of" in html
        assert account(ana).fullname not in html
    assert topic.state == "locked"
    with log_in_as(ana):
        assert "Ilze Kalna (as told" in page(things["Our river"], "versions")
    with api.env.adopt_user(user=nobody):
        html = page(things["For all"])
    assert "For all" in html and "Ilze" not in html
    assert account(ana).fullname not in html


def test_times_are_kept_and_nothing_is_counted_or_labelled(river):
    one = take_in(river.ana, river.space, packed(told(*ALL)))
    assert not one.left_out
    things = found_in(river.space)
    for name in ("Our river", "Photos", "Between us", "We measure", "The disc"):
        assert things[name].created().ISO8601() == "2026-03-01T10:00:00+00:00", name
        assert things[name].modified().ISO8601() == "2026-03-02T10:00:00+00:00", name
    assert f"{written(topics_of(things['Between us'])[0][0]):%Y-%m-%d %H:%M}" == "2026-03-01 10:00"
    assert left(WRITING, river.ana) == WRITING.count
    assert state_of(river.project) == "approved"  # not at work yet: labelled by what is made here
    with log_in_as(river.ana):
        throw_away(things["Our river"])
        bring_back(river.space, things["Our river"].UID())
    assert told_at(things["Our river"].UID()).name == "Ilze Kalna"


@pytest.mark.parametrize(
    ("is_published", "confirmed", "expected"),
    [(True, True, "public"), (True, False, "members"), (False, True, "members")],
)
def test_people_outside_see_it_only_where_they_may(river, is_published, confirmed, expected):
    if is_published:
        publish(river)
    data = packed(told({"audience": "public"}, {"parent": 1, "audience": "public"}))
    one = take_in(river.ana, river.space, data, confirmed=confirmed)
    things = found_in(river.space)
    assert [state_of(things[name]) for name in ("Thing 1", "Thing 2")] == [expected] * 2
    assert len(one.changed) == (0 if expected == "public" else 2)
    if one.changed:
        assert why(one.changed[0]).startswith("Who sees it now: All members")


@pytest.mark.parametrize("confirmed", [True, False])
def test_visitors_see_what_was_shown_to_them_once_that_is_ticked(river, confirmed):
    shown = {"facts": {"guests": True}}
    data = packed(told({**shown, "audience": "members"}, {**shown, "audience": "teachers"}))
    one = take_in(river.ana, river.space, data, confirmed=confirmed)
    things = found_in(river.space)
    named = [is_for_guests(things[name]) for name in ("Thing 1", "Thing 2")]
    assert named == [confirmed, False]
    expected = "visitors see only what is for members" if confirmed else "you have not ticked"
    assert expected in why(one.changed[-1])
    assert len(one.changed) == (1 if confirmed else 2)


def test_no_thing_is_wider_than_its_folder_and_the_look_before_is_as_ever(river):
    publish(river)
    picture = '<p>Look</p><img src="https://example.org/a.png">'
    lines = ({"audience": "teachers"}, {"parent": 1}, {"text": picture, "audience": "public"})
    entry = {"kind": "entry", "text": "<p>It flows past us.</p>", "audience": "public"}
    lines += ({**entry, "author": 2},)
    people = told()["members"]
    people += [{"number": 2, "kind": "pupil", "role": "", "country": "ES", "name": "Kolibri"}]
    one = take_in(river.ana, river.space, packed(told(*lines, members=people)), confirmed=True)
    things = found_in(river.space)
    states = [state_of(things[f"Thing {number}"]) for number in (1, 2, 3, 4)]
    assert states == ["teachers", "teachers", "members", "project"]
    assert [remark.title for remark in one.changed] == ["Thing 2", "Thing 3", "Thing 4"]
    assert "say nothing to people who cannot see" in why(one.changed[1])
    assert things["Thing 4"].by_pupil


def test_what_has_to_be_read_before_others_see_it_waits_inside(river):
    publish(river)
    words = {"text": "<p>Ask k@school.example today.</p>", "audience": "public"}
    data = packed(told(words, {**words, "kind": "entry"}))
    one = take_in(river.ana, river.space, data, confirmed=True)
    things = found_in(river.space)
    assert [state_of(things[name]) for name in ("Thing 1", "Thing 2")] == ["members", "project"]
    for remark in one.changed:
        assert "E-mail addresses stand in the text: k@school.example" in why(remark)
    assert len(one.changed) == 2


def test_what_cannot_be_made_is_listed_and_the_rest_is_made(river):
    evil = b"MZ\x90\x00\x03"
    lines = (
        {"title": ""},
        {"parent": 1, "title": "In nothing"},
        {"kind": "spell", "title": "A spell"},
        {"kind": "video", "title": "Elsewhere", "facts": {"url": "https://evil.example/film"}},
        {"kind": "file", "title": "A program", "file": filed("a.txt", evil),
         "facts": {"licence": "by"}},
        {"kind": "event", "title": "Never", "facts": {**TIMES, "begins": "soon"}},
        {"kind": "thread", "title": "In a page", "parent": 9},
        {"kind": "post", "title": "", "parent": 7, "text": "<p>A post</p>"},
        {"title": "Good", "text": '<p>Look <img src="../resolveuid/a1"></p>'},
        {"kind": "folder", "title": "In a page, too", "parent": 9, "text": ""},
        {"kind": "forum", "title": "Talk"},
        {"kind": "thread", "title": "Silence", "parent": 11},
        {"kind": "thread", "title": "Empty words", "parent": 11},
        {"kind": "post", "parent": 13, "title": "", "text": "<p> </p>"},
    )  # fmt: skip
    order = [*lines[:6], lines[8], *lines[6:8], *lines[9:]]
    data = packed(numbered(order, lines), [("files/a.txt", evil)])
    one = take_in(river.ana, river.space, data)
    assert one.made == {"page": 1, "folder": 1, "forum": 1}
    assert [remark.title for remark in one.changed] == ["Good"]
    assert "Set them anew" in why(one.changed[0])
    listed = {remark.title or remark.kind: why(remark) for remark in one.left_out}
    assert list(listed) == [
        "It flows.", "In nothing", "A spell", "Elsewhere", "A program", "Never", "In a page",
        "A post", "Silence", "post", "Empty words",
    ]  # fmt: skip
    assert listed["In nothing"] == "What it stood in was not made."
    assert listed["A spell"] == "Nothing here knows what this is."
    assert "is not of a kind that we take" in listed["A program"]
    with log_in_as(river.ana):
        shown = page(river.space, "import")
        assert "Page: 1" in shown and "Nothing here knows what this is." in shown
    assert topics_of(found_in(river.space)["Talk"])[0] == []
    assert len(found_in(river.space)["Talk"].board.topics) == 0


def numbered(order, lines):
    """A manifest with lines in an order of their own and the numbers that they had."""
    whole = told(*order)
    for item, line in zip(whole["items"], order, strict=True):
        item["id"] = next(n for n, one in enumerate(lines, start=1) if one is line)
    return whole
