"""The export of a TwinSpace: what is in it, who gets it, how long it is kept."""

from etwinning.accounts.api import account
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.boards.api import board_in
from etwinning.comments.api import flag_comment
from etwinning.forums.api import first_post
from etwinning.forums.api import reply
from etwinning.jobs.api import run_due
from etwinning.notices.api import notices_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.pupils.api import alias_of
from etwinning.twinspaces.api import ask_export
from etwinning.twinspaces.api import exports_of
from etwinning.twinspaces.api import file_of
from etwinning.twinspaces.exports.rules import file_name
from etwinning.twinspaces.exports.store import folder
from etwinning.twinspaces.exports.store import GIVEN_UP
from etwinning.twinspaces.exports.verbs import DropExports
from etwinning.twinspaces.exports.verbs import KEPT
from etwinning.workspaces.api import flag_item
from hashlib import sha256
from html.parser import HTMLParser
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.support.builders import officer
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import EVIL_TITLE
from tests.twinspaces.packed import export_by
from tests.twinspaces.packed import fill
from tests.twinspaces.packed import manifest_of
from tests.workspaces.builders import page_of
from time import time
from zExceptions import NotFound
from zipfile import ZipFile

import os
import pytest


def refused(verb, user_id, *words, error=NotAllowed):
    with log_in_as(user_id), pytest.raises(error):
        verb(*words)


def test_everything_is_in_it_with_its_place_author_and_audience(river):
    pupil = fill(river)
    archive = export_by(river.ana, river.space)
    told = manifest_of(archive)
    items = {item["id"]: item for item in told["items"]}
    names = {one["number"]: one["name"] for one in told["members"]}
    tree = [
        (item["kind"], item["title"][:9], items.get(item["parent"], {}).get("title", "")[:9],
         item["audience"], names.get(item["author"], "")[:3])
        for item in told["items"]
    ]  # fmt: skip
    ana, jan, partner = (account(who).fullname[:3] for who in (river.ana, river.jan, river.partner))
    assert ("page", "The river", "", "members", ana) in tree
    assert ("page", "A bridge", "The river", "teachers", partner) in tree
    assert ("page", "A thought", "", "draft", jan) in tree
    assert ("image", "my river", "Photos", "members", "Kol") in tree
    assert {kind for kind, *_rest in tree} == {
        "page", "folder", "image", "file", "video", "event", "forum", "thread", "post",
        "board", "note", "entry", "comment", "audio", "phase", "task",
    }  # fmt: skip
    assert ("folder", "Drawings", "The river", "members", ana) in tree
    assert not [item for item in told["items"] if item["kind"] == "folder" and item["text"]]
    posts = [item["text"] for item in told["items"] if item["kind"] == "post"]
    assert posts == ["<p>A red football.</p>", "<p>Ice, and no football.</p>"]
    pages = [t for k, t, *_ in tree if k == "page" and t != "Page for "]
    assert pages[1:] == ["The river", "A bridge", EVIL_TITLE[:9]]
    assert all(item["parent"] is None or item["parent"] < item["id"] for item in told["items"])
    pupils = [one for one in told["members"] if one["kind"] == "pupil"]
    assert [(one["role"], one["country"]) for one in pupils] == [("PupilMember", "ES")]
    assert pupil not in archive.read("manifest.json").decode()


def test_files_are_there_as_they_were_and_nobody_is_named_beyond_need(river):
    pupil = fill(river)
    archive = export_by(river.ana, river.space)
    told = manifest_of(archive)
    files = [item["file"] for item in told["items"] if "file" in item]
    assert len(files) == 4
    for file in files:
        assert sha256(archive.read(file["path"])).hexdigest() == file["sha256"]
        assert file["path"].startswith("files/") and ".." not in file["path"]
    everything = "\n".join(archive.read(name).decode("latin-1") for name in archive.namelist())
    for user_id in (river.ana, river.jan, river.partner, pupil):
        assert user_id not in everything
    assert "@school.example" not in everything


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.text = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.text += data


