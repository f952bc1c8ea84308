"""A workflow whose states grant no more than the thing's surroundings do.

A thing is never visible to more people than its folder (workflows.md, section 3), and nobody
writes in what is closed. A plain definition sets the roles of a state whatever lies around; this
one asks the thing's ``IBound`` for each permission and keeps only the roles that both name. When
a folder changes, all that is in it follows in the same transaction. It holds at every door,
``portal_workflow``'s "Update security settings" included.

In ``workflows.xml``: ``meta_type="eTwinning bounded workflow"``.
"""

from collections.abc import Collection
from etwinning.base.interfaces import IBound
from Products.CMFCore.interfaces import IWorkflowTool
from Products.DCWorkflow.DCWorkflow import DCWorkflowDefinition
from Products.DCWorkflow.utils import modifyRolesForPermission
from zope.component import getUtility

EVERYBODY = "Anonymous"


class Bound:
    """Base of bounds: nobody is named."""

    def roles(self, permission: str) -> tuple | None:
        """Return the roles that may have a permission (its title) here at most, None: any."""

    def named(self, permission: str) -> tuple[str, ...]:
        """Return the roles that the thing itself names, beside those of its state."""
        return ()


class BoundedWorkflow(DCWorkflowDefinition):
    """A workflow definition; only the way it hands out roles differs."""

    meta_type = "eTwinning bounded workflow"

    def updateRoleMappingsFor(self, ob) -> int:
        """Set the roles of the thing's state within its bound, then those of what is in it.

        :return: 1 if anything changed.
        :raises TypeError: nobody has told the bound of such a thing.
        """
        state = self._getWorkflowStateOf(ob)
        if state is None:
            return 0
        bound = IBound(ob)
        granted = state.permission_roles or {}
        changed = 0
        for permission in self.permissions:
            meant = (*granted.get(permission, ()), *bound.named(permission))
            roles = common(meant, bound.roles(permission))
            changed |= modifyRolesForPermission(ob, permission, roles)
        if changed:
            bind_inside(ob)
        return changed


def common(roles: Collection[str], others: Collection[str] | None) -> tuple[str, ...]:
    """Return the roles that both name; whoever names everybody leaves it to the other.

    :param others: None for no bound.
    """
    if others is None or EVERYBODY in others:
        return tuple(sorted(roles))
    if EVERYBODY in roles:
        return tuple(sorted(others))
    return tuple(sorted(set(roles) & set(others)))


def bind_inside(folder) -> None:
    """Set the roles of the bounded things in a folder anew, and so on below what changes."""
    for thing in getattr(folder, "objectValues", tuple)():
        bind(thing)


def bind_all(folder) -> None:
    """Set the roles of all bounded things in a folder anew, also below what stays as it is.

    For a bound that asks for more than the folder, such as what a whole place allows.
    """
    for thing in getattr(folder, "objectValues", tuple)():
        bind(thing)
        bind_all(thing)


def bind(thing) -> None:
    """Set the roles of one bounded thing anew (it was moved, or its bound changed)."""
    for workflow in getUtility(IWorkflowTool).getWorkflowsFor(thing):
        if isinstance(workflow, BoundedWorkflow):
            workflow.updateRoleMappingsFor(thing)
