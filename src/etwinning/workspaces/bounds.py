"""What a thing's folder allows: nobody sees it who does not see the folder; closed is closed."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.bounds import bind
from etwinning.base.bounds import Bound
from etwinning.base.history import state_of
from etwinning.base.interfaces import IBound
from etwinning.workspaces.guests import named_by
from etwinning.workspaces.interfaces import IItem
from etwinning.workspaces.interfaces import IWorkspace
from etwinning.workspaces.switches import tool_of_item
from etwinning.workspaces.switches import without_taken
from etwinning.workspaces.where import is_frozen
from etwinning.workspaces.where import workspace_of
from zope.component import adapter
from zope.interface import implementer

INSIDE = "Access contents information"
READING = ("View", INSIDE)
NOBODY = ("Manager",)


@implementer(IBound)
@adapter(IItem)
class FolderBound(Bound):
    """The bound of everything in a workspace."""

    def __init__(self, item):
        self.item = item
        self.folder = aq_parent(aq_inner(item))

    def roles(self, permission: str) -> tuple:
        """Return who may read the folder; who writes has to be able to read it, too."""
        readers = tuple(rolesForPermissionOn(INSIDE, self.folder))
        if permission in READING:
            return (*readers, "Owner") if self._is_open_place() else readers
        if is_frozen(self.folder):
            return NOBODY
        place, tool = workspace_of(self.folder), tool_of_item(self.item)
        return without_taken(place, permission, (*readers, "Owner"), tool)

    def named(self, permission: str) -> tuple[str, ...]:
        """Return the guests whom the thing names as readers."""
        return named_by(self.item) if permission in READING else ()

    def _is_open_place(self):
        """In a place that is not hidden, authors see what a moderator is looking at."""
        return IWorkspace.providedBy(self.folder) and state_of(self.folder) != "flagged"


def bind_moved(item, event) -> None:
    """A thing stands in another folder now (IObjectMovedEvent): take on its bound."""
    if event.oldParent is not None and event.newParent is not None:
        bind(item)
        item.reindexObjectSecurity()
