"""Materials: who may put what where, what is refused, and that nothing is written then."""

from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.media.api import meter
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import edit_material
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.api import move_material
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import share
from etwinning.workspaces.events import IMaterialAdded
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.events import told
from tests.media import files
from tests.media.builders import png
from tests.pages import forget_answers
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can
from tests.workspaces.builders import file_of
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from tests.workspaces.builders import sees

import pytest

ADD = "etwinning.workspaces: Add material"
EDIT = "etwinning.workspaces: Edit material"


def test_a_picture_is_kept_told_once_noted_and_counted(river):
    with told(IMaterialAdded) as events:
        made = picture_of(river.partner, river.space, filename="../The ferry.png")
    assert [event.object for event in events] == [made]
    assert (made.title, made.file.filename, made.alt) == (
        "The ferry", "The ferry.jpg", "The river in May",
    )  # fmt: skip
    assert (state_of(made), made.creators) == ("members", (river.partner,))
    assert meter(river.space).used == made.file.getSize() + made.small.getSize()
    with for_the_house("a test"):
        assert "workspaces:material:add" in [line["action"] for line in lines(made)]


def test_sounds_documents_and_films_are_what_they_are(river):
    made = [
        file_of(river.ana, river.space, "song.txt", files.MP3),
        file_of(river.ana, river.space, "book", files.PDF),
        film_of(river.ana, river.space),
    ]
    assert [one.portal_type.rpartition(".")[2] for one in made] == ["audio", "file", "video"]
    assert made[2].video.player.startswith("https://www.youtube-nocookie.com/")


