"""Who belongs to a place finds what lies in it, from the moment of joining to that of leaving."""

from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.search.api import find
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.places.builders import make_place
from tests.search.builders import page
from tests.search.builders import pages_can_be_found

import pytest


@pytest.fixture
def place(site):
    """A place with a page for its members and one for everybody; another place beside it."""
    with pages_can_be_found():
        roles = ("TeacherAdmin", "PupilMember")
        mine, other = make_place(site, "mine", roles), make_place(site, "other", roles)
        with api.env.adopt_roles(["Manager"]):
            page(mine, "inside", title="Inside mine")
            page(mine, "public", "Anonymous", title="Public of mine")
            page(other, "inside", title="Inside other")
            page(site, "front", "Anonymous", title="Front page")
            page(site, "everyone", "Authenticated", title="For all who are logged in")
        yield mine


def titles(user_id):
    with log_in_as(user_id):
        return sorted(item["title"] for item in find().items)


def test_a_pupil_finds_the_own_place_and_nothing_else(place):
    pupil = person(kind="pupil")
    assert titles(pupil) == []
    join(place, pupil, "PupilMember")
    assert titles(pupil) == ["Inside mine", "Public of mine"]
    leave(place, pupil)
    assert titles(pupil) == []


def test_a_teacher_finds_the_own_place_and_what_is_open(place):
    teacher = person(roles=("Teacher",))
    everybodys = ["For all who are logged in", "Front page", "Public of mine"]
    assert titles(teacher) == everybodys
    join(place, teacher, "TeacherAdmin")
    assert titles(teacher) == sorted([*everybodys, "Inside mine"])


@pytest.mark.parametrize("kind", ["guest", "staff"])
def test_others_find_what_is_open(place, kind):
    assert "Inside mine" not in titles(person(kind=kind))
