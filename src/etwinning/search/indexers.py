"""Who may list a thing, for portal_catalog and so for the search."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.search.rules import both
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from plone.indexer.decorator import indexer

LISTS = ("View", "Access contents information")


@indexer(IDexterityContent)
def allowed_roles_and_users(thing) -> list[str]:
    """Index who may list a thing: only who may also view it.

    Plone's own indexer asks for "Access contents information" alone, so a workflow that narrows
    only View would show titles of what nobody may open.
    """
    view, access = (set(rolesForPermissionOn(permission, thing)) for permission in LISTS)
    allowed = both(view, access)
    for wide in ("Anonymous", "Authenticated"):
        if wide in allowed:
            return [wide]
    for name, roles in api.portal.get_tool("acl_users")._getAllLocalRoles(thing).items():
        if not allowed.isdisjoint(roles):
            allowed.add(f"user:{name}")
    return sorted(allowed - {"Owner"})
