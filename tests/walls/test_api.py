"""The walls of a TwinSpace: off at first, the owner starts, who reads and writes then."""

from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.comments.api import approve_comment
from etwinning.comments.api import comment
from etwinning.comments.api import edit_comment
from etwinning.comments.api import flag_comment
from etwinning.comments.api import remove_comment
from etwinning.notices.api import notices_of
from etwinning.pupils.api import remove_pupil
from etwinning.records.api import shelf
from etwinning.twinspaces.api import restrict_tools
from etwinning.walls.api import change_walls
from etwinning.walls.api import has_begun
from etwinning.walls.api import is_on
from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from etwinning.walls.api import walls_of
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.chat.builders import as_person
from tests.comments.builders import comment_by
from tests.comments.builders import texts_for
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import export_by
from tests.twinspaces.packed import manifest_of
from tests.twinspaces.taken import bytes_of
from tests.twinspaces.taken import take_in
from tests.twinspaces.taken import why
from tests.walls.builders import turn
from tests.walls.builders import wall_by
from zope.event import notify
from zope.lifecycleevent import ObjectRemovedEvent

import pytest

HELLO = "I like herons."


@pytest.fixture
def wall(river):
    """The wall of a Spanish pupil, turned on, not begun."""
    turn(river.ana, river.space)
    return wall_by(river.ana, river.space)


@pytest.fixture
def friend(river):
    """A Polish pupil."""
    return pupil_of(river.ana, river.space, "Iga", "PL").user_id


def owners_for(person, place):
    """Return whose walls a person (``""``: a visitor) finds listed."""
    forget_answers(place.REQUEST)
    with as_person(person):
        return [wall.owner for wall in walls_of(place)]


def test_walls_are_off_until_a_teacher_admin_turns_them_on(river):
    wall = wall_by(river.ana, river.space)

    for one in (wall.owner, river.ana):
        with pytest.raises(NotAllowed):
            comment_by(one, wall)
    for one in (river.partner, wall.owner, river.stranger):
        with pytest.raises(NotAllowed):
            turn(one, river.space)
    assert not is_on(river.space)
    turn(river.ana, river.space)
    comment_by(wall.owner, wall, HELLO)
    assert texts_for(wall.owner, wall) == [HELLO]


def test_the_owner_starts_then_others_answer(river, wall, friend):
    for one in (friend, river.partner, river.ana):
        with pytest.raises(NotAllowed):
            comment_by(one, wall)
    assert not has_begun(wall)

    comment_by(wall.owner, wall, HELLO)
    comment_by(friend, wall, "Me too.")
    comment_by(river.partner, wall, "Which ones?")
    assert texts_for(friend, wall) == [HELLO, "Me too.", "Which ones?"]
    assert texts_for(river.jan, wall) == texts_for(friend, wall)


def test_experts_read_and_all_others_see_nothing(site, river, wall):
    comment_by(wall.owner, wall, HELLO)
    publish(river)
    seats = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in ("Expert", "Observer", "Guest", "Parent")
    }

    assert texts_for(seats["Expert"], wall) == [HELLO]
    with pytest.raises(NotAllowed):
        comment_by(seats.pop("Expert"), wall)
    for one in (*seats.values(), river.stranger, ""):
        assert texts_for(one, wall) == []
        with pytest.raises(NotAllowed):
            owners_for(one, river.space)
        with pytest.raises(NotAllowed), as_person(one):
            comment(wall, "Hello!")


def test_a_first_post_that_waits_does_not_open_the_wall(river, wall, friend):
    turn(river.ana, river.space, premoderated=True)
    key = comment_by(wall.owner, wall, HELLO)

    assert not has_begun(wall)
    assert texts_for(friend, wall) == []
    assert owners_for(friend, river.space) == [friend]
    assert owners_for(river.jan, river.space) == owners_for(river.partner, river.space)
    assert owners_for(river.jan, river.space) == [wall.owner]
    turn(river.ana, river.space, on=False)
    assert owners_for(river.jan, river.space) == []
    turn(river.ana, river.space, premoderated=True)
    forget_answers(river.space.REQUEST)
    with log_in_as(river.jan):
        approve_comment(wall, key)
    assert texts_for(friend, wall) == [HELLO]
    assert owners_for(river.jan, river.space) == [wall.owner]
    comment_by(river.partner, wall, "Teachers do not wait.")
    comment_by(friend, wall, "Pupils do.")
    assert texts_for(wall.owner, wall) == [HELLO, "Teachers do not wait."]


def test_walls_are_listed_by_their_newest_words_the_own_on_top(river, wall, friend):
    comment_by(friend, wall_of(river.space, friend), "Hi!")
    comment_by(wall.owner, wall, HELLO)

    assert owners_for(river.jan, river.space) == [wall.owner, friend]
    comment_by(river.jan, wall_of(river.space, friend), "Hello!")
    assert owners_for(river.jan, river.space) == [friend, wall.owner]
    assert owners_for(wall.owner, river.space) == [wall.owner, friend]


