"""Questions: what a person finds in the mail of a place, and what of it is new."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.limits.api import last_seen
from etwinning.limits.api import seen
from etwinning.places.api import roster
from etwinning.records.api import backwards
from etwinning.records.api import from_token
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.twinmail.content import Conversation
from etwinning.twinmail.content import Mail
from etwinning.twinmail.content import TOOL
from etwinning.twinmail.permissions import WATCH_LETTERS
from etwinning.twinmail.store import WATCHED
from etwinning.workspaces.api import roles_that
from itertools import islice
from plone.uuid.interfaces import IUUID

PAGE = 20  # conversations, letters
LOOKED_AT = 30  # newest conversations in which new letters are counted
DAYS_OF_KEYS = 50  # 2**50 of a key are about six days


@dataclass(frozen=True)
class Line:
    """One letter as its readers see it.

    :ivar token: its address.
    :ivar author: user id, for rooms.
    """

    token: str
    author: str
    text: str
    when: datetime


def mail_of(place) -> Mail:
    """Return the mail of a place, wrapped. Asks nothing: the reader's rights are on it."""
    return Mail().__of__(place)


def conversation_in(place, name: str) -> Conversation | None:
    """Return the conversation of a token, wrapped, None if there is none. Asks nothing."""
    found = _box(place).conversations.get(from_token(name) or 0)
    return found.__of__(place) if found is not None else None


def people_for(place) -> dict[str, str]:
    """Return to whom the current user may write in a place: dict of user id -> role."""
    members = roles_that("R", TOOL)
    return {
        user_id: held.role
        for user_id, held in roster(place).items()
        if held.role in members and user_id != actor() and is_active(user_id)
    }


def conversations_of(place, before: str = "", size: int = PAGE) -> tuple[list, str]:
    """Return the conversations of the current user, the one with the newest letter first.

    :param before: token of a page's beginning, as returned with the page before.
    :return: conversations, wrapped, and a token, ``""`` after the last page.
    :raises NotAllowed: the reader has no mail here.
    """
    may(mail_of(place), "View")
    return _page(place, actor(), before, size) if actor() else ([], "")


def watched_in(place, before: str = "", size: int = PAGE) -> tuple[list, str]:
    """Return the conversations in which pupils take part, as ``conversations_of`` does.

    :raises NotAllowed: only teacher admins.

    Source: product.md TS16, MS10.
    """
    may(mail_of(place), WATCH_LETTERS)
    return _page(place, WATCHED, before, size)


def letters_of(conversation: Conversation, before: str = "", size: int = PAGE):
    """Return a page of a conversation's letters, oldest first, and a token for older ones.

    :param before: token; the page that ends before it. Without one the last page.
    :return: list of Line, and a token, ``""`` if there are no older letters.
    :raises NotAllowed: not for this reader.
    """
    may(conversation, "View")
    thread = conversation.letters
    found = thread.before(from_token(before) or None, size)
    lines = [Line(token(one.key), one.author, one.text, when(one.key)) for one in found]
    has_older = bool(found) and found[0].key > thread.records.minKey()
    return lines, token(found[0].key) if has_older else ""


def takes_part(conversation: Conversation) -> bool:
    """Tell whether the current user takes part; else the user only watches."""
    return actor() in conversation.people


def is_active(user_id: str) -> bool:
    """Tell whether a person has an open account."""
    person = account(user_id)
    return person is not None and person.active


def is_new(conversation: Conversation, user_id: str) -> bool:
    """Tell whether there is a letter that a person who takes part has not read."""
    read = last_seen(_mark(conversation, user_id)) or 0
    return moment_of(conversation.letters.newest()) > read


def unread_in(place) -> int:
    """Return in how many of the own newest conversations there is something new."""
    me, box = actor(), _box(place)
    mine = box.of(me) if me else {}
    newest = islice(backwards(mine, None, DAYS_OF_KEYS), LOOKED_AT)
    return sum(is_new(box.conversations[key], me) for key in newest)


def mark_read(conversation: Conversation) -> None:
    """Note outside the database that the current user has read to the end; who watches does not."""
    if takes_part(conversation) and is_new(conversation, actor()):
        read = moment_of(conversation.letters.newest()) + 0.001
        seen(_mark(conversation, actor()), read, every=0)


def newest_in(conversation: Conversation) -> datetime:
    """Return when the newest letter was written."""
    return when(conversation.letters.newest())


def when(key: int) -> datetime:
    """Return when a record was written."""
    return datetime.fromtimestamp(moment_of(key), UTC)


def _page(place, user_id, before, size):
    box, found, last = _box(place), [], ""
    by_letter = box.of(user_id)
    for key in backwards(by_letter, from_token(before) or None, DAYS_OF_KEYS):
        if len(found) == size:
            return found, last
        found.append(box.conversations[key].__of__(place))
        last = token(found[-1].letters.newest())
    return found, ""


def _box(place):
    return shelf("twinmail").of(IUUID(place))


def _mark(conversation, user_id):
    return f"twinmail:{user_id}:{conversation.key}"
