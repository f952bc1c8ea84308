"""Whatever tells its offices gives the duties of these offices their roles."""

from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterator
from etwinning.base.interfaces import ITellsOffices
from etwinning.support.rules import CENTRAL
from etwinning.support.rules import DUTIES
from etwinning.support.rules import group_of
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(ILocalRoleProvider)
class OfficeRoles:
    """Groups of offices have the role that is named like their duty, here and below."""

    def __init__(self, offices: set):
        self.roles = {
            group_of(code, duty, region): (duty,)
            for code, region in _all(offices)
            for duty in DUTIES
        }

    def getRoles(self, principal_id: str) -> tuple:
        """Return the roles of one user or group."""
        return self.roles.get(principal_id, ())

    def getAllRoles(self) -> Iterator[tuple]:
        """Yield (group, roles): what the catalog keeps as viewers."""
        yield from self.roles.items()


@implementer(ILocalRoleProvider)
@adapter(Interface)
def office_roles(thing):
    """Return the roles of the offices that a thing concerns; None if it tells none."""
    tells = ITellsOffices(thing, None)
    return OfficeRoles(tells.offices()) if tells is not None else None


def _all(offices):
    """The pairs told, each office as a whole, and the central office."""
    return {*offices, *((code, "") for code, _region in offices), (CENTRAL, "")}
