"""The chat of a place, made anew for each request, and its slots, records on the shelf."""

from AccessControl.class_init import InitializeClass
from AccessControl.Permission import getPermissionIdentifier
from AccessControl.PermissionRole import rolesForPermissionOn
from AccessControl.SecurityInfo import ClassSecurityInfo
from Acquisition import aq_inner
from Acquisition import aq_parent
from Acquisition import Implicit
from ComputedAttribute import ComputedAttribute
from etwinning.base.bounds import common
from etwinning.base.messages import _
from etwinning.chat.interfaces import IChat
from etwinning.chat.interfaces import ISlot
from etwinning.chat.rights import OF_CHAT
from etwinning.chat.rights import OF_SLOT
from etwinning.chat.rights import on_chat
from etwinning.chat.rights import on_slot
from etwinning.records.api import Thread
from etwinning.records.api import token
from OFS.Traversable import Traversable
from persistent import Persistent
from types import MappingProxyType
from zope.interface import implementer

BY_NAME = MappingProxyType({getPermissionIdentifier(one): one for one in (*OF_CHAT, *OF_SLOT)})
SLOTS = "slots"  # the step of an address that leads to the chat itself


class ByMatrix(Implicit, Traversable):
    """What Zope asks about rights is answered from the role matrix, within the place's View."""

    security = ClassSecurityInfo()
    security.declareObjectProtected("View")  # and with it all that its address leads to
    security.setDefaultAccess("deny")
    __conform__ = None
    __ac_local_roles_block__ = None
    permissions = ()
    asked = staticmethod(on_chat)

    def __getattr__(self, name):
        """Answer the question for ``_View_Permission`` and the like."""
        permission = BY_NAME.get(name)
        if permission in self.permissions:
            return ComputedAttribute(lambda thing: roles_on(thing, permission))
        raise AttributeError(name)


InitializeClass(ByMatrix)


@implementer(IChat)
class Chat(ByMatrix):
    """The chat of a place, wrapped in it; never stored."""

    id = ""  # or the id of the place would be acquired
    permissions = OF_CHAT
    title = _("chat_title", default="Chat")

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++chat++{SLOTS}"

    def Title(self) -> str:
        """Return its title, as Plone's page asks."""
        return self.title


@implementer(ISlot)
class Slot(ByMatrix, Persistent):
    """One hour of a chat; wrap it in its place before you ask.

    :ivar key: see ``records.keys``.
    :ivar lines: ``records.Thread`` of Line.
    :ivar away: keys of the lines that teachers took away.
    """

    permissions = OF_SLOT
    asked = staticmethod(on_slot)
    key = 0
    away = ()
    id = ""

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

    def Title(self) -> str:
        """Return what it is about, as Plone's page asks."""
        return self.title


class Line(Persistent):
    """What one person wrote at once.

    :ivar author: user id.
    :ivar text: plain text; ``""`` when it was taken away.
    :ivar away_by: user id of the teacher who took it away, ``""`` else.
    """

    key = 0
    away_by = ""

    def __init__(self, author: str, text: str):
        self.author = author
        self.text = text


def roles_on(thing, permission: str) -> tuple:
    """Return who has a permission on a chat or a slot, within who may see the place."""
    place = aq_parent(aq_inner(thing))
    return common((*thing.asked(thing, permission), "Manager"), rolesForPermissionOn("View", place))
