"""What bounds a TwinSpace: closing one never published opens it to nobody; switches hold."""

from etwinning.base.bounds import Bound
from etwinning.base.interfaces import IBound
from etwinning.twinspaces.content import ROLES
from etwinning.twinspaces.founders import FOUNDER
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.workspaces.api import without_taken
from zope.component import adapter
from zope.interface import implementer

MEMBERS = (*ROLES, FOUNDER, "Moderator", "Manager")


@implementer(IBound)
@adapter(ITwinSpace)
class Publicity(Bound):
    """Members only, unless its teachers have published it; less what the switches take."""

    def __init__(self, space):
        self.space = space

    def roles(self, permission: str) -> tuple | None:
        """Return the members' roles; everybody's (None) for what is not bounded."""
        left = without_taken(self.space, permission, MEMBERS)
        return None if self.space.is_public and len(left) == len(MEMBERS) else left
