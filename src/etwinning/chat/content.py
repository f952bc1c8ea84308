"""The chat of a place, made anew for each request, and its slots, records on the shelf."""

from etwinning.base.messages import _
from etwinning.chat.interfaces import IChat
from etwinning.chat.interfaces import ISlot
from etwinning.chat.rights import OF_CHAT
from etwinning.chat.rights import OF_SLOT
from etwinning.chat.rights import on_chat
from etwinning.chat.rights import on_slot
from etwinning.records.api import Thread
from etwinning.records.api import token
from etwinning.workspaces.api import Live
from persistent import Persistent
from zope.interface import implementer

SLOTS = "slots"  # the step of an address that leads to the chat itself


@implementer(IChat)
class Chat(Live):
    """The chat of a place, wrapped in it; never stored."""

    permissions = OF_CHAT
    title = _("chat_title", default="Chat")

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++chat++{SLOTS}"

    def roles(self, permission: str) -> set:
        """Return who has a permission, see rights.py."""
        return on_chat(self, permission)


@implementer(ISlot)
class Slot(Live, Persistent):
    """One hour of a chat; wrap it in its place before you ask.

    :ivar key: see ``records.keys``.
    :ivar lines: ``records.Thread`` of Line.
    :ivar away: keys of the lines that teachers took away.
    """

    permissions = OF_SLOT
    key = 0
    away = ()

    def __init__(self, title: str, opened_by: str, begins: int, ends: int, pupils: bool):
        self.title = title
        self.opened_by = opened_by
        self.begins = begins
        self.ends = ends
        self.pupils = pupils
        self.lines = Thread()

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++chat++{token(self.key)}"

    def roles(self, permission: str) -> set:
        """Return who has a permission now, see rights.py."""
        return on_slot(self, permission)


class Line(Persistent):
    """What one person wrote at once.

    :ivar author: user id.
    :ivar text: plain text; ``""`` when it was taken away.
    :ivar away_by: user id of the teacher who took it away, ``""`` else.
    :ivar aside: the text, while an office looks at it.
    """

    key = 0
    away_by = ""
    aside = ""

    def __init__(self, author: str, text: str):
        self.author = author
        self.text = text
