"""What is thrown away: gone for all at once, back for thirty days; the order of pages."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.media.api import meter
from etwinning.places.api import leave
from etwinning.twinspaces.api import restrict_tools
from etwinning.workspaces.api import bin_of
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.api import move_page
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.api import pages_of
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import throw_away
from etwinning.workspaces.bin import DAY
from etwinning.workspaces.bin import DAYS
from etwinning.workspaces.bin import EmptyBins
from plone.app.uuid.utils import uuidToObject
from tests.accounts.builders import log_in_as
from tests.pages import page
from tests.pages import where
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can
from tests.workspaces.builders import file_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from tests.workspaces.builders import sees

import pytest

NOON = 1_795_000_000.0
THROW = "etwinning.workspaces: Throw away item"
ORDER = "etwinning.workspaces: Order items"


def test_an_album_goes_with_all_that_is_in_it_and_comes_back_as_it_was(site, river):
    album = folder_of(river.ana, river.space, audience="teachers")
    made = picture_of(river.partner, album)
    uids, used = (album.UID(), made.UID()), meter(river.space).used
    with log_in_as(river.ana):
        throw_away(album)
        assert materials_of(river.space, depth=-1) == ([], 0)
        assert [uuidToObject(uid, unrestricted=True) for uid in uids] == [None, None]
        assert not river.space.objectIds()
        (line,) = bin_of(river.space)
        assert (line.title, line.kind) == ("Photos", "folder")
        assert meter(river.space).used == used
        album = bring_back(river.space, line.uid)
        assert bin_of(river.space) == []
    made = album[uids[1]]
    assert (state_of(album), state_of(made)) == ("teachers", "teachers")
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    assert sees(river.partner, made) and not sees(pupil, made)
    assert made.creators == (river.partner,)


def test_what_comes_back_keeps_to_what_its_folder_is_for_now(site, river):
    made = file_of(river.ana, folder_of(river.ana, river.space))
    folder = made.aq_parent
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    with log_in_as(river.ana):
        throw_away(made)
        page(folder, "share", {"audience": "teachers"})
        made = bring_back(river.space, made.UID())
    assert not sees(pupil, made)


def test_a_thing_does_not_come_back_before_its_folder(river):
    album = folder_of(river.ana, river.space)
    made = file_of(river.ana, album)
    with log_in_as(river.ana):
        throw_away(made)
        throw_away(album)
        with pytest.raises(WrongState):
            bring_back(river.space, made.UID())
        bring_back(river.space, album.UID())
        assert bring_back(river.space, made.UID()).title == "figures"


def test_who_may_throw_away_is_in_the_matrix(site, river):
    crowd = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in river.space.place_roles
    }
    for thing, tool in (
        (file_of(river.ana, river.space), "materials"),
        (page_of(river.ana, river.space), "pages"),
    ):
        may = {role for role, user_id in crowd.items() if can(user_id, THROW, thing)}
        assert may == roles_that("M", tool)
    own = {
        role
        for role in roles_that("C", "materials")
        if can(crowd[role], THROW, file_of(crowd[role], river.space))
    }
    assert own == roles_that("E", "materials")


def test_others_throw_nothing_away_and_find_nothing_in_the_bin(river):
    made = file_of(river.ana, river.space)
    for someone in (river.partner, river.stranger):
        with log_in_as(someone), pytest.raises(NotAllowed):
            throw_away(made)
    with log_in_as(river.ana):
        throw_away(made)
    with log_in_as(river.partner):
        assert bin_of(river.space) == []
        with pytest.raises(BadInput):
            bring_back(river.space, made.UID())
    with log_in_as(river.stranger):
        with pytest.raises(NotAllowed):
            bin_of(river.space)
        with pytest.raises(BadInput):
            bring_back(river.space, made.UID())


def test_authors_bring_back_their_own_as_long_as_they_belong(river):
    made = file_of(river.partner, river.space)
    with log_in_as(river.partner):
        throw_away(made)
        assert [line.title for line in bin_of(river.space)] == ["figures"]
    leave(river.space, river.partner)
    with log_in_as(river.partner), pytest.raises(BadInput):
        bring_back(river.space, made.UID())


def test_authors_bring_back_only_what_they_threw_away_themselves(river):
    publish(river)
    seen = file_of(river.partner, river.space)
    hidden = file_of(river.partner, river.space)
    with log_in_as(river.ana):
        open_to(seen, "public")
        throw_away(seen)
        throw_away(hidden)
    with log_in_as(river.partner):
        assert bin_of(river.space) == []
        for made in (seen, hidden):
            with pytest.raises(BadInput):
                bring_back(river.space, made.UID())
    assert not river.space.objectIds()
    with log_in_as(river.jan):
        assert state_of(bring_back(river.space, seen.UID())) == "public"


def test_what_people_outside_saw_comes_back_by_who_may_show_it_to_them(site, river):
    publish(river)
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    made = file_of(river.ana, river.space, audience="etwinners", confirmed=True)
    other = file_of(river.ana, river.space)
    with log_in_as(river.ana):
        throw_away(made)
        throw_away(other)
    with log_in_as(expert):
        assert [line.uid for line in bin_of(river.space)] == [other.UID()]
        with pytest.raises(BadInput):
            bring_back(river.space, made.UID())
        bring_back(river.space, other.UID())
    assert list(river.space.objectIds()) == [other.getId()]


def test_from_whom_writing_is_taken_brings_nothing_back(river):
    paper, words = file_of(river.partner, river.space), page_of(river.partner, river.space)
    with log_in_as(river.partner):
        throw_away(paper)
        throw_away(words)
    with log_in_as(river.ana):
        restrict_tools(river.space, {"materials": ["TeacherMember"]})
    with log_in_as(river.partner):
        with pytest.raises(BadInput):
            bring_back(river.space, paper.UID())
        bring_back(river.space, words.UID())
    assert list(river.space.objectIds()) == [words.getId()]


def test_what_a_moderator_looks_at_is_not_thrown_away_with_its_folder(river):
    album = folder_of(river.ana, river.space)
    made = file_of(river.ana, folder_of(river.ana, album, title="May"))
    for step in ("flag", "remove"):
        as_house(move, made, step)
        with log_in_as(river.ana), pytest.raises(WrongState):
            throw_away(album)
        assert list(river.space.objectIds()) == [album.getId()]
    as_house(move, made, "reverse")
    as_house(move, made, "restore_members")
    with log_in_as(river.ana):
        throw_away(album)
    assert not river.space.objectIds()


def test_what_everybody_sees_is_thrown_away_by_admins_only(river):
    publish(river)
    made = file_of(river.ana, river.space, audience="public", confirmed=True)
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        throw_away(made)
    with log_in_as(river.jan):
        throw_away(made)
    assert not river.space.objectIds()


def test_nothing_goes_or_comes_in_a_closed_space(river):
    kept, gone = file_of(river.ana, river.space), file_of(river.ana, river.space)
    with log_in_as(river.ana):
        throw_away(gone)
    close(river)
    with log_in_as(river.ana):
        for verb in (lambda: throw_away(kept), lambda: bring_back(river.space, gone.UID())):
            with pytest.raises(WrongState):
                verb()


def test_after_thirty_days_it_is_gone_for_good_and_its_room_is_free(river):
    with log_in_as(river.ana):
        throw_away(file_of(river.ana, river.space), now=NOON)
        throw_away(folder_of(river.ana, river.space), now=NOON + DAY)
        as_house(EmptyBins(), NOON + DAYS * DAY)
        assert len(bin_of(river.space)) == 2
        as_house(EmptyBins(), NOON + DAYS * DAY + 1)
        assert [line.kind for line in bin_of(river.space)] == ["folder"]
    assert meter(river.space).used == 0


def test_it_is_done_and_undone_in_forms(site, river):
    made = page_of(river.partner, river.space, title="The ferry")
    page_of(river.partner, made)
    with log_in_as(river.partner):
        html = page(made)
        for words in ("Throw away", "What it said before", "Add pictures and files"):
            assert words in html, words
        assert "What stands in it goes with it" in page(made, "throw-away")
        page(made, "throw-away", {})
        assert where(site) == f"{river.space.absolute_url()}/@@pages"
        html = page(river.space, "bin")
        assert "The ferry" in html and "Bring back" in html
        page(river.space, "bin", {"item": made.UID()})
        assert pages_of(river.space)[1] == 2
        assert "Nothing here. Pages and materials" in page(river.space, "bin")


def test_pages_are_put_in_order_by_teacher_admins(site, river):
    uids = [page_of(river.ana, river.space, title=name).UID() for name in ("One", "Two", "Three")]
    with log_in_as(river.ana):
        titles = [line.title for line in ordered_pages(river.space)]
        move_page(river.space, ordered_pages(river.space)[2].uid, "up")
        page(river.space, "order-pages", {"page": uids[0], "step": "up"})
        assert where(site).endswith("@@order-pages")
        html = page(river.space, "order-pages")
        assert html.index(">One</a>") < html.index(">Three</a>")
        assert [line.title for line in ordered_pages(river.space)] != titles
        move_page(river.space, ordered_pages(river.space)[0].uid, "up")  # the first stays
        with pytest.raises(BadInput):
            move_page(river.space, "0" * 32, "up")
        late = page_of(river.ana, river.space, title="Late")
        assert ordered_pages(river.space)[-1].uid == late.UID()
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        move_page(river.space, uids[0], "down")
    crowd = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in river.space.place_roles
    }
    assert {r for r, who in crowd.items() if can(who, ORDER, river.space)} == roles_that(
        "E", "order"
    )
