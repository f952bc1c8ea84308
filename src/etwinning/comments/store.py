"""The shelf of comments: one thread for each thing."""

from BTrees.OOBTree import OOBTree
from etwinning.comments.interfaces import IComment
from etwinning.records.api import Hideable
from etwinning.records.api import Record
from etwinning.records.api import Thread
from persistent import Persistent
from zope.interface import implementer


@implementer(IComment)
class Comment(Hideable, Record):
    """A comment.

    :ivar author: user id.
    :ivar text: plain text, as typed.
    :ivar audience: for whom the thing was when it was written (``IDiscussion.audience``).
    :ivar inside: the author belonged to where the thing stands.
    :ivar by_pupil: the author is a pupil.
    :ivar school: school and country of a teacher, the words that stand for the name outside.
    :ivar earlier: pairs (UTC seconds until which it stood there, text), oldest first.
    :ivar edited: UTC seconds of the last change before it was taken in, 0 for none.
    """

    workflow = "etwinning_comments_comment"
    school: tuple = ("", "")  # title, country code
    earlier: tuple = ()
    edited = 0

    def __init__(self, author: str, text: str, audience: str, inside: bool, by_pupil: bool):
        self.author = author
        self.text = text
        self.audience = audience
        self.inside = inside
        self.by_pupil = by_pupil

    @property
    def changed(self) -> int:
        """UTC seconds of the last change, 0 for none."""
        return self.earlier[-1][0] if self.earlier else self.edited


class Store(Persistent):
    """The shelf ``comments``.

    :ivar threads: uid of a thing -> Thread.
    """

    def __init__(self):
        self.threads = OOBTree()

    def thread(self, uid: str) -> Thread:
        """Return the thread of a thing, made at the first comment: for writing only."""
        if uid not in self.threads:
            self.threads[uid] = Thread()
        return self.threads[uid]
