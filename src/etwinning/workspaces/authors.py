"""The author of a thing has the role Owner in it while belonging to its place.

Stored local roles do not count in workspaces: who leaves a place must lose everything at once
(product.md PJ11), and a stored ``Owner`` would stay. This adapter has no name, so it stands in
for the one that reads stored roles.
"""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from borg.localrole.interfaces import ILocalRoleProvider
from etwinning.base.history import state_of
from etwinning.places.api import role_in
from etwinning.workspaces.interfaces import IItem
from etwinning.workspaces.rules import roles_that
from etwinning.workspaces.switches import taken
from etwinning.workspaces.switches import tool_of_item
from etwinning.workspaces.where import workspace_of
from zope.component import adapter
from zope.interface import implementer

OWNER = ("Owner",)


@implementer(ILocalRoleProvider)
@adapter(IItem)
class AuthorRole:
    """``Owner`` for the author; nobody is named to the catalog."""

    def __init__(self, item):
        self.item = item

    def getRoles(self, principal_id: str) -> tuple:
        """Return ``Owner`` for the author if the author still sees the thing."""
        if principal_id != author_of(self.item):
            return ()
        place = workspace_of(self.item)
        role = role_in(place, principal_id) if place is not None else ""
        return OWNER if role and self._is_seen_by(role) and self._edits_own(role) else ()

    def _edits_own(self, role):
        """By the role matrix, for things that name their row; a draft is everybody's own."""
        if role in taken(workspace_of(self.item), tool_of_item(self.item)):
            return False
        tool = getattr(aq_base(self.item), "tool", "")
        return not tool or role in roles_that("E", tool) or state_of(self.item) == "draft"

    def _is_seen_by(self, role):
        seen_by = rolesForPermissionOn("View", self.item)
        return not {role, "Owner", "Anonymous"}.isdisjoint(seen_by)

    def getAllRoles(self) -> tuple:
        """Return nothing: what authors see, their group sees."""
        return ()


def author_of(item) -> str:
    """Return the user id of who made a thing, ``""`` if nobody is known."""
    creators = getattr(aq_base(item), "creators", None) or ("",)
    return creators[0]
