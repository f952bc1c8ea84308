"""What members may do in a place, what the catalog knows, and what it costs."""

from etwinning.places.api import group_of
from etwinning.places.api import join
from etwinning.places.api import leave
from plone import api
from plone.app.testing import login
from plone.indexer.interfaces import IIndexer
from Products.CMFCore.indexing import processQueue
from Products.ZCatalog.Catalog import Catalog
from tests.places.builders import fill
from tests.places.builders import make_member
from tests.places.builders import make_place
from zope.component import getMultiAdapter

import pytest


@pytest.fixture
def place(site):
    """A place with two pages."""
    place = make_place(site)
    fill(place, 2)
    return place


@pytest.fixture
def ana(site):
    """A plain user."""
    return make_member(site, "ana")


def may_view(site, user_id, thing):
    """Tell whether a person may view a thing, asked as in a new request."""
    login(site, user_id)
    # borg.localrole remembers answers on the request
    site.REQUEST.__annotations__.clear()
    return bool(api.user.has_permission("View", obj=thing))


def paths_seen(site, user_id, place):
    """Return the ids of what a person finds below a place."""
    login(site, user_id)
    found = site.portal_catalog(path={"query": "/".join(place.getPhysicalPath()), "depth": 1})
    return sorted(brain.getId for brain in found)


def test_a_member_may_view_the_place_and_what_is_below(site, place, ana):
    join(place, ana, "Founder")
    assert may_view(site, ana, place)
    assert may_view(site, ana, place["page-0"])


def test_a_stranger_may_view_neither(site, place, ana):
    assert not may_view(site, ana, place)
    assert not may_view(site, ana, place["page-0"])


def test_access_ends_at_once(site, place, ana):
    join(place, ana, "Founder")
    assert may_view(site, ana, place["page-0"])
    leave(place, ana)
    assert not may_view(site, ana, place["page-0"])


def test_a_member_of_one_place_is_a_stranger_in_another(site, place, ana):
    other = make_place(site, "hill")
    join(other, ana, "Founder")
    assert not may_view(site, ana, place)


def test_the_catalog_names_groups_and_no_person(site, place, ana):
    join(place, ana, "Founder")
    indexer = getMultiAdapter(
        (place["page-0"], site.portal_catalog), IIndexer, name="allowedRolesAndUsers"
    )
    viewers = indexer()
    assert f"user:{group_of(place, 'Founder')}" in viewers
    assert f"user:{group_of(place, 'Partner')}" in viewers
    assert f"user:{ana}" not in viewers


def test_queries_find_for_members_only(site, place, ana):
    bob = make_member(site, "bob")
    join(place, ana, "Partner")
    assert paths_seen(site, ana, place) == ["page-0", "page-1"]
    assert paths_seen(site, bob, place) == []
    leave(place, ana)
    assert paths_seen(site, ana, place) == []


def test_joining_changing_and_leaving_reindex_nothing(site, place, ana, monkeypatch):
    processQueue()
    writes = []
    monkeypatch.setattr(Catalog, "catalogObject", lambda *words, **more: writes.append(words))
    join(place, ana, "Founder")
    join(place, ana, "Partner")
    leave(place, ana)
    processQueue()
    assert writes == []
    place["page-0"].reindexObject()
    processQueue()
    assert len(writes) == 1  # the counter counts


def test_stored_local_roles_are_for_the_operator_only(site, place, ana):
    join(place, ana, "Founder")
    login(site, ana)
    assert not api.user.has_permission("Sharing page: Delegate roles", obj=place)
    for role in ("Founder", "Owner", "Site Administrator"):
        kept = site.rolesOfPermission("Sharing page: Delegate roles")
        assert [line["selected"] for line in kept if line["name"] == role] in ([""], [])
