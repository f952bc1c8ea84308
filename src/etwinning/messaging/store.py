"""The shelf of messages: all conversations, and of each person what they find in which order."""

from BTrees.LLBTree import LLBTree
from BTrees.LLBTree import LLTreeSet
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from etwinning.messaging.content import Conversation
from etwinning.messaging.rules import DAY
from etwinning.records.api import key_at
from etwinning.records.api import new_key
from persistent import Persistent
from time import time

MOST_COPIES = 200  # first messages of a day that are compared with a new one


class Mailbox(Persistent):
    """What one person has.

    :ivar inbox: key of the newest message -> key of the conversation; ``archive``: the same.
    :ivar where: key of the conversation -> key under which it stands in one of the two.
    :ivar new: keys of conversations with something unread.
    :ivar known: user ids of people with whom a message was answered.
    :ivar first: key of a first message of this day -> (who got it, its shingles).
    """

    def __init__(self):
        self.inbox = LLBTree()
        self.archive = LLBTree()
        self.where = LLBTree()
        self.new = LLTreeSet()
        self.known = OOTreeSet()
        self.first = LOBTree()

    def put(self, conversation: int, message: int) -> None:
        """Bring a conversation to the top of the inbox."""
        self._take(conversation)
        self.inbox[message] = conversation
        self.where[conversation] = message

    def lay(self, conversation: int, archived: bool) -> None:
        """Lay a conversation into the archive, or back into the inbox."""
        message = self.where[conversation]
        self._take(conversation)
        (self.archive if archived else self.inbox)[message] = conversation

    def is_archived(self, conversation: int) -> bool:
        """Tell whether a conversation is in the archive."""
        return self.where[conversation] in self.archive

    def mark_new(self, conversation: int, is_new: bool) -> None:
        """Note that something is unread, or that all is read."""
        if is_new:
            self.new.insert(conversation)
        elif conversation in self.new:
            self.new.remove(conversation)

    def note_first(self, message: int, person: str, shingles: frozenset) -> None:
        """Keep for a day what was written first to whom; older ones go."""
        for old in list(self.first.keys(max=_a_day_ago())):
            del self.first[old]
        self.first[message] = (person, shingles)

    def lately(self) -> list:
        """Return what was written first to whom within a day, the newest of many."""
        return list(self.first.values(min=_a_day_ago()))[-MOST_COPIES:]

    def oldest_first(self, people: set[str]) -> int:
        """Return the key of the oldest that was written first to these people within a day."""
        found = self.first.items(min=_a_day_ago())
        return min((key for key, (who, _text) in found if who in people), default=0)

    def _take(self, conversation):
        message = self.where.get(conversation)
        if message is not None:
            self.inbox.pop(message, None)
            self.archive.pop(message, None)


class Store(Persistent):
    """The shelf ``messaging``.

    :ivar conversations: key -> Conversation.
    :ivar boxes: user id -> Mailbox.
    """

    def __init__(self):
        self.conversations = LOBTree()
        self.boxes = OOBTree()

    def of(self, user_id: str) -> Mailbox:
        """Return a person's mailbox for reading; an empty one that is not kept without one."""
        return self.boxes.get(user_id) or Mailbox()

    def box(self, user_id: str) -> Mailbox:
        """Return a person's mailbox for writing."""
        if user_id not in self.boxes:
            self.boxes[user_id] = Mailbox()
        return self.boxes[user_id]

    def begin(self, conversation: Conversation) -> None:
        """File a new conversation and give it its key."""
        newest = self.conversations.maxKey() if self.conversations else 0
        conversation.key = new_key(newest)
        self.conversations[conversation.key] = conversation


def _a_day_ago():
    return key_at((time() - DAY) * 1000)