def test_teacher_admins_take_words_away_and_nobody_changes_them(river, wall, friend):
    comment_by(wall.owner, wall, HELLO)
    key = comment_by(friend, wall, "Rude words.")
    for one, verb, words in (
        (friend, edit_comment, {"text": "Kind words."}),
        (wall.owner, flag_comment, {"reason": "hurtful"}),
        (river.partner, flag_comment, {"reason": "hurtful"}),
    ):
        forget_answers(river.space.REQUEST)
        with pytest.raises(NotAllowed), log_in_as(one):
            verb(wall, key, **words)
    forget_answers(river.space.REQUEST)
    with log_in_as(river.jan):
        flag_comment(wall, key, reason="hurtful")
        remove_comment(wall, key, reason="hurtful")
    assert texts_for(wall.owner, wall) == [HELLO, ""]


def test_writing_can_be_taken_from_pupils(river, wall, friend):
    comment_by(wall.owner, wall, HELLO)
    with log_in_as(river.ana):
        restrict_tools(river.space, {"wall": ["PupilMember"]})

    for one in (friend, wall.owner):
        with pytest.raises(NotAllowed):
            comment_by(one, wall)
    assert texts_for(friend, wall) == [HELLO]


def test_turned_off_nobody_reads_and_turned_on_all_is_there(river, wall):
    comment_by(wall.owner, wall, HELLO)
    turn(river.ana, river.space, on=False)

    for one in (wall.owner, river.jan):
        assert texts_for(one, wall) == []
    turn(river.ana, river.space)
    assert texts_for(river.jan, wall) == [HELLO]


def test_in_a_closed_place_walls_are_read_only(river, wall):
    comment_by(wall.owner, wall, HELLO)
    close(river)

    assert texts_for(river.jan, wall) == [HELLO]
    with pytest.raises(NotAllowed):
        comment_by(river.jan, wall)
    with pytest.raises(WrongState):
        turn(river.ana, river.space, on=False)


def test_in_a_hidden_place_the_owner_does_not_begin(river, wall):
    close(river, "flag")

    with pytest.raises(NotAllowed):
        comment_by(wall.owner, wall, HELLO)
    assert not has_begun(wall)


def test_only_pupils_of_the_place_have_a_wall(river):
    for one in (river.ana, river.stranger, "nobody", ""):
        assert wall_of(river.space, one) is None


def test_nonsense_is_refused_and_a_change_is_noted_once(river):
    walls = walls_in(river.space)
    with log_in_as(river.ana):
        with pytest.raises(BadInput):
            change_walls(walls, on="perhaps")
        assert not is_on(river.space)
        change_walls(walls, on=True)
        change_walls(walls, on=True)
    with for_the_house("a test"):
        found = list(audited(IUUID(walls)))
    assert [line["action"] for line in found] == ["walls:walls:change"]


def test_the_owner_is_told_once_and_of_what_waits_the_teacher_admins(river, wall, friend):
    comment_by(wall.owner, wall, HELLO)
    comment_by(friend, wall, "One")
    comment_by(friend, wall, "Two")
    turn(river.ana, river.space, premoderated=True)
    comment_by(friend, wall, "Three")

    def kinds(person):
        return [line.kind for line in notices_of(person) if line.kind.startswith("comments:")]

    assert kinds(wall.owner) == ["comments:new"]
    assert kinds(river.jan) == kinds(river.ana) == ["comments:waiting"]
    assert kinds(river.partner) == []


def test_a_wall_goes_with_its_pupil(river, wall, friend):
    comment_by(wall.owner, wall, HELLO)
    comment_by(friend, wall, "Me too.")
    with log_in_as(river.ana):
        remove_pupil(river.space, wall.owner)

    assert IUUID(wall) not in shelf("comments").threads
    assert wall_of(river.space, wall.owner) is None
    assert owners_for(river.jan, river.space) == []


def test_walls_go_with_their_place(river, wall):
    turn(river.ana, river.space, premoderated=True)
    comment_by(wall.owner, wall, "Waits for ever.")
    notify(ObjectRemovedEvent(river.space))

    assert IUUID(wall) not in shelf("comments").threads
    assert not is_on(river.space)
    assert shelf("walls").of(IUUID(river.space)) == {}


def test_an_export_holds_the_walls_and_no_import_takes_them_in(river, wall):
    comment_by(wall.owner, wall, HELLO)
    key = comment_by(river.partner, wall, "Secret-hidden")
    with log_in_as(river.ana):
        forget_answers(river.space.REQUEST)
        flag_comment(wall, key, reason="topic")
    archive = export_by(river.ana, river.space)
    told = [line for line in manifest_of(archive)["items"] if line["kind"].startswith("wall")]

    assert [line["kind"] for line in told] == ["wall", "wall_post"]
    assert told[1]["text"] == HELLO
    assert not [n for n in archive.namelist() if b"Secret-" in archive.read(n)]
    one = take_in(river.ana, river.space, bytes_of(archive))
    assert [remark.kind for remark in one.left_out] == ["wall", "wall_post"]
    assert {why(remark) for remark in one.left_out} == {
        "A wall belongs to a pupil; it is not taken in, nor what stands on it."
    }
