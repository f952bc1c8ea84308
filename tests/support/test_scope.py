"""An office sees everything in its scope and nothing else (product.md BO2)."""

from etwinning.places.api import join
from etwinning.support.api import give_duty
from etwinning.support.api import office
from etwinning.support.api import take_duty
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.pages import forget_answers
from tests.schools.builders import make_school
from tests.support.builders import officer

import pytest


@pytest.fixture
def school(site):
    """A proposed school in Galicia, Spain: its office sees it, nobody else of an office."""
    return make_school(verified=False)


def sees(user_id, thing):
    """Tell whether a person may view a thing, and finds it in the catalog: both or neither."""
    with log_in_as(user_id):
        forget_answers(thing.REQUEST)
        found = thing.portal_catalog(UID=thing.UID())
        views = bool(api.user.has_permission("View", obj=thing))
    assert bool(found) is views
    return views


@pytest.mark.parametrize("duty", ["Validator", "ProjectOfficer", "Moderator", "Auditor"])
@pytest.mark.parametrize(
    "code, region, seen",
    [
        ("ES", "", True),
        ("ES", "Galicia", True),
        ("ES", "Murcia", False),
        ("EU", "", True),
        ("PL", "", False),
        ("BE-nl", "", False),
    ],
)
def test_scope_is_the_country_and_the_region(school, code, region, duty, seen):
    assert sees(officer(code, duty, region), school) is seen


def test_the_second_region_sees_too(site):
    school = make_school(verified=False, alternate_region="Murcia")
    assert sees(officer("ES", region="Murcia"), school)
    assert sees(officer("ES", region="Galicia"), school)


def test_a_school_abroad_is_of_the_office_whose_system_it_is(site):
    school = make_school(verified=False, country="PT", operates_under="FR", region="")
    assert sees(officer("FR"), school)
    assert not sees(officer("PT"), school)


def test_one_community_of_belgium_does_not_see_the_others_schools(site):
    school = make_school(verified=False, country="BE", office="BE-fr", region="")
    assert sees(officer("BE-fr"), school)
    assert not sees(officer("BE-nl"), school)


def test_the_head_sees_nothing_by_that(school):
    assert not sees(officer("ES", "Head"), school)


def test_a_duty_holds_at_once_and_ends_at_once_without_reindexing(school):
    head, carmen = officer("ES", "Head"), person(kind="staff")
    assert not sees(carmen, school)
    with log_in_as(head):
        give_duty(office("ES"), carmen, "Validator")
    assert sees(carmen, school)
    with log_in_as(head):
        take_duty(office("ES"), carmen, "Validator")
    assert not sees(carmen, school)


def test_a_duty_gives_no_role_outside_of_what_tells_offices(site, school):
    carmen = officer("ES")
    with log_in_as(carmen):
        roles = api.user.get_roles(obj=site)
    assert "Validator" not in roles


def test_colleagues_see_their_school_and_strangers_do_not(school):
    ana = person(roles=("Newcomer",))
    assert not sees(ana, school)
    join(school, ana, "Colleague")
    assert sees(ana, school)
