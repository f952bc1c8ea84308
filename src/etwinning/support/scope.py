"""What an office itself is concerned with: itself, and who leads it."""

from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterator
from etwinning.base.interfaces import ITellsOffices
from etwinning.support.interfaces import IOffice
from etwinning.support.rules import CENTRAL
from etwinning.support.rules import group_of
from etwinning.support.rules import HEAD
from zope.component import adapter
from zope.interface import implementer


@implementer(ITellsOffices)
@adapter(IOffice)
class OfficeOffices:
    """An office tells itself."""

    def __init__(self, office):
        self.office = office

    def offices(self) -> set:
        """Return its own code, for all regions."""
        return {(self.office.getId(), "")}


@implementer(ILocalRoleProvider)
@adapter(IOffice)
class HeadRoles:
    """Its head, and the head of the central office, have the role Head in an office."""

    def __init__(self, office):
        self.groups = {group_of(office.getId(), HEAD), group_of(CENTRAL, HEAD)}

    def getRoles(self, principal_id: str) -> tuple:
        """Return the roles of one user or group."""
        return (HEAD,) if principal_id in self.groups else ()

    def getAllRoles(self) -> Iterator[tuple]:
        """Yield (group, roles)."""
        for group in self.groups:
            yield group, (HEAD,)
