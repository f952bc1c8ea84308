"""Founders take writing in a tool from a role: stricter than the matrix, never looser.

Source: product.md TS2.
"""

from etwinning.audit.api import note
from etwinning.base.bounds import bind
from etwinning.base.bounds import bind_all
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.places.api import role_in
from etwinning.twinspaces.founders import FOUNDERS_ONLY
from etwinning.twinspaces.permissions import EDIT_SPACE
from etwinning.twinspaces.permissions import SEE_ROSTER
from etwinning.workspaces.api import letters_left
from etwinning.workspaces.api import matrix
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import switchable
from etwinning.workspaces.api import tools
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

UNKNOWN = ("teachers_room",)  # to those who have nothing in it


def restrict_tools(space, taken: dict) -> None:
    """Choose anew from whom writing is taken; they still read. What is left out is given back.

    :param taken: dict of tool -> roles, each as ``switchable`` names them.
    :raises WrongState: the TwinSpace is closed or hidden.
    :raises NotAllowed: no founder of the project.
    :raises BadInput: a tool or a role that cannot be switched; nothing changes.
    """
    refuse_frozen(space)
    may(space, EDIT_SPACE, FOUNDERS_ONLY)
    space.taken = _checked(taken)
    bind(space)
    bind_all(space)  # also for what is added only in things, as threads are in forums
    notify(ObjectModifiedEvent(space))
    for tool, roles in space.taken.items():
        note("twinspaces:tools:restrict", space, tool=tool, roles=" ".join(roles))
    if not space.taken:
        note("twinspaces:tools:restrict", space)


def rights_of(space) -> dict[str, dict[str, str]]:
    """Return who may do what here: dict of tool -> dict of role -> letters (R, C, E, M).

    Tools that no room has yet are left out, and what the reader must not know of (TS17).

    :raises NotAllowed: only members who see the roster.
    """
    may(space, SEE_ROSTER)
    mine = role_in(space, actor())
    return {
        tool: {role: letters_left(tool, role, space.taken.get(tool, ())) for role in row}
        for tool, row in matrix().items()
        if tool in tools() and (tool not in UNKNOWN or mine in row)
    }


def _checked(taken):
    wrong = BadInput({"taken": _("error_switch", default="Choose from the table")})
    possible = switchable()
    if not isinstance(taken, dict) or not taken.keys() <= possible.keys():
        raise wrong
    found = {}
    for tool, roles in taken.items():
        if not isinstance(roles, (list, tuple)) or any(r not in possible[tool] for r in roles):
            raise wrong
        if roles:
            found[tool] = tuple(role for role in possible[tool] if role in roles)
    return found
