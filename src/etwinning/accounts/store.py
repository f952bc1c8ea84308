"""The ledger of accounts: BTrees only, so that each question costs the same at any size."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from etwinning.accounts.interfaces import Account
from etwinning.accounts.rules import words_of
from heapq import merge
from persistent import Persistent
from secrets import token_urlsafe
from uuid import uuid4

import hashlib

LAST = "\U0010ffff"  # sorts behind every word


class Entry(Persistent):
    """One account in the ledger."""

    email = ""
    password = ""  # an argon2 hash; "": no password opens it
    epoch = 0
    active = True
    language = ""
    roles: tuple = ()
    link: tuple = ("", 0.0)  # hash of a link for a new password, until when (seconds since 1970)

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
        self.links = OOBTree()  # hash of a link for a new password -> user id

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

    def add_link(self, entry: Entry, until: float) -> str:
        """Return a new link for a new password; an older one no longer works."""
        self.drop_link(entry)
        link = token_urlsafe(32)
        entry.link = (_hash(link), until)
        self.links[_hash(link)] = entry.user_id
        return link

    def linked(self, link: str, now: float) -> Entry | None:
        """Return whose link it is, None if it is used or too old."""
        entry = self.entries.get(self.links.get(_hash(link), ""))
        return entry if entry is not None and now < entry.link[1] else None

    def drop_link(self, entry: Entry) -> None:
        """Take away the link of an account, if there is one."""
        if entry.link[0]:
            del self.links[entry.link[0]]
            entry.link = Entry.link

    def retire(self, entry: Entry) -> None:
        """Take an account out of the ledger for good; its id never comes back."""
        self._forget_names(entry)
        self.drop_link(entry)
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
