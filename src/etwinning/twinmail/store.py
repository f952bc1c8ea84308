"""The shelf of letters: conversations of each place, and the order in which people find them."""

from BTrees.LLBTree import LLBTree
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from etwinning.records.api import new_key
from etwinning.twinmail.content import Conversation
from etwinning.twinmail.content import Letter
from persistent import Persistent

WATCHED = ""  # stands for a person: whoever watches finds the conversations of pupils there


class Box(Persistent):
    """The conversations of one place.

    :ivar conversations: key -> Conversation.
    :ivar people: user id (or WATCHED) -> LLBTree of key of the newest letter -> key of the
        conversation.
    """

    def __init__(self):
        self.conversations = LOBTree()
        self.people = OOBTree()

    def of(self, user_id: str):
        """Return what a person finds, by the newest letter; empty where there is nothing."""
        return self.people.get(user_id, {})

    def begin(self, conversation: Conversation) -> None:
        """File a new conversation and give it its key."""
        newest = self.conversations.maxKey() if self.conversations else 0
        conversation.key = new_key(newest)
        self.conversations[conversation.key] = conversation

    def add(self, conversation: Conversation, letter: Letter) -> None:
        """File a letter; its conversation goes to the top for all who find it."""
        before = conversation.letters.newest()
        key = conversation.letters.add(letter)
        watched = (WATCHED,) if conversation.watched else ()
        for user_id in (*conversation.people, *watched):
            if user_id not in self.people:
                self.people[user_id] = LLBTree()
            self.people[user_id].pop(before, None)
            self.people[user_id][key] = conversation.key


class Store(Persistent):
    """The shelf ``twinmail``.

    :ivar boxes: uid of a place -> Box.
    """

    def __init__(self):
        self.boxes = OOBTree()

    def of(self, uid: str) -> Box:
        """Return the box of a place, an empty one that is not kept where there is none."""
        return self.boxes.get(uid) or Box()

    def box(self, uid: str) -> Box:
        """Return the box of a place, made at the first letter: for writing only."""
        if uid not in self.boxes:
            self.boxes[uid] = Box()
        return self.boxes[uid]
