"""The ledger of accounts: BTrees only, so that each question costs the same at any size."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from etwinning.accounts.interfaces import Account
from etwinning.accounts.rules import words_of
from heapq import merge
from persistent import Persistent
from secrets import token_urlsafe
from typing import NamedTuple
from uuid import uuid4

import hashlib

LAST = "\U0010ffff"  # sorts behind every word


class Link(NamedTuple):
    """A one-time link from a mail; only its hash is kept."""

    kind: str
    user_id: str
    until: float  # seconds since 1970
    value: str  # what it is about


class Entry(Persistent):
    """One account in the ledger."""

    email = ""
    password = ""  # an argon2 hash; "": no password opens it
    epoch = 0
    active = True
    language = ""
    roles: tuple = ()
    links: tuple = ()  # pairs (kind, hash) of the one-time links that are out

    def __init__(self, user_id: str, login: str, fullname: str, kind: str):
        self.user_id = user_id
        self.login = login
        self.fullname = fullname
        self.kind = kind

    def shown(self) -> Account:
        """Return the account as others see it."""
        return Account(
            user_id=self.user_id,
            login=self.login,
            fullname=self.fullname,
            kind=self.kind,
            roles=self.roles,
            active=self.active,
            language=self.language,
            email=self.email,
        )


class Ledger(Persistent):
    """All accounts, by id, by login name, by address, and by the beginnings of their names.

    Login names and addresses share one tree: nobody's address is somebody else's login name.
    """

    def __init__(self):
        self.entries = OOBTree()  # user id -> Entry
        self.names = OOBTree()  # login name or address -> user id
        self.words = OOTreeSet()  # (kind, word, user id)
        self.retired = OOTreeSet()  # user ids that never come back
        self.links = OOBTree()  # hash of a one-time link -> Link

    def get(self, user_id: str) -> Entry | None:
        """Return the entry of an id."""
        return self.entries.get(user_id) if isinstance(user_id, str) else None

    def named(self, name: str) -> Entry | None:
        """Return the entry of a login name or address (tidied)."""
        return self.entries.get(self.names.get(name, ""))

    def is_free(self, name: str, user_id: str = "") -> bool:
        """Tell whether a login name or address may be given (to a user id)."""
        return not name or self.names.get(name, user_id) == user_id

    def add(self, login: str, fullname: str, kind: str) -> Entry:
        """Write a new account under a new random id (32 hex digits)."""
        user_id = uuid4().hex
        while user_id in self.entries or user_id in self.retired:
            user_id = uuid4().hex
        entry = self.entries[user_id] = Entry(user_id, login, fullname, kind)
        self._write_names(entry)
        return entry

    def change(self, entry: Entry, **values) -> None:
        """Change attributes of an entry; names, addresses and words follow."""
        self._forget_names(entry)
        for name, value in values.items():
            setattr(entry, name, value)
        self._write_names(entry)

    def add_link(self, entry: Entry, kind: str, until: float, value: str = "") -> str:
        """Return a new one-time link; an older one of the same kind no longer works.

        :param until: seconds since 1970.
        :param value: what the link is about, such as a new address.
        """
        self.drop_link(entry, kind)
        link = token_urlsafe(32)
        entry.links = (*entry.links, (kind, _hash(link)))
        self.links[_hash(link)] = Link(kind, entry.user_id, until, value)
        return link

    def linked(self, link: str, kind: str, now: float) -> tuple[Entry, str] | None:
        """Return whose link it is and what it is about, None if it is used or too old."""
        found = self.links.get(_hash(link))
        if found is None or found.kind != kind or found.until <= now:
            return None
        return self.entries[found.user_id], found.value

    def drop_link(self, entry: Entry, *kinds: str) -> None:
        """Take away the links of these kinds that an account has out."""
        for kind, digest in entry.links:
            if kind in kinds:
                del self.links[digest]
        entry.links = tuple(pair for pair in entry.links if pair[0] not in kinds)

    def retire(self, entry: Entry) -> None:
        """Take an account out of the ledger for good; its id never comes back."""
        self._forget_names(entry)
        self.drop_link(entry, *(kind for kind, _hash_ in entry.links))
        del self.entries[entry.user_id]
        self.retired.add(entry.user_id)

    def starting(self, prefix: str, kinds: tuple) -> Iterator[Entry]:
        """Yield accounts with a word that begins so (folded), in order of that word."""
        ranges = [self.words.keys((kind, prefix), (kind, prefix + LAST)) for kind in kinds]
        known = set()
        for _kind, _word, user_id in merge(*ranges, key=lambda key: key[1:]):
            if user_id not in known:
                known.add(user_id)
                yield self.entries[user_id]

    def _write_names(self, entry):
        for name in {entry.login, entry.email} - {""}:
            self.names[name] = entry.user_id
        self.words.update(_words(entry))

    def _forget_names(self, entry):
        for name in {entry.login, entry.email} - {""}:
            del self.names[name]
        for word in _words(entry):
            self.words.remove(word)


def _hash(link):
    return hashlib.sha256(link.encode()).hexdigest()


def _words(entry):
    words = words_of(entry.fullname, entry.login, entry.email)
    return {(entry.kind, word, entry.user_id) for word in words}
