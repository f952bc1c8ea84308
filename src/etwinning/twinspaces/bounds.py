"""What bounds a TwinSpace: closing one that was never published opens it to nobody."""

from etwinning.base.interfaces import IBound
from etwinning.twinspaces.content import ROLES
from etwinning.twinspaces.interfaces import ITwinSpace
from zope.component import adapter
from zope.interface import implementer

MEMBERS = (*ROLES, "Moderator", "Manager")


@implementer(IBound)
@adapter(ITwinSpace)
class Publicity:
    """Members only, unless its teachers have published it."""

    def __init__(self, space):
        self.is_public = space.is_public

    def roles(self, permission: str) -> tuple | None:
        """Return the members' roles for a TwinSpace that is not published."""
        return None if self.is_public else MEMBERS
