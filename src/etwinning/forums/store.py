"""What a forum keeps: threads and their posts, as records; and how far each person has read."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from BTrees.LLBTree import LLBTree
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from ComputedAttribute import ComputedAttribute
from etwinning.base.content import Written
from etwinning.forums.interfaces import IPost
from etwinning.forums.interfaces import ITopic
from etwinning.records.api import BoundedRecord
from etwinning.records.api import Hideable
from etwinning.records.api import Thread
from etwinning.records.api import token
from persistent import Persistent
from zope.interface import implementer


class Talk(Hideable, BoundedRecord):
    """What threads and posts have in common. Wrapped in their forum, both.

    Not one in the other: who opened a thread would be the author of all posts in it.
    """

    workflow = "etwinning_forums_thread"
    author = ""

    def getId(self):
        """Return the token of the key: short, in order of time."""
        return token(self.key)


@implementer(ITopic)
class Topic(Talk):
    """A thread.

    :ivar thread: its posts (records.Thread).
    :ivar talked: key of the newest post that everybody sees; lists stand in this order.
    :ivar followers: user ids of those who are told when something new is said.
    """

    talked = 0

    def __init__(self, title: str, author: str):
        self.title = title
        self.author = author
        self.thread = Thread()
        self.followers = OOTreeSet()

    def absolute_url(self, relative=0):
        """Return the address of its page."""
        return f"{aq_parent(aq_inner(self)).absolute_url()}/@@thread/{self.getId()}"


@implementer(IPost)
class Post(Written, Talk):
    """A post.

    :ivar topic: key of its thread.
    :ivar number: from 1. Two processes that write in the same instant may give the same one:
        the address of a post is its key, never its number.
    :ivar quotes: key of the post it answers, 0 for none.
    :ivar versions: the newest earlier texts, pairs (unix seconds until when, HTML).
    :ivar edited: unix seconds of the last change before it was taken in, 0 for none.
    """

    number = 0
    quotes = 0
    versions: tuple = ()
    edited = 0

    def __init__(self, topic: int, author: str, text: str):
        self.topic = topic
        self.author = author
        self.text = text

    @property
    def changed(self) -> int:
        """Unix seconds of the last change, 0 for none."""
        return self.versions[-1][0] if self.versions else self.edited

    def surroundings(self):
        """Return its thread: nobody sees a post who does not see the thread."""
        forum = aq_parent(aq_inner(self))
        return aq_base(forum).board.topics[self.topic].__of__(forum)

    # the title of its thread, for notices; a property would get a bare post and, failing, the
    # title of the forum would be acquired
    title = ComputedAttribute(lambda post: post.surroundings().title, 1)

    def absolute_url(self, relative=0):
        """Return the address of the page of its thread that begins with it."""
        own = self.getId()
        return f"{self.surroundings().absolute_url()}?post={own}#{own}"


class Board(Persistent):
    """The threads of one forum.

    :ivar topics: key -> Topic.
    :ivar waiting: key of a post that waits for a teacher -> key of its thread.
    :ivar by_talk: key of a thread's newest post -> key of the thread: the order of the list.
    """

    def __init__(self):
        self.topics = LOBTree()
        self.by_talk = LLBTree()
        self.waiting = LLBTree()

    def bump(self, topic, key: int) -> None:
        """Move a thread to the top of the list: something was said in it."""
        topic = aq_base(topic)
        if key <= topic.talked:
            return
        self.by_talk.pop(topic.talked, None)
        self.by_talk[key] = topic.key
        topic.talked = key


class Store(Persistent):
    """The shelf ``forums``: how far each person has read.

    :ivar readers: user id -> LLBTree of thread key -> key of the newest post seen. A tree for
        each person: readers never meet.
    """

    def __init__(self):
        self.readers = OOBTree()

    def own(self, user_id: str) -> LLBTree:
        """Return a person's tree, made at the first call: for writing only."""
        if user_id not in self.readers:
            self.readers[user_id] = LLBTree()
        return self.readers[user_id]
