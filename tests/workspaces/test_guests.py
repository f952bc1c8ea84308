"""Guests and parents see of what is for members what names them, and nothing else."""

from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import is_for_guests
from etwinning.workspaces.api import move_material
from etwinning.workspaces.api import share
from etwinning.workspaces.events import IAudienceChanged
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.forums.builders import forum_by
from tests.pages import page as shown
from tests.pages import where
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import digest
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from tests.workspaces.builders import sees

import pytest

GUESTS = ("Guest", "Parent")


@pytest.fixture
def guests(river):
    """User ids of one visitor and one parent with a pass."""
    return [seat(None, river.space, role, kind="guest", roles=()) for role in GUESTS]


def seen_by_all(guests, thing) -> bool:
    """Tell whether the guests see a thing: all or none of them."""
    seen = {sees(guest, thing) for guest in guests}
    assert len(seen) == 1
    return seen.pop()


def named(river, thing, guests=True):
    """Let the founder show a thing to guests, or no longer."""
    with log_in_as(river.ana):
        share(thing, "members", guests=guests)


def test_a_page_is_seen_by_guests_while_it_names_them(river, guests):
    page = page_of(river.ana, river.space)
    assert not seen_by_all(guests, page)
    with told(IAudienceChanged) as events:
        named(river, page)
        named(river, page)  # it does already
    assert len(events) == 1
    assert seen_by_all(guests, page) and is_for_guests(page)
    assert audience_of(page) == "members"
    assert not sees(river.stranger, page) and not sees("", page)
    named(river, page, guests=False)
    assert not seen_by_all(guests, page) and not is_for_guests(page)


def test_another_audience_forgets_the_guests(river, guests):
    page = page_of(river.ana, river.space)
    named(river, page)
    with log_in_as(river.ana):
        share(page, "teachers")
    assert not seen_by_all(guests, page)
    with log_in_as(river.ana):
        share(page, "members")
    assert not seen_by_all(guests, page)


def test_guests_stay_when_more_people_see_it_and_when_the_place_closes(river, guests):
    publish(river)
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        open_to(page, "etwinners", guests=True)
    assert seen_by_all(guests, page) and sees(river.stranger, page) and not sees("", page)
    publish(river, "withdraw")
    assert seen_by_all(guests, page) and not sees(river.stranger, page)
    close(river)
    assert seen_by_all(guests, page)
    with log_in_as(river.ana), pytest.raises(WrongState):
        share(page, "members", guests=False)
    close(river, "flag")
    assert not seen_by_all(guests, page)


def test_a_thing_is_never_seen_by_guests_who_do_not_see_what_it_stands_in(river, guests):
    page = page_of(river.ana, river.space)
    below = page_of(river.ana, page)
    with log_in_as(river.ana), pytest.raises(Unmet):
        share(below, "members", guests=True)
    assert not seen_by_all(guests, below)
    named(river, page)
    assert not seen_by_all(guests, below)  # a page speaks for itself
    named(river, below)
    assert seen_by_all(guests, below)
    named(river, page, guests=False)
    assert not seen_by_all(guests, below)


def test_pictures_follow_their_album(river, guests):
    album = folder_of(river.ana, river.space)
    picture, notes = picture_of(river.ana, album), picture_of(river.ana, album, audience="teachers")
    named(river, album)
    later = picture_of(river.ana, album, filename="later.jpg")
    assert seen_by_all(guests, picture) and seen_by_all(guests, later)
    assert not seen_by_all(guests, notes)
    named(river, album, guests=False)
    assert not seen_by_all(guests, picture) and not seen_by_all(guests, later)


def test_only_teacher_admins_name_guests(site, river, guests):
    pupil = seat(site, river.space, "PupilAdmin", kind="pupil", roles=())
    for author in (river.partner, pupil):
        page = page_of(author, river.space)
        with log_in_as(author), pytest.raises(NotAllowed):
            share(page, "members", guests=True)
        assert not seen_by_all(guests, page)
        with log_in_as(author):
            assert "guests" not in shown(page, "share")
        named(river, page)
        with log_in_as(author), pytest.raises(NotAllowed):
            share(page, "members", guests=False)
        assert seen_by_all(guests, page)


def test_what_guests_never_read_cannot_name_them(river, guests):
    forum = forum_by(river.ana, river.space)
    with log_in_as(river.ana), pytest.raises(Unmet):
        share(forum, "members", guests=True)
    assert not seen_by_all(guests, forum)


