"""The shelf of pupils: their records, by classroom."""

from BTrees.OOBTree import OOBTree
from etwinning.pupils.interfaces import IPupil
from etwinning.pupils.rules import word
from etwinning.records.api import Record
from persistent import Persistent
from zope.interface import implementer


@implementer(IPupil)
class Pupil(Record):
    """A pupil: no name but the alias, no address, nothing else.

    :ivar login: the log-in name, for the card.
    :ivar classroom: uid of the place.
    """

    workflow = "etwinning_pupils_pupil"

    def __init__(self, user_id: str, alias: str, login: str, country: str, classroom: str):
        self.user_id = user_id
        self.alias = alias
        self.login = login
        self.country = country
        self.classroom = classroom

    def getId(self):
        """Return the id of the account: Zope's paths need one."""
        return self.user_id


class Classroom(Persistent):
    """Pupils of one place.

    :ivar word: ends all log-in names of the place.
    :ivar number: the last one given; numbers are never used again.
    :ivar pupils: user id -> Pupil.
    """

    def __init__(self, word: str):
        self.word = word
        self.number = 0
        self.pupils = OOBTree()

    def next_number(self) -> int:
        """Take the next number."""
        self.number += 1
        return self.number


class Store(Persistent):
    """The shelf ``pupils``.

    :ivar rooms: place uid -> Classroom.
    :ivar words: word -> place uid; no two places share one.
    :ivar homes: user id -> place uid.
    :ivar ends: place uid -> UTC seconds at which its pupils expire.
    """

    def __init__(self):
        self.rooms = OOBTree()
        self.words = OOBTree()
        self.homes = OOBTree()
        self.ends = OOBTree()

    def room(self, uid: str) -> Classroom:
        """Return a place's classroom, made at the first call: for writing only."""
        if uid not in self.rooms:
            found = word()
            while found in self.words:
                found = word()
            self.words[found] = uid
            self.rooms[uid] = Classroom(found)
        return self.rooms[uid]
