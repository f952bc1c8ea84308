"""A place gives its roles to its virtual groups, in itself and in all that lies below it."""

from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterator
from etwinning.places.api import group_of
from etwinning.places.interfaces import IPlace
from zope.component import adapter
from zope.interface import implementer


@implementer(ILocalRoleProvider)
@adapter(IPlace)
class PlaceRoles:
    """``place:<uid>:<role>`` has ``<role>`` here; nobody is named."""

    def __init__(self, place):
        self.roles = {group_of(place, role): (role,) for role in place.place_roles}

    def getRoles(self, principal_id: str) -> tuple:
        """Return the roles of one user or group."""
        return self.roles.get(principal_id, ())

    def getAllRoles(self) -> Iterator[tuple]:
        """Yield (group, roles): what the catalog keeps as viewers."""
        yield from self.roles.items()
