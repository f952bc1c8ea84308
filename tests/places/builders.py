"""Places and members for tests."""

from etwinning.places.interfaces import IPlace
from plone import api
from zope.interface import alsoProvides


def make_place(site, name="river", roles=("Founder", "Partner")):
    """Return a folder that is a place; only those who hold its roles may view it."""
    with api.env.adopt_roles(["Manager"]):
        place = api.content.create(site, "Folder", name)
        alsoProvides(place, IPlace)
        place.place_roles = roles
        place.manage_permission("View", [*roles, "Manager"], acquire=False)
        place.manage_permission("Access contents information", [*roles, "Manager"], acquire=False)
        place.reindexObject()
    return place


def fill(place, count):
    """Put ``count`` documents into a place."""
    with api.env.adopt_roles(["Manager"]):
        return [api.content.create(place, "Document", f"page-{n}") for n in range(count)]


def make_member(site, user_id):
    """Return the id of a plain user."""
    site.acl_users.userFolderAddUser(user_id, "never-typed-1", ["Member"], [])
    return user_id
