"""Rosters: joining, leaving, changing roles, and what is remembered."""

from etwinning.places.api import grant
from etwinning.places.api import group_of
from etwinning.places.api import groups_of
from etwinning.places.api import history
from etwinning.places.api import holders_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import places_of
from etwinning.places.api import revoke
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.places.interfaces import IMembershipEvent
from etwinning.records.api import token
from plone import api
from plone.app.testing import login
from tests.places.builders import make_member
from tests.places.builders import make_place
from zope.component import getGlobalSiteManager

import pytest
import transaction


@pytest.fixture
def place(site):
    """A place with the roles Founder and Partner."""
    return make_place(site)


@pytest.fixture
def told():
    """The events about members, as they were told."""
    heard = []

    def hear(event):
        heard.append((type(event).__name__, event.user_id, event.role))

    registry = getGlobalSiteManager()
    registry.registerHandler(hear, [IMembershipEvent])
    yield heard
    registry.unregisterHandler(hear, [IMembershipEvent])


def test_who_joins_is_on_the_roster(place, told):
    join(place, "ana", "Founder")
    assert role_in(place, "ana") == "Founder"
    assert roster(place)["ana"].role == "Founder"
    assert places_of("ana") == {place.UID(): "Founder"}
    assert told == [("Joined", "ana", "Founder")]


def test_questions_take_the_uid_as_well(place):
    join(place, "ana", "Founder")
    assert role_in(place.UID(), "ana") == "Founder"
    assert list(roster(place.UID())) == ["ana"]


def test_joining_twice_is_told_once(place, told):
    join(place, "ana", "Founder")
    join(place, "ana", "Founder")
    assert told == [("Joined", "ana", "Founder")]
    assert len(history(place)[0]) == 1


def test_another_role_replaces_the_first(place, told):
    join(place, "ana", "Founder")
    join(place, "ana", "Partner")
    assert places_of("ana") == {place.UID(): "Partner"}
    assert groups_of("ana") == (group_of(place, "Partner"),)
    assert told[1:] == [("RoleChanged", "ana", "Partner")]


def test_a_role_unknown_here_is_refused_and_nothing_is_written(place, told):
    with pytest.raises(ValueError):
        join(place, "ana", "Manager")
    assert (roster(place), history(place)[0], told) == ({}, [], [])


def test_who_leaves_belongs_no_more(place, told):
    join(place, "ana", "Founder")
    leave(place, "ana")
    assert role_in(place, "ana") == ""
    assert (roster(place), places_of("ana"), groups_of("ana")) == ({}, {}, ())
    assert told[1:] == [("Left", "ana", "Founder")]


def test_a_stranger_leaves_without_a_trace(place, told):
    leave(place, "bob")
    assert (history(place), told) == (([], ""), [])


def test_history_keeps_who_when_role_and_by_whom(site, place):
    login(site, make_member(site, "carla"))
    join(place, "ana", "Founder")
    join(place, "ana", "Partner")
    leave(place, "ana")
    lines, older = history(place)
    assert [(line.what, line.user_id, line.role, line.by) for line in lines] == [
        ("left", "ana", "Partner", "carla"),
        ("role", "ana", "Partner", "carla"),
        ("joined", "ana", "Founder", "carla"),
    ]
    assert lines[0].when >= lines[2].when
    assert older == ""


def test_history_is_read_in_pages_from_the_newest(place):
    for name in ("ana", "bob", "eva"):
        join(place, name, "Partner")
    pages, before = [], ""
    while len(pages) < 3:
        lines, before = history(place, before, size=2)
        pages.append([line.user_id for line in lines])
        if not before:
            break
    assert pages == [["eva", "bob"], ["ana"]]
    assert history(place, "not-a-token!", 1)[0][0].user_id == "eva"
    assert history(place, token(1)) == ([], "")


def test_a_page_of_history_loads_no_more_than_it_shows(place):
    for number in range(400):
        join(place, f"member{number}", "Partner")
    transaction.savepoint()
    jar, loaded = place._p_jar, []
    for size in (20, 400):
        jar.cacheMinimize()
        jar.getTransferCounts(clear=True)
        assert len(history(place, size=size)[0]) == size
        loaded.append(jar.getTransferCounts()[0])
    assert loaded[0] + 5 < loaded[1]


def test_a_granted_group_is_held_until_revoked():
    grant_group = "office:ES:Validator"
    grant("ana", grant_group)
    assert (groups_of("ana"), holders_of(grant_group)) == ((grant_group,), {"ana"})
    revoke("ana", grant_group)
    assert (groups_of("ana"), holders_of(grant_group)) == ((), set())


@pytest.fixture(autouse=True)
def in_site(site):
    """All tests here need the site's shelves."""


@pytest.mark.parametrize("group", ["place:0123:Founder", "Administrators"])
def test_groups_of_places_and_of_plone_are_never_granted(group):
    with pytest.raises(ValueError):
        grant("ana", group)
    assert groups_of("ana") == ()


def test_revoking_what_is_not_held_does_nothing():
    revoke("ana", "office:ES:Validator")
    assert groups_of("ana") == ()


def test_a_removed_place_has_no_members(site, place):
    join(place, "ana", "Founder")
    uid = place.UID()
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(place, check_linkintegrity=False)
    assert (places_of("ana"), roster(uid), groups_of("ana")) == ({}, {}, ())