def test_the_page_ticks_them_and_says_so(river, guests):
    thing = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        shown(thing, "share", {"audience": "members", "guests": "1"})
        html = shown(thing, "share")
        assert "Members, visitors and parents" in html and 'checked="checked"' in html
    assert seen_by_all(guests, thing)
    publish(river)
    with log_in_as(river.ana):
        shown(thing, "share", {"audience": "etwinners", "guests": "1"})
        before = where(thing)
        assert before.endswith("@@preflight?audience=etwinners")  # guests stay as they are
        form = {"audience": "etwinners", "guests": "1", "seen": digest(thing, "etwinners")}
        assert 'name="guests"' in shown(thing, "preflight", guests="1")
        shown(thing, "preflight", form)
    assert seen_by_all(guests, thing) and sees(river.stranger, thing)


def test_the_page_unticks_them_too_and_says_who_sees_it(river, guests):
    publish(river)
    thing = page_of(river.ana, river.space)
    named(river, thing)
    with log_in_as(river.ana):
        shown(thing, "share", {"audience": "etwinners"})  # no tick
        assert where(thing).endswith("&guests=0")
        form = {"audience": "etwinners", "guests": "0", "seen": digest(thing, "etwinners")}
        shown(thing, "preflight", form)
    assert not seen_by_all(guests, thing) and sees(river.stranger, thing)
    for tick, seen in (({"guests": "1"}, True), ({}, False)):  # the same audience again
        with log_in_as(river.ana):
            shown(thing, "share", {"audience": "etwinners", **tick})
        assert seen_by_all(guests, thing) is seen


def test_guests_are_refused_before_anything_is_written(river, guests):
    page = page_of(river.ana, river.space)
    below = page_of(river.ana, page, audience="teachers")
    for thing, audience, error in ((below, "members", Unmet), (page, "teachers", BadInput)):
        with log_in_as(river.ana), told(IAudienceChanged) as events, pytest.raises(error):
            share(thing, audience, guests=True)
        assert not events
    assert [audience_of(one) for one in (page, below)] == ["members", "teachers"]


def test_who_is_let_out_of_a_folder_does_not_come_back_unseen(river, guests):
    page = page_of(river.ana, river.space)
    below = page_of(river.ana, page)
    named(river, page)
    named(river, below)
    named(river, page, guests=False)
    with for_the_house("a test"):
        newest = lines(below)[0]
    assert (newest["action"], newest["details"]["named"]) == ("workspaces:item:guests", False)
    named(river, page)
    assert seen_by_all(guests, page) and not seen_by_all(guests, below)


def test_an_album_for_everybody_lets_no_guests_to_what_is_for_members(river, guests):
    publish(river)
    album = folder_of(river.ana, river.space)
    picture = picture_of(river.ana, album)
    named(river, album)
    with log_in_as(river.ana):
        open_to(album, "public")
    assert seen_by_all(guests, album) and not seen_by_all(guests, picture)


def test_everywhere_it_is_said_that_guests_see_it(river, guests):
    thing, album = page_of(river.ana, river.space), folder_of(river.ana, river.space)
    for one in (thing, album):
        named(river, one)
    pupil = seat(None, river.space, "PupilAdmin", kind="pupil", roles=())
    with log_in_as(river.ana):
        for one in (river.space, thing):
            assert "Members, visitors and parents" in shown(one), one
        assert "Members, visitors and parents" in shown(river.space, "materials")
        assert "members, visitors and parents see this" in shown(thing)
    with log_in_as(pupil):
        assert "only our classes" not in shown(thing)
        upload, beside = shown(album, "upload"), shown(river.space, "upload")
    no = "Visitors with a pass:"
    assert upload.count(no) < beside.count(no)


def test_only_teacher_admins_move_things_to_where_guests_see_them(river, guests):
    album = folder_of(river.ana, river.space)
    named(river, album)
    folder = folder_of(river.partner, river.space)
    picture = picture_of(river.ana, folder)
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        move_material(folder, album)
    assert not seen_by_all(guests, picture)
    with log_in_as(river.ana):
        move_material(folder, album)
    assert seen_by_all(guests, album[folder.getId()][picture.getId()])


def test_what_follows_its_folder_has_no_tick_of_its_own(river, guests):
    album = folder_of(river.ana, river.space)
    picture = picture_of(river.ana, album)
    named(river, album)
    with log_in_as(river.ana), pytest.raises(Unmet):
        share(picture, "members", guests=True)
    named(river, album, guests=False)
    with log_in_as(river.ana):
        move_material(picture, river.space)
    assert not seen_by_all(guests, river.space[picture.getId()])
