"""Forums."""

from etwinning.base.content import Written
from etwinning.forums.interfaces import IForum
from etwinning.forums.store import Board
from etwinning.workspaces.api import beginning
from plone.dexterity.content import Item
from zope.interface import implementer


@implementer(IForum)
class Forum(Written, Item):
    """A forum of a workspace.

    :cvar tool: its row in the role matrix.
    :cvar section: its entry in the navigation.
    :ivar board: its threads, see store.Board.
    :ivar premoderated: teachers read first what pupils write.
    """

    tool = "forum"
    section = "forums"
    premoderated = False

    def __init__(self, *words, **values):
        super().__init__(*words, **values)
        self.board = Board()

    def Description(self):
        """Return what it is for, as lists show it."""
        return beginning(self.text)
