"""Questions: what a person finds in the mailbox, and what of it is new."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.messaging.content import Conversation
from etwinning.messaging.permissions import OPEN_MAILBOX
from etwinning.messaging.relations import Before
from etwinning.messaging.relations import what_before
from etwinning.people.api import why_not_yet
from etwinning.people.api import works_on
from etwinning.records.api import backwards
from etwinning.records.api import from_token
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.search.api import find
from etwinning.search.api import Found
from itertools import islice
from plone import api

PAGE = 20  # conversations, messages
MANY = 100  # unread conversations are counted up to here
HOURS_OF_KEYS = 43  # 2**43 of a key are about an hour and ten minutes


@dataclass(frozen=True)
class Line:
    """One message as its readers see it.

    :ivar token: its address. ``author``: user id, for rooms.
    """

    token: str
    author: str
    text: str
    when: datetime


def conversation_in(site, name: str) -> Conversation | None:
    """Return the conversation of a token, wrapped, None if there is none. Asks nothing."""
    found = shelf("messaging").conversations.get(from_token(name) or 0)
    return found.__of__(site) if found is not None else None


def before_writing(person: str) -> Before:
    """Return what the current user is told before writing to a teacher.

    :raises NotAllowed: a pupil or a visitor. :raises BadInput: no such teacher.
    """
    _may_open()
    if person == actor() or not works_on(person):
        raise BadInput(
            {"person": _("error_no_teacher_to_write", default="There is no such teacher")}
        )
    return what_before(actor(), person)


def conversations_of(box: str = "inbox", before: str = "", size: int = PAGE) -> tuple[list, str]:
    """Return the own conversations, the one with the newest message first.

    :param box: inbox or archive.
    :param before: token of a page's beginning, as returned with the page before.
    :return: conversations, wrapped, and a token, ``""`` after the last page.
    :raises NotAllowed: only teachers and newcomers have a mailbox.
    :raises BadInput: there is no such box.
    """
    _may_open()
    if box not in ("inbox", "archive"):
        raise BadInput({"box": _("error_message_box", default="Choose inbox or archive")})
    store, site = shelf("messaging"), api.portal.get()
    mine = store.of(actor())
    keys = backwards(getattr(mine, box), from_token(before) or None, HOURS_OF_KEYS)
    found = [store.conversations[key] for key in islice(keys, size + 1)]
    page = [one.__of__(site) for one in found[:size]]
    return page, token(mine.where[page[-1].key]) if len(found) > size else ""


def messages_of(conversation: Conversation, before: str = "", size: int = PAGE):
    """Return a page of a conversation's messages, oldest first, and a token for older ones.

    :param before: token; the page that ends before it. Without one the last page.
    :return: list of Line, and a token, ``""`` if there are no older messages.
    :raises NotAllowed: not for this reader.
    """
    may(conversation, "View")
    thread = conversation.messages
    found = thread.before(from_token(before) or None, size)
    lines = [
        Line(token(one.key), one.author, one.text, _when(one.key))
        for one in found
        if one.reaches(actor())
    ]
    has_older = bool(found) and found[0].key > thread.records.minKey()
    return lines, token(found[0].key) if has_older else ""


def unread() -> int:
    """Return in how many own conversations there is something new; 100 means 100 or more."""
    mine = shelf("messaging").of(actor())
    return sum(1 for _key in islice(mine.new, MANY))


def is_new(conversation: Conversation) -> bool:
    """Tell whether there is something in it that the current user has not read."""
    return conversation.key in shelf("messaging").of(actor()).new


def is_archived(conversation: Conversation) -> bool:
    """Tell whether it is in the current user's archive."""
    return shelf("messaging").of(actor()).is_archived(conversation.key)


def newest_in(conversation: Conversation) -> datetime:
    """Return when the newest message that reaches the current user was written."""
    return _when(shelf("messaging").of(actor()).where[conversation.key])


def find_messages(text: str, start: int = 0, size: int = PAGE) -> Found:
    """Return the own messages that hold all words.

    :raises NotAllowed: only teachers and newcomers have a mailbox.
    :raises BadInput: the text is too long, or start and size out of their limits.
    """
    _may_open()
    return find(text, kinds=("message",), start=start, size=size)


def _may_open():
    may(api.portal.get(), OPEN_MAILBOX, why_not_yet(actor()))


def _when(key):
    return datetime.fromtimestamp(moment_of(key), UTC)