def test_pages_are_browsed_offline_and_nothing_runs_in_them(river):
    fill(river)
    archive = export_by(river.ana, river.space)
    names = set(archive.namelist())
    for name in (name for name in names if name.endswith(".html")):
        shown = Page(archive.read(name).decode())
        tags = {tag for tag, _attributes in shown.tags}
        assert not tags & {"script", "iframe", "object", "form", "svg"}
        assert not [a for _tag, words in shown.tags for a in words if a.startswith("on")]
        assert dict(shown.tags)["html"]["lang"] == "en"
        for link in shown.links:
            inside = os.path.normpath(os.path.join(os.path.dirname(name), link))
            assert inside in names or link.startswith("https://www.youtube.com/"), link
    index = Page(archive.read("index.html").decode())
    assert "<script>alert(1)</script>" in index.text  # a title, as text
    pages = [Page(archive.read(name).decode()).text for name in names if name.endswith(".html")]
    (lesson,) = (text for text in pages if "\n2 March 2027, 10:00–11:00 in Spain\n" in text)
    assert "Lesson together" in lesson and "Europe/" not in "".join(pages)
    (holiday,) = (text for text in pages if "Winter break" in text and "\n2–5 Mar 2027\n" in text)
    assert "No school in Poland" in holiday
    (entry,) = (text for text in pages if "At 80 cm in Toruń." in text)
    assert "The project: its teachers and pupils" in entry
    assert [text for text in pages if "CC BY-SA" in text]
    assert {n for n in names if n.startswith("items/")} <= set(index.links)


def test_what_waits_or_is_hidden_stays_behind(river):
    space = river.space
    hidden = page_of(river.jan, space, "Secret-flagged")
    page_of(river.jan, hidden, "Secret-inside")
    with log_in_as(officer("ES", "Moderator")):
        as_house(flag_item, hidden, "A reason")
    pupil = seat(None, space, "PupilMember", "pupil", ("Pupil",))
    forum = forum_by(river.ana, space, premoderated=True)
    topic = thread_by(river.jan, forum)
    with log_in_as(pupil):
        forget_answers(space.REQUEST)
        reply(topic, text="Secret-waits")
    board = board_in(space, "twinboard")
    token = comment_by(river.jan, board, "Secret-note")
    with log_in_as(river.ana):
        forget_answers(space.REQUEST)
        flag_comment(board, token, "private")
    archive = export_by(river.ana, space)
    assert not [n for n in archive.namelist() if b"Secret-" in archive.read(n)]


def test_only_teacher_admins_ask_and_only_who_asked_downloads(river):
    space, pupil = river.space, seat(None, river.space, "PupilAdmin", "pupil", ("Pupil",))
    others = [river.partner, river.stranger, pupil, officer("ES", "ProjectOfficer")]
    others += [seat(None, space, role) for role in ("Guest", "Expert", "Observer", "Parent")]
    with log_in_as(river.ana):
        export = ask_export(space)
        assert file_of(space, export.token) is None  # not yet
        refused(ask_export, river.ana, space, error=WrongState)
    assert run_due().count("twinspaces.export") == 1
    with log_in_as(river.ana):
        assert file_of(space, export.token).exists()
        assert file_of(space, "0" * 32) is None
        assert file_of(space, export.token, time() + KEPT + 60) is None
    for other in others:
        forget_answers(space.REQUEST)
        refused(ask_export, other, space)
        refused(file_of, other, space, export.token)
    forget_answers(space.REQUEST)
    with log_in_as(river.jan):  # a teacher admin, too
        assert file_of(space, export.token) is None and exports_of(space) == []
    told = [line.subject for line in notices_of(river.ana)]
    assert told.count(f"The export of “{space.title}” is ready") == 1
    join(space, river.ana, "TeacherMember")
    forget_answers(space.REQUEST)
    refused(file_of, river.ana, space, export.token)


def test_who_left_before_it_was_made_gets_nothing(river):
    with log_in_as(river.ana):
        export = ask_export(river.space)
    leave(river.space, river.ana)
    forget_answers(river.space.REQUEST)
    run_due()
    assert list(folder().iterdir()) == []
    assert not export.path.exists()


def test_a_hidden_place_gives_no_export_nor_the_file_of_an_older_one(river):
    space, ana = river.space, river.ana
    with log_in_as(ana):
        older = ask_export(space)
    run_due()
    with log_in_as(ana):
        assert file_of(space, older.token).exists()
        begun = ask_export(space)
    close(river, "flag")
    run_due()
    assert not begun.path.exists()
    for verb, words in ((ask_export, ()), (exports_of, ()), (file_of, (older.token,))):
        forget_answers(space.REQUEST)
        refused(verb, ana, space, *words)
    for words in ({}, {"get": older.token}, {"form": {}}):
        with log_in_as(ana), pytest.raises(NotAllowed):
            page(space, "export", **words)
    close(river, "restore")
    forget_answers(space.REQUEST)
    with log_in_as(ana):
        assert file_of(space, older.token).exists()


