"""From whom a place has taken writing in a tool: always fewer rights than the matrix, never more.

A place keeps ``taken``, a dict of tool -> roles. It is part of every bound (bounds.py), so it
holds in permission maps, at every door. Source: product.md TS2, 6.2.
"""

from Acquisition import aq_base
from collections.abc import Collection
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from etwinning.workspaces.rules import roles_that
from etwinning.workspaces.rules import tool_of

# every thing has them, so their cells cannot say which tool it is of
OF_OTHERS = (SHARE_PAGE, THROW_AWAY)
BESIDE = ("Manager", "Moderator", "Owner")  # who else may stand in a cell of a writing permission


def taken(place, tool: str) -> tuple[str, ...]:
    """Return the roles from which a place has taken writing in a tool."""
    return tuple((getattr(aq_base(place), "taken", None) or {}).get(tool, ()))


def tool_of_item(item) -> str:
    """Return the row of the matrix that a thing belongs to."""
    return getattr(aq_base(item), "tool", "pages")


def without_taken(place, permission: str, roles: Collection[str], tool: str = "") -> tuple:
    """Return a bound without those from whom writing is taken.

    Whose row of the matrix has no M changes nothing of others, whatever the workflow's cell says.

    :param roles: the bound so far; ``Anonymous`` in it means everybody.
    :param tool: of the thing, for permissions that change it; what adds names its own tool.
    """
    gone = set(taken(place, tool_of(permission) or tool))
    if tool and permission in OF_OTHERS:
        gone |= set(place.place_roles) - roles_that("M", tool)
    if not gone:
        return tuple(roles)
    known = {*place.place_roles, *BESIDE} if "Anonymous" in roles else roles
    return tuple(role for role in known if role not in gone)
