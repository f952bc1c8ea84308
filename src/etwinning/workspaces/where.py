"""Where a thing stands: its place, and whether anything may be written there."""

from Acquisition import aq_chain
from Acquisition import aq_inner
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.workspaces.interfaces import IInWorkspace
from etwinning.workspaces.interfaces import IItem
from etwinning.workspaces.interfaces import IWorkspace

FROZEN = ("flagged", "removed")
CLOSED = _("error_closed", default="Nothing can be written here now: it is closed or hidden.")


def workspace_of(thing):
    """Return the workspace in which a thing stands (or which it is), None outside of all."""
    around = aq_chain(aq_inner(thing))
    return next((found for found in around if IWorkspace.providedBy(found)), None)


def workspace_for(thing):
    """Return the workspace that a thing belongs to: around it, or as its room tells."""
    for found in aq_chain(aq_inner(thing)):
        if IWorkspace.providedBy(found):
            return found
        told = IInWorkspace(found, None)
        if told is not None:
            return told.workspace()
    return None


def holds_frozen(thing) -> bool:
    """Tell whether anything in a thing, at any depth, is flagged or removed."""
    inside = getattr(thing, "objectValues", tuple)()
    return any(state_of(one) in FROZEN or holds_frozen(one) for one in inside)


def is_frozen(thing) -> bool:
    """Tell whether nothing may be written here: the place is closed, or a thing is flagged."""
    for found in aq_chain(aq_inner(thing)):
        if IWorkspace.providedBy(found):
            return not found.is_writable
        if IItem.providedBy(found) and state_of(found) in FROZEN:
            return True
    return True  # not in a workspace


def refuse_frozen(thing) -> None:
    """Refuse to write in what is closed or hidden.

    :raises WrongState: it is.
    """
    if is_frozen(thing):
        raise WrongState(CLOSED)
