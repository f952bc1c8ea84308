"""The shelves of journals: which place reads which journal, and questions to offices."""

from BTrees.LOBTree import LOTreeSet
from BTrees.OOBTree import OOBTree
from etwinning.journals.interfaces import IQuestion
from etwinning.records.api import Record
from etwinning.records.api import Thread
from persistent import Persistent
from zope.interface import implementer


class Store(Persistent):
    """The shelf ``journals``.

    :ivar journals: place uid -> journal uid.
    """

    def __init__(self):
        self.journals = OOBTree()


@implementer(IQuestion)
class Question(Record):
    """A question to a national office.

    :ivar entry: uid of the entry it was asked from; ``title`` and ``project``: titles of the
        entry and of its project on that day, so that a queue wakes neither.
    :ivar author: user id.
    :ivar office: code of the office.
    :ivar answer: plain text, ``""`` before there is one.
    :ivar answered: UTC seconds of the answer, 0 before.
    """

    workflow = "etwinning_journals_question"
    title = ""
    project = ""
    answer = ""
    answered = 0

    def __init__(self, entry: str, author: str, office: str, text: str):
        self.entry = entry
        self.author = author
        self.office = office
        self.text = text


class Desk(Persistent):
    """The questions to one office.

    :ivar thread: all of them.
    :ivar waiting: keys of those that wait, oldest first.
    """

    def __init__(self):
        self.thread = Thread()
        self.waiting = LOTreeSet()

    def drop(self, key: int) -> None:
        """Erase a question for good."""
        self.thread.drop(key)
        if key in self.waiting:
            self.waiting.remove(key)


class Questions(Persistent):
    """The shelf ``journals.questions``.

    :ivar desks: code of an office -> Desk.
    :ivar entries: uid of an entry -> pairs (code of the office, key), oldest first.
    """

    def __init__(self):
        self.desks = OOBTree()
        self.entries = OOBTree()

    def desk(self, office: str) -> Desk:
        """Return the desk of an office, made at the first question: for writing only."""
        if office not in self.desks:
            self.desks[office] = Desk()
        return self.desks[office]

    def forget(self, entry: str) -> None:
        """Erase the questions that were asked from an entry.

        :param entry: its uid.
        """
        for office, key in self.entries.pop(entry, ()):
            self.desks[office].drop(key)