@pytest.mark.parametrize(
    "words, field",
    [
        ({"data": b""}, "file"),
        ({"data": files.SVG}, "file"),
        ({"data": png(8_200, 5_000)}, "file"),
        ({"data": bytes(21 * 1024 * 1024)}, "file"),
        ({"licence": ""}, "licence"),
        ({"licence": "mine"}, "licence"),
        ({"declared": False}, "declared"),
        ({"title": "x" * 151}, "title"),
        ({"data": png(9, 9)}, "alt"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_and_nothing_is_written(river, words, field):
    with pytest.raises(BadInput) as refusal:
        file_of(river.ana, river.space, **words)
    assert list(refusal.value.fields) == [field]
    assert not river.space.objectIds()
    assert meter(river.space).used == 0


def test_a_name_of_300_letters_becomes_a_title(river):
    made = file_of(river.ana, river.space, "../" + "é" * 300 + ".txt")
    assert made.title == "é" * 150
    assert len(made.file.filename) == 100


def test_a_foreign_house_is_refused_with_the_names_of_ours(river):
    with pytest.raises(BadInput) as refusal:
        film_of(river.ana, river.space, url="https://evil.example/watch?v=dQw4w9WgXcQ")
    message = api.portal.translate(refusal.value.fields["url"])
    assert "YouTube, Dailymotion, Vimeo" in message
    assert not river.space.objectIds()


def test_a_full_space_takes_no_more(river):
    api.portal.set_registry_record("etwinning.media.quota", 1)
    file_of(river.ana, river.space, data=b"a " * 400_000)
    with pytest.raises(BadInput) as refusal:
        file_of(river.ana, river.space, data=b"b " * 400_000)
    assert refusal.value.fields["file"] == "error_quota"
    assert len(river.space.objectIds()) == 1
    assert meter(river.space).percent == 76


def test_a_picture_without_text_is_a_draft_and_stays_one(river):
    made = picture_of(river.ana, river.space, alt="", audience="draft")
    with log_in_as(river.ana), pytest.raises(Unmet):
        share(made, "members")
    with log_in_as(river.ana):
        edit_material(made, alt="A ferry")
        share(made, "members")
        with pytest.raises(Unmet):
            edit_material(made, alt="")
    assert (made.alt, state_of(made)) == ("A ferry", "members")


def test_an_album_is_the_limit_of_what_is_in_it(site, river):
    album = folder_of(river.ana, river.space, audience="teachers")
    with pytest.raises(Unmet):
        picture_of(river.ana, album, audience="members")
    made = picture_of(river.ana, album)
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    assert (audience_of(made), sees(pupil, made)) == ("teachers", False)


def test_nobody_outside_puts_anything_in(river):
    for someone in (river.stranger, person(roles=("Newcomer",))):
        with pytest.raises(NotAllowed):
            file_of(someone, river.space)
    assert not river.space.objectIds()


def test_only_teacher_admins_show_materials_to_others(river):
    publish(river)
    with pytest.raises(NotAllowed):
        file_of(river.partner, river.space, audience="public", confirmed=True)
    with pytest.raises(Unmet):
        file_of(river.ana, river.space, audience="public")
    made = file_of(river.ana, river.space, audience="public", confirmed=True)
    assert sees("", made)
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        edit_material(made, title="Mine")


def test_nothing_is_put_into_a_closed_space(river):
    made = file_of(river.ana, river.space)
    close(river)
    with pytest.raises(WrongState):
        file_of(river.ana, river.space)
    with log_in_as(river.ana), pytest.raises(WrongState):
        edit_material(made, title="Late")


def test_authors_edit_their_own_and_nobody_elses(site, river):
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    made = file_of(pupil, river.space)
    with log_in_as(pupil):
        edit_material(made, title="Nine degrees", alt="not for documents")
    assert (made.title, getattr(made, "alt", "")) == ("Nine degrees", "")
    others = file_of(river.ana, river.space)
    with log_in_as(pupil), pytest.raises(NotAllowed):
        edit_material(others, title="Mine")


def test_an_observer_uploads_and_changes_nothing_that_others_see(site, river):
    observer = seat(site, river.space, "Observer", kind="guest", roles=())
    made = file_of(observer, river.space, audience="draft")
    with log_in_as(observer):
        edit_material(made, title="Not yet")
        share(made, "members")
        forget_answers(made.REQUEST)
        with pytest.raises(NotAllowed):
            edit_material(made, title="Later")
    assert made.title == "Not yet"


def test_the_workflow_gives_what_the_matrix_says(site, river):
    album = folder_of(river.ana, river.space)
    crowd = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in river.space.place_roles
    }
    for thing in (river.space, album):
        adds = {role for role, user_id in crowd.items() if can(user_id, ADD, thing)}
        assert adds == roles_that("C", "materials")
    edits = {role for role, user_id in crowd.items() if can(user_id, EDIT, album)}
    assert edits == roles_that("M", "materials")
    own = {
        role for role, user_id in crowd.items()
        if role in roles_that("C", "materials") and can(user_id, EDIT, file_of(user_id, album))
    }  # fmt: skip
    assert own == roles_that("E", "materials")


def test_a_material_goes_into_another_folder_and_keeps_to_its_limit(site, river):
    album = folder_of(river.ana, river.space, audience="teachers")
    made = file_of(river.ana, river.space)
    with log_in_as(river.ana):
        move_material(made, album)
    made = album[made.getId()]
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    assert not sees(pupil, made)
    with log_in_as(river.ana):
        move_material(made, river.space)
        assert [line.title for line in materials_of(river.space)[0]] == ["figures", "Photos"]
    assert sees(pupil, river.space[made.getId()])


def test_nothing_goes_into_itself_another_space_or_where_one_may_not(site, river):
    outer = folder_of(river.ana, river.space)
    inner = folder_of(river.ana, outer)
    page = page_of(river.ana, river.space)
    other = party(site, "Another project")
    for target in (outer, inner, page, other.space):
        with log_in_as(river.ana), pytest.raises((WrongState, NotAllowed)):
            move_material(outer, target)
    mine = file_of(river.partner, river.space)
    closed = folder_of(river.ana, river.space, audience="teachers")
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    with log_in_as(pupil), pytest.raises(NotAllowed):
        move_material(mine, closed)
    assert outer.getId() in river.space


def test_materials_are_listed_to_each_reader(site, river):
    file_of(river.ana, river.space, title="For teachers", audience="teachers")
    picture_of(river.ana, river.space)
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    with log_in_as(pupil):
        found, total = materials_of(river.space)
    assert ([line.beginning for line in found], total) == (["The river in May"], 1)


@pytest.mark.parametrize("filename", ["", " ", None, 5, {"x": 1}])
def test_a_file_without_a_name_is_not_kept(river, filename):
    with pytest.raises(BadInput):
        picture_of(river.ana, river.space, filename)
    assert not river.space.objectIds()
