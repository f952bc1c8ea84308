"""Virtual groups for Plone: told by exact id, never listed."""

from etwinning.places.api import grant
from etwinning.places.api import group_of
from etwinning.places.api import join
from etwinning.places.identity import uid_of
from etwinning.projects.content import Project
from etwinning.twinspaces.content import TwinSpace
from plone.uuid.interfaces import IUUID
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from Products.PluggableAuthService.PropertiedUser import PropertiedUser
from tests.places.builders import make_member
from tests.places.builders import make_place
from zope.component import getSiteManager
from zope.interface import implementedBy

import pytest


@pytest.fixture
def users(site):
    """The site's user folder."""
    return site.acl_users


def test_a_user_has_the_groups_of_places_and_grants(site, users):
    place = make_place(site)
    ana = make_member(site, "ana")
    join(place, ana, "Founder")
    grant(ana, "office:ES:Validator")
    groups = users.getUserById(ana).getGroups()
    assert {group_of(place, "Founder"), "office:ES:Validator"} <= set(groups)


def test_a_group_has_no_groups(site, users):
    grant("place:0123:Founder", "office:ES:Validator")  # nobody has such an id
    group = PropertiedUser("place:0123:Founder")
    assert users.places.getGroupsForPrincipal(group) == ()


def test_an_exact_id_resolves(users):
    found = users.searchGroups(id="place:0123:Founder", exact_match=True)
    assert [group["id"] for group in found] == ["place:0123:Founder"]


@pytest.mark.parametrize("words", [{}, {"id": "place:"}, {"id": "place:0123:Founder"}])
def test_nothing_is_listed_or_searched(users, words):
    assert users.places.enumerateGroups(**words) == ()


def test_a_name_is_no_key(users):
    assert users.places.enumerateGroups(id="place:1:F", exact_match=True, title="river") == ()


def test_foreign_ids_are_not_ours(users):
    assert users.places.enumerateGroups(id="Administrators", exact_match=True) == ()
    assert users.searchGroups(id="place:") == ()


def test_nobody_asks_for_groups_of_groups(site):
    asked = site.acl_users.plugins.listPluginIds(IGroupsPlugin)
    assert asked[0] == "places"
    assert "recursive_groups" not in asked


@pytest.mark.parametrize("kind", [Project, TwinSpace])
def test_a_place_tells_its_uid_without_a_walk_up_to_the_site(site, kind):
    assert getSiteManager().adapters.lookup1(implementedBy(kind), IUUID) is uid_of
