"""From an archived TwinSpace no mail goes out: nor what was told there just before it ended.

What offices decide about a thing in it is another topic, and is told. Source: product.md TS19.
"""

from etwinning.base.history import last_state
from etwinning.notices.interfaces import IQuiet
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.rules import ORIGINS
from etwinning.workspaces.api import workspace_for
from plone import api
from Products.CMFCore.interfaces import IFolderish
from zope.interface import implementer


@implementer(IQuiet)
class Archived:
    """Of the topic of TwinSpaces: what stands in an archived one."""

    def __call__(self, path: str) -> bool:
        """See IQuiet."""
        if path.endswith("@@export"):  # who asked for one waits for it
            return False
        space = _space(path)
        return space is not None and last_state(space, ORIGINS) == "archived"


def _space(path):
    """The TwinSpace of what a path leads to: around it, or the one that a journal belongs to."""
    thing = api.portal.get()
    for step in path.partition("#")[0].strip("/").split("/"):
        found = thing.get(step) if IFolderish.providedBy(thing) else None
        if found is None:  # a page, a record or gone
            break
        thing = found
    space = workspace_for(thing)
    return space if ITwinSpace.providedBy(space) else None