def test_one_that_never_came_says_so_and_another_can_be_asked_for(river):
    space = river.space
    with log_in_as(river.ana):
        ask_export(space, time() - GIVEN_UP - 60)
        assert "it did not work" in page(space, "export")
        assert "it is being made" not in page(space, "export")
        ask_export(space)
        assert "it is being made" in page(space, "export")


def test_what_was_changed_later_says_when(river):
    forum = forum_by(river.ana, river.space)
    topic = thread_by(river.jan, forum)
    post = first_post(topic)
    post.aq_base.versions = ((int(time()) + 3_600, "<p>Before.</p>"),)
    told = {item["kind"]: item for item in manifest_of(export_by(river.ana, river.space))["items"]}
    assert told["post"]["modified"] > told["post"]["created"]
    assert told["thread"]["modified"] == told["post"]["created"]


def test_three_a_day_also_of_an_archived_place_and_they_go_after_a_week(river):
    page_of(river.ana, river.space, "Kept for ever")
    close(river)
    close(river, "archive")
    for _round in range(3):
        archive = export_by(river.ana, river.space)
    assert "Kept for ever" in [item["title"] for item in manifest_of(archive)["items"]]
    refused(ask_export, river.ana, river.space, error=TooMany)
    assert len(list(folder().iterdir())) == 3
    as_house(DropExports(), time() + KEPT + 60)
    assert list(folder().iterdir()) == []
    with log_in_as(river.ana):
        assert exports_of(river.space) == []


def test_the_page_leads_to_the_file(river):
    space = river.space
    with log_in_as(river.ana):
        assert "@@export" in page(space, "space-settings")
        assert "You have none yet" in page(space, "export")
        page(space, "export", form={})
        assert where(space).endswith("/@@export")
        assert "it is being made" in page(space, "export")
        run_due()
        shown = page(space, "export")
        token = exports_of(space)[0].token
        assert f"@@export?get={token}" in shown
        stream = page(space, "export", get=token)
        assert b"".join(stream)[:2] == b"PK"
        assert space.REQUEST.response.getHeader("Content-Type") == "application/zip"
        with pytest.raises(NotFound):
            page(space, "export", get="../../etc/passwd")
    for other in (river.partner, river.stranger):
        forget_answers(space.REQUEST)
        refused(page, other, space, "export", {})


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("river.jpg", "files/00007-river.jpg"),
        ("../../etc/passwd", "files/00007-etc-passwd"),
        ("Żółć.pdf", "files/00007-file.pdf"),
        ("a" * 300 + ".PNG", f"files/00007-{'a' * 70}.png"),
        ("", "files/00007-file"),
    ],
)
def test_names_in_the_zip_are_safe(name, kept):
    assert file_name(7, name) == kept


def test_the_one_for_everybody_holds_what_is_public_and_names_nobody(river):
    pupil = fill(river)
    with log_in_as(river.ana):
        export = ask_export(river.space, public=True)
    run_due()
    archive = ZipFile(export.path)
    told = manifest_of(archive)
    things = {(item["kind"], item["title"]) for item in told["items"]}
    assert things == {
        ("page", "Page for public"), ("entry", "Entry for public"), ("image", "weir"),
    }  # fmt: skip
    assert told["members"] == [] and {item["author"] for item in told["items"]} == {None}
    everything = "\n".join(archive.read(name).decode("latin-1") for name in archive.namelist())
    names = {account(who).fullname for who in (river.ana, river.jan, river.partner)}
    assert not [name for name in {*names, alias_of(pupil)} if name in everything]
    with log_in_as(river.ana):
        assert "Only what everybody may see" in page(river.space, "export")


def test_the_one_for_everybody_comes_out_of_an_archive_too(river):
    fill(river)
    close(river)
    close(river, "archive")
    forget_answers(river.space.REQUEST)
    with log_in_as(river.ana):
        export = ask_export(river.space, public=True)
    run_due()
    titles = {item["title"] for item in manifest_of(ZipFile(export.path))["items"]}
    assert {"Page for public", "Entry for public"} <= titles


def test_nothing_for_everybody_comes_out_of_a_place_that_is_not_published(river):
    with log_in_as(river.ana):
        with pytest.raises(WrongState, match="not_public"):
            ask_export(river.space, public=True)
        assert exports_of(river.space) == []
        publish(river)
        forget_answers(river.space.REQUEST)
        ask_export(river.space, public=True)
    refused(ask_export, river.partner, river.space)
