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
        self.place = place
        self.beginning = group_of(place, "")  # asked for at each check: the uid once, not per role

    def getRoles(self, principal_id: str) -> tuple:
        """Return the roles of one user or group."""
        role = principal_id.removeprefix(self.beginning)
        is_ours = role != principal_id and role in self.place.place_roles
        return (role,) if is_ours else ()

    def getAllRoles(self) -> Iterator[tuple]:
        """Yield (group, roles): what the catalog keeps as viewers."""
        for role in self.place.place_roles:
            yield f"{self.beginning}{role}", (role,)
