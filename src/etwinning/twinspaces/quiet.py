"""From an archived TwinSpace no mail goes out: nor what was told there just before it ended.

What offices decide about a thing in it is another topic, and is told. Source: product.md TS19.
"""

from etwinning.base.history import state_of
from etwinning.notices.interfaces import IQuiet
from etwinning.twinspaces.opening import FOLDER
from plone import api
from zope.interface import implementer


@implementer(IQuiet)
class Archived:
    """Of the topic of TwinSpaces: what stands in an archived one."""

    def __call__(self, path: str) -> bool:
        """See IQuiet."""
        folder, _slash, rest = path.removeprefix("/").partition("/")
        if folder != FOLDER or rest.endswith("@@export"):  # who asked for one waits for it
            return False
        space = api.portal.get()[FOLDER].get(rest.partition("/")[0])
        return space is not None and state_of(space) == "archived"
