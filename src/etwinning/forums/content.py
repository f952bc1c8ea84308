"""Forums."""

from etwinning.base.content import Written
from etwinning.forums.interfaces import IForum
from etwinning.forums.rules import SHOWN
from etwinning.forums.store import Board
from etwinning.workspaces.api import beginning
from plone.dexterity.content import Item
from zope.interface import implementer

LONGEST = 1_000_000  # characters of a post that the look before others see it reads


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

    def talk(self) -> list[str]:
        """Return what is said in it and everybody sees who sees it: the look before reads it."""
        topics = [one for one in self.board.topics.values() if one.state in SHOWN]
        posts = (post for topic in topics for post in topic.thread.records.values())
        said = [beginning(post.text, LONGEST) for post in posts if post.state in SHOWN]
        return [topic.title for topic in topics] + said
