"""The founders of the project have the role Founder in its TwinSpace, beside that of the roster.

Settings are theirs alone; who takes over from a founder has them from the next request on.
Source: product.md 6.2 ("founders M"); docs/decisions/0027.
"""

from borg.localrole.interfaces import ILocalRoleProvider
from etwinning.base.messages import _
from etwinning.places.api import group_of
from etwinning.twinspaces.interfaces import ITwinSpace
from zope.component import adapter
from zope.interface import implementer

FOUNDER = "Founder"
FOUNDERS_ONLY = _(
    "founders_only", default="Only the founders of the project change the settings."
)


@implementer(ILocalRoleProvider)
@adapter(ITwinSpace)
class FounderRole:
    """Whom the project calls a founder is one here; nobody is named to the catalog."""

    def __init__(self, space):
        self.space = space

    def getRoles(self, principal_id: str) -> tuple:
        """Return ``Founder`` for the virtual group of the project's founders."""
        project = self.space.project
        return (FOUNDER,) if project and principal_id == group_of(project, FOUNDER) else ()

    def getAllRoles(self) -> tuple:
        """Return nothing: what founders see, teacher admins see."""
        return ()
