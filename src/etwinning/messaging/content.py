"""A conversation of two people, kept on the shelf, and its messages."""

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from Acquisition import Implicit
from etwinning.base.messages import _
from etwinning.messaging.interfaces import IConversation
from etwinning.records.api import Thread
from etwinning.records.api import token
from OFS.Traversable import Traversable
from persistent import Persistent
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer

AUTHOR = "Author"
NOBODY_ELSE = (AUTHOR,)  # not even a Manager


@implementer(IConversation)
class Conversation(Implicit, Traversable, Persistent):
    """A conversation; wrap it in the site before you ask.

    Who has found it has the role ``Author`` in it, nobody else has any right.

    :ivar key: see ``records.keys``.
    :ivar people: user ids of the two, who began it first.
    :ivar messages: ``records.Thread`` of Message.
    :ivar answered: the other one has written, too.
    :ivar title: the subject; ``""`` while the first message is hidden, and once it is removed.
    :ivar aside: the title, while an office looks at the first message.
    """

    security = ClassSecurityInfo()
    security.declareObjectProtected("View")
    security.setDefaultAccess("deny")
    id = ""  # or the id of the site would be acquired
    __conform__ = None
    __ac_local_roles_block__ = True
    _View_Permission = NOBODY_ELSE
    _Access_contents_information_Permission = NOBODY_ELSE
    environment = "desktop"
    section = "messages"
    audience = _("message_sees", default="Only you and the person you write to read this")
    key = 0
    aside = ""
    answered = False

    def __init__(self, title: str, people: tuple):
        self.title = title
        self.people = people
        self.messages = Thread()
        self.__ac_local_roles__ = {}

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++message++{token(self.key)}"

    def Title(self) -> str:
        """Return its subject, as Plone's page asks."""
        return self.title

    def other(self, user_id: str) -> str:
        """Return who the other one is."""
        return self.people[self.people[0] == user_id]

    def is_of(self, user_id: str) -> bool:
        """Tell whether a person has found it."""
        return user_id in self.__ac_local_roles__

    def let_in(self, user_id: str) -> None:
        """Let a person find it: a message has reached them."""
        if not self.is_of(user_id):
            self.__ac_local_roles__ = {**self.__ac_local_roles__, user_id: [AUTHOR]}


InitializeClass(Conversation)


class Message(Persistent):
    """What one person wrote to the other.

    :ivar author: user id.
    :ivar text: plain text, as typed; ``""`` while an office looks at it, and once it is removed.
    :ivar aside: the text, while an office looks at it.
    :ivar undelivered: the other one has blocked the author: nobody but the author reads it.
    """

    key = 0
    aside = ""

    def __init__(self, author: str, text: str, undelivered: bool = False):
        self.author = author
        self.text = text
        self.undelivered = undelivered

    def reaches(self, user_id: str) -> bool:
        """Tell whether one of the two reads it."""
        return user_id == self.author or not self.undelivered


@implementer(IUUID)
@adapter(IConversation)
def uid_of_conversation(conversation) -> str:
    """Return the uid of a conversation."""
    return f"messaging:{token(conversation.key)}"
