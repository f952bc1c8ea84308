"""Pages and forms of materials."""

from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.base.uploads import Uploaded
from etwinning.pupils.fence import is_open
from tests.accounts.builders import log_in_as
from tests.media import files
from tests.media.builders import picture
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.workspaces.builders import file_of
from tests.workspaces.builders import FILM
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from tests.workspaces.builders import WORDS
from zope.component import getMultiAdapter

import pytest

FORM = {"licence": "by", "declared": "1", "audience": "members"}


def test_the_list_shows_each_kind_and_how_full_the_place_is(river):
    folder_of(river.ana, river.space, "Spring")
    picture_of(river.ana, river.space)
    file_of(river.ana, river.space, data=files.PDF)
    film_of(river.ana, river.space)
    with log_in_as(river.partner):
        html = page(river.space, "materials")
    for words in (
        "Upload files",
        "Make a folder",
        "Bin",
        "Spring",
        'alt="The river in May"',
        "@@small",
        "Documents",
        "Films",
        "1.0 GB",
        account(river.ana).fullname,
    ):
        assert words in html, words


def test_an_empty_list_says_what_it_is_for(river):
    with log_in_as(river.partner):
        assert "a folder with pictures is an album" in page(river.space, "materials")


def test_several_files_are_taken_and_the_wrong_ones_named(river):
    sent = [
        Uploaded("ferry.jpg", picture()),
        Uploaded("mill.jpg", picture()),
        Uploaded("bad.svg", files.SVG),
    ]
    with log_in_as(river.partner):
        html = page(river.space, "upload", {**FORM, "files": sent, "alt": ["A ferry", "", ""]})
    made = {thing.title: state_of(thing) for thing in river.space.objectValues()}
    assert made == {"ferry": "members", "mill": "draft"}
    assert "“bad.svg” is not of a kind" in html
    assert "stay drafts until somebody says what they show" in html


def test_one_right_file_leads_to_the_list(site, river):
    with log_in_as(river.partner):
        page(river.space, "upload", {**FORM, "files": Uploaded("a.txt", b"nine"), "alt": ""})
    assert where(site) == f"{river.space.absolute_url()}/@@materials"


@pytest.mark.parametrize(
    "words, said",
    [
        ({"files": ""}, "Choose a file"),
        ({"files": Uploaded("a.exe", files.EXE)}, "not of a kind that we take"),
        ({"files": Uploaded("a.txt", b"nine"), "declared": ""}, "Only what you made"),
        ({"files": Uploaded("a.txt", b"nine"), "licence": ""}, "Choose a licence"),
        ({"files": [Uploaded("a.exe", files.EXE), Uploaded("b.exe", b"")]}, "b.exe: This file"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_kept(river, words, said):
    with log_in_as(river.partner):
        html = page(river.space, "upload", {**FORM, **words})
    assert said in html
    assert not river.space.objectIds()


def test_folders_and_films_are_made_in_their_forms(river):
    with log_in_as(river.partner):
        page(river.space, "add-folder", {"title": "Spring", "audience": "members"})
        (album,) = river.space.objectValues()
        page(album, "link-video", {"title": "Ferry", "url": FILM, "audience": "members"})
        html = page(album)
    assert "Ferry" in html
    with log_in_as(river.partner):
        html = page(album, "link-video", {"title": "x", "url": "https://evil.example/1",
                                            "audience": "members"})  # fmt: skip
    assert "Films can be linked from YouTube" in html


def test_a_film_asks_its_house_for_nothing_before_the_click(river):
    made = film_of(river.ana, river.space)
    with log_in_as(river.partner):
        html = page(made)
    assert "<iframe" not in html and 'src="https://' not in html
    assert 'data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"' in html


def test_words_are_edited_and_the_thing_is_moved_in_forms(site, river):
    album = folder_of(river.ana, river.space, "Spring")
    made = picture_of(river.ana, river.space)
    with log_in_as(river.ana):
        assert "The river in May" in page(made, "edit-material")
        page(made, "edit-material", {"title": "Flood", "alt": "Brown water", "licence": "zero"})
        assert "Spring" in page(made, "move-material")
        page(made, "move-material", {"folder": album.UID()})
        assert where(site) == album.absolute_url()
        html = page(album[made.getId()])
    assert "Flood" in html and "CC0 1.0" in html
    with log_in_as(river.ana):
        html = page(album[made.getId()], "move-material", {"folder": "0" * 32})
    assert "Choose a folder" in html


def test_the_audience_of_a_material_is_changed_in_its_form(river):
    made = file_of(river.ana, river.space)
    with log_in_as(river.ana):
        page(made, "share", {"audience": "teachers"})
    assert state_of(made) == "teachers"


def test_a_pupil_uploads_and_reads_in_the_own_space(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        page(river.space, "upload", {**FORM, "files": Uploaded("song.mp3", files.MP3), "alt": ""})
        (made,) = river.space.objectValues()
        html = page(made)
    assert made.creators == (card.user_id,)
    assert "<audio" in html and "@@edit-material" in html


def test_what_stands_in_a_page_is_shown_under_its_text(river):
    folder = page_of(river.ana, river.space)
    picture_of(river.ana, folder)
    file_of(river.ana, folder, title="For teachers", audience="teachers", **WORDS)
    with log_in_as(pupil_of(river.ana, river.space).user_id):
        html = page(folder)
    assert 'alt="The river in May"' in html
    assert "For teachers" not in html


@pytest.mark.parametrize("name", ["materials", "upload", "add-folder", "link-video", "bin"])
def test_pupils_may_open_what_they_keep_materials_with(river, name):
    pupil = pupil_of(river.ana, river.space).user_id
    view = getMultiAdapter((river.space, river.space.REQUEST), name=name)
    assert is_open(view, pupil)
