"""Who wrote something has the role Author in it, while belonging to the place and seeing it.

Not while writing is taken from the person's role (workspaces/switches.py).
"""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from borg.localrole.interfaces import ILocalRoleProvider
from etwinning.forums.interfaces import ITalk
from etwinning.places.api import role_in
from etwinning.workspaces.api import taken
from etwinning.workspaces.api import workspace_of
from zope.component import adapter
from zope.interface import implementer

AUTHOR = ("Author",)


@implementer(ILocalRoleProvider)
@adapter(ITalk)
class AuthorRole:
    """``Author`` for who wrote a thread or a post; nothing is stored."""

    def __init__(self, talk):
        self.talk = talk

    def getRoles(self, principal_id: str) -> tuple:
        """Return ``Author`` for the author who still sees the forum as a member."""
        if not principal_id or principal_id != self.talk.author:
            return ()
        forum = aq_parent(aq_inner(self.talk))
        place = workspace_of(forum)
        role = role_in(place, principal_id)
        if role in taken(place, "reply"):
            return ()
        seen_by = rolesForPermissionOn("View", forum)
        return AUTHOR if role and not {role, "Anonymous"}.isdisjoint(seen_by) else ()

    def getAllRoles(self) -> tuple:
        """Return nothing: nobody is named to the search."""
        return ()
