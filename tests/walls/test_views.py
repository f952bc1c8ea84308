"""The pages of walls, and the way to them."""

from etwinning.base.interfaces import INavigation
from etwinning.pupils.fence import is_open
from etwinning.twinspaces.api import restrict_tools
from etwinning.walls.api import is_on
from etwinning.walls.api import is_premoderated
from etwinning.walls.api import walls_in
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.comments.builders import texts_for
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from tests.walls.builders import turn
from tests.walls.builders import wall_by
from zope.component import getMultiAdapter
from zope.component import getUtility

import pytest


@pytest.fixture
def wall(river):
    turn(river.ana, river.space)
    return wall_by(river.ana, river.space)


def shown(person, thing, name, form=None):
    forget_answers(thing.REQUEST)
    with log_in_as(person):
        return page(thing, name, form)


def links(person, place, name):
    """Return what a person's navigation says: dict of id -> (title, address)."""
    forget_answers(place.REQUEST)
    with log_in_as(person):
        entries = getUtility(INavigation, name).entries(place, place.REQUEST)
    return {entry["id"]: (entry["title"].default, entry["url"]) for entry in entries}


def test_a_pupil_writes_the_first_words(river, wall):
    html = shown(wall.owner, wall, "wall")
    for words in ("My wall", "Write the first words", "@@write-comment", "teachers read all"):
        assert words in html
    shown(wall.owner, wall, "write-comment", {"text": "<b>I like</b> herons."})
    assert where(wall).startswith(wall.absolute_url())
    assert texts_for(river.jan, wall) == ["<b>I like</b> herons."]
    assert "&lt;b&gt;I like&lt;/b&gt;" in shown(river.partner, wall, "wall")


def test_others_are_told_that_the_owner_has_not_begun(river, wall):
    friend = pupil_of(river.ana, river.space, "Iga", "PL").user_id
    for one in (friend, river.partner):
        html = shown(one, wall, "wall")
        assert f"{wall.name} has not begun yet. You can write here" in " ".join(html.split())
        assert "@@write-comment" not in html
    comment_by(wall.owner, wall, "Hello!")
    assert "@@write-comment" in shown(friend, wall, "wall")


def test_nobody_is_told_to_write_who_cannot(site, river, wall):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    assert "You can write here" not in shown(expert, wall, "wall")
    with log_in_as(river.ana):
        restrict_tools(river.space, {"wall": ["PupilMember"]})
    html = shown(wall.owner, wall, "wall")
    assert "you do not write on walls now" in html and "Nothing is written on it" in html
    assert "Write the first words" not in html
    close(river)
    for one in (wall.owner, river.partner):
        html = shown(one, wall, "wall")
        assert "nobody can write any more" in html and "you do not write" not in html
        assert "Write the first words" not in html and "You can write here" not in html


def test_first_words_that_wait_are_found_by_the_teachers_and_their_owner_knows(river, wall):
    walls, friend = walls_in(river.space), pupil_of(river.ana, river.space, "Iga", "PL").user_id
    turn(river.ana, river.space, premoderated=True)
    shown(wall.owner, wall, "write-comment", {"text": "I like herons."})
    for one in (wall.owner, river.jan, river.partner):
        html = shown(one, walls, "walls")
        assert "Waits for a teacher" in html and wall.absolute_url() in html
        assert "I like herons." in shown(one, wall, "wall")
    assert "Your first words wait" in shown(wall.owner, wall, "wall")
    html = shown(river.jan, wall, "wall")
    assert "wait for a teacher admin" in html and "has not begun" not in html
    html = shown(friend, wall, "wall")
    assert "has not begun" in html and "herons" not in html
    assert wall.absolute_url() not in shown(friend, walls, "walls")


def test_all_are_told_that_experts_read_walls(river, wall):
    for name in ("wall", "write-comment"):
        assert "experts whom your teachers invited" in shown(wall.owner, wall, name)
    comment_by(wall.owner, wall, "Hello!")
    for name in ("wall", "write-comment"):
        assert "experts whom its teachers invited" in shown(river.partner, wall, name)


def test_the_list_shows_who_has_begun(river, wall):
    friend = wall_by(river.ana, river.space, "Iga", "PL", begins="Cześć!")

    html = shown(wall.owner, walls_in(river.space), "walls")
    assert html.index("My wall") < html.index(friend.name)
    assert "You have not begun yet" in html
    html = shown(river.partner, walls_in(river.space), "walls")
    assert friend.absolute_url() in html
    assert wall.absolute_url() not in html
    assert "@@change-walls" not in html


def test_teacher_admins_turn_walls_on_and_off(river):
    walls = walls_in(river.space)
    assert "The walls are off" in shown(river.ana, walls, "walls")
    html = shown(river.ana, walls, "change-walls")
    assert "Off until you turn it on, whatever the age" in html
    shown(river.ana, walls, "change-walls", {"on": "1", "premoderated": "1"})
    assert is_on(river.space)
    assert is_premoderated(river.space)
    assert "No pupil has begun yet" in shown(river.ana, walls, "walls")
    shown(river.ana, walls, "change-walls", {})
    assert not is_on(river.space)
    shown(river.partner, walls, "change-walls", {"on": "1"})
    assert not is_on(river.space)


def test_a_closed_place_says_that_nobody_writes(river, wall):
    comment_by(wall.owner, wall, "Hello!")
    close(river)
    html = shown(wall.owner, wall, "wall")

    assert "nobody can write any more" in html
    assert "@@write-comment" not in html


def test_the_navigation_leads_pupils_to_their_own_wall(river, wall):
    space = river.space
    mine = links(wall.owner, space, "pupil:workspaces")
    assert mine["walls"] == ("My wall", wall.absolute_url())
    theirs = links(river.partner, space, "twinspace:workspaces")
    assert theirs["walls"] == ("Walls", walls_in(space).absolute_url())
    with log_in_as(wall.owner):
        assert "My wall" in page(space, "view")
    turn(river.ana, space, on=False)
    assert not links(wall.owner, space, "pupil:workspaces").get("walls")


def test_pupils_may_open_the_pages_of_walls(river, wall):
    walls = walls_in(river.space)
    for thing, name in ((walls, "walls"), (wall, "wall"), (wall, "write-comment")):
        assert is_open(getMultiAdapter((thing, thing.REQUEST), name=name), wall.owner)
    view = getMultiAdapter((walls, walls.REQUEST), name="change-walls")
    assert not is_open(view, wall.owner)


def test_the_tile_tells_how_many_have_written_until_the_owner_looks(river, wall):
    def tile():
        with log_in_as(wall.owner):
            html = page(river.space, "view")
        return " ".join(html.split("My wall</strong>")[1].partition("</a>")[0].split())

    friend = pupil_of(river.ana, river.space, "Iga", "PL").user_id
    comment_by(wall.owner, wall, "Hello!")
    assert tile() == ""
    for one in (friend, friend, river.jan):
        comment_by(one, wall, "Hi!")
    assert "2 new for you" in tile()
    assert links(wall.owner, river.space, "pupil:workspaces")["walls"][0] == "My wall"
    shown(friend, wall, "wall")
    assert "2 new for you" in tile()
    shown(wall.owner, wall, "wall")
    assert tile() == ""
