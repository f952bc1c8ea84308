"""The shelf "people": who waits for a mail link, what heads were asked, who knows whom.

Secrets of links are kept hashed: whoever reads the database cannot use them.
"""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from etwinning.people.rules import DAY
from hashlib import sha256
from persistent import Persistent

import secrets


def new_secret() -> str:
    """Return the secret of a one-time link, 43 characters."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """Return the form of a secret or of an address that is kept."""
    return sha256(secret.encode()).hexdigest()


class PreRegistration(Persistent):
    """Somebody typed step 1 and has not confirmed the address yet.

    :ivar state: always ``pre_registered``; the next state is that of a profile.
    :ivar password: hash, as the accounts room keeps it.
    :ivar made: unix seconds.
    """

    state = "pre_registered"

    def __init__(self, values: dict, password: str, language: str, made: int):
        self.given_name = values["given_name"]
        self.family_name = values["family_name"]
        self.email = values["email"]
        self.country = values["country"]
        self.password = password
        self.language = language
        self.made = made

    def is_over(self, now: int, days: int) -> bool:
        """Tell whether the link is no longer valid."""
        return now > self.made + days * DAY


class HeadLink(Persistent):
    """A head teacher was asked and has not answered yet.

    :ivar about: title of a project the head is asked about, too; ``""`` for none.
    :ivar until: unix seconds.
    """

    def __init__(self, teacher: str, school: str, about: str, until: int):
        self.teacher = teacher  # user id
        self.school = school  # UID
        self.about = about
        self.until = until


class Request(Persistent):
    """One teacher asked another to become contacts.

    :ivar at: unix seconds.
    :ivar hidden: the other declined; the one who asked is not told.
    """

    def __init__(self, text: str, at: int, hidden: bool = False):
        self.text = text
        self.at = at
        self.hidden = hidden


class Book(Persistent):
    """The contacts of one person, in a tree of their own: two people's writes never meet.

    :ivar contacts: user id -> since when, unix seconds.
    :ivar asked: user id -> Request that this person sent.
    :ivar asking: user id -> Request that this person got: the same object as in the other's book.
    :ivar blocked: ids of people from whom nothing comes any more. ``muted``: of people of whose
        messages this person is not told.
    """

    blocked: frozenset = frozenset()
    muted: frozenset = frozenset()

    def __init__(self):
        self.contacts = OOBTree()
        self.asked = OOBTree()
        self.asking = OOBTree()


class Shelf(Persistent):
    """Everything of people that has no page of its own.

    :ivar waiting: hash of the secret -> PreRegistration.
    :ivar links: hash of the secret -> HeadLink.
    :ivar books: user id -> Book.
    :ivar follows: user id -> set of those whom the person follows; ``followers``: the other way.
    """

    def __init__(self):
        self.waiting = OOBTree()
        self.links = OOBTree()
        self.books = OOBTree()
        self.follows = OOBTree()
        self.followers = OOBTree()

    def follow(self, one: str, other: str) -> None:
        """Note that one person follows another."""
        for tree, key, value in ((self.follows, one, other), (self.followers, other, one)):
            if key not in tree:
                tree[key] = OOTreeSet()
            tree[key].insert(value)

    def unfollow(self, one: str, other: str) -> None:
        """Forget that one person follows another, if it is so."""
        for tree, key, value in ((self.follows, one, other), (self.followers, other, one)):
            if value in tree.get(key, ()):
                tree[key].remove(value)

    def book(self, user_id: str) -> Book:
        """Return a person's book for writing; made when there is none."""
        if user_id not in self.books:
            self.books[user_id] = Book()
        return self.books[user_id]

    def read_book(self, user_id: str) -> Book:
        """Return a person's book for reading; an empty one that is not kept when there is none."""
        return self.books.get(user_id) or Book()
