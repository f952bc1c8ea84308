"""The mail of a place, made anew for each request, and its conversations, kept on the shelf."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from ComputedAttribute import ComputedAttribute
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.records.api import Thread
from etwinning.records.api import token
from etwinning.twinmail.interfaces import IConversation
from etwinning.twinmail.interfaces import IMail
from etwinning.twinmail.permissions import WATCH_LETTERS
from etwinning.twinmail.permissions import WRITE_LETTER
from etwinning.workspaces.api import AUTHOR
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import Live
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import taken
from persistent import Persistent
from zope.interface import implementer

TOOL = "twinmail"  # row of the role matrix
BOX = "box"  # the step of an address that leads to the mail itself
VIEW = ("View", "Access contents information")


class OfMail(Live):
    """What the mail and a conversation have in common."""

    section = "twinmail"

    # who reads such a page, in words; a property would get a bare thing, which has no place
    audience = ComputedAttribute(lambda thing: readers_of_mail(thing), 1)


@implementer(IMail)
class Mail(OfMail):
    """The mail of a place, wrapped in it; never stored."""

    permissions = (*VIEW, WRITE_LETTER, WATCH_LETTERS)
    title = _("mail_title", default="TwinMail")

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++twinmail++{BOX}"

    def roles(self, permission: str) -> set:
        """Return who has a permission."""
        if permission == WRITE_LETTER:
            return writers(place_of(self))
        return watchers() if permission == WATCH_LETTERS else roles_that("R", TOOL)


@implementer(IConversation)
class Conversation(OfMail, Persistent):
    """A conversation; wrap it in its place before you ask.

    :ivar key: see ``records.keys``.
    :ivar people: user ids of those who take part, who began it first.
    :ivar watched: a pupil takes part.
    :ivar letters: ``records.Thread`` of Letter.
    :ivar title: what was typed; ``""`` while the first letter is hidden, and once it is removed.
    :ivar aside: the title, while an office looks at the first letter.
    """

    permissions = (*VIEW, WRITE_LETTER)
    key = 0
    aside = ""

    def __init__(self, title: str, people: tuple, watched: bool):
        self.title = title
        self.people = people
        self.watched = watched
        self.letters = Thread()

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++twinmail++{token(self.key)}"

    def roles(self, permission: str) -> set:
        """Return who has a permission: who takes part, and who watches.

        Whether the person who takes part may write is known only when somebody is there.
        """
        if permission == WRITE_LETTER:
            return writers(place_of(self)) if actor() in self.people else set()
        return {AUTHOR, *watchers()} if self.watched else {AUTHOR}

    def is_of(self, user_id: str, role: str) -> bool:
        """Tell whether a person takes part, with a role that has letters."""
        return user_id in self.people and role in roles_that("R", TOOL)


class Letter(Persistent):
    """What one person wrote to the others.

    :ivar author: user id.
    :ivar text: plain text, as typed; ``""`` while an office looks at it, and once it is removed.
    :ivar aside: the text, while an office looks at it.
    """

    key = 0
    aside = ""

    def __init__(self, author: str, text: str):
        self.author = author
        self.text = text


def place_of(thing):
    """Return the place of a mail or a conversation."""
    return aq_parent(aq_inner(thing))


def writers(place) -> set:
    """Return the roles that write in a place now."""
    return roles_that("C", TOOL) - set(taken(place, TOOL)) if place.is_writable else set()


def watchers() -> set:
    """Return the roles that read what pupils write: who looks after their accounts (TS16)."""
    return roles_that("M", "pupils")


def readers_of_mail(thing):
    """Return the sentence that tells who reads letters, None for who is not of the place."""
    place = place_of(thing)
    if not is_member(place):
        return None
    words = {"title": place.title}
    if is_pupil():
        return _(
            "mail_sees_pupil",
            default="${title} · those to whom you write read it, and your teachers",
            mapping=words,
        )
    return _(
        "mail_sees",
        default="${title} · only who takes part reads a letter; where a pupil takes part, the "
        "teacher admins read it, too",
        mapping=words,
    )
