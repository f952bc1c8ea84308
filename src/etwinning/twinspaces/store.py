"""The shelf of TwinSpaces: which project has which, and the passes of guests.

Secrets of links are kept hashed: whoever reads the database cannot use them.
"""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from dataclasses import dataclass
from dataclasses import replace
from hashlib import sha256
from persistent import Persistent
from uuid import uuid4

import secrets


def new_secret() -> str:
    """Return the secret of a one-time link, 43 characters."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """Return the form of a secret or of an address that is kept."""
    return sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class Pass:
    """An invitation, and the pass it becomes when it is accepted.

    :ivar space: uid of the TwinSpace; ``by``: user id of who invited.
    :ivar made: unix seconds; ``until``: when access ends.
    :ivar address: where the mail went, ``""`` for a contact.
    :ivar user_id: whom it is for, ``""`` until a guest without account has accepted.
    :ivar link: hash of the secret, ``""`` once it is used.
    """

    space: str
    role: str
    what: str
    by: str
    made: float
    until: int
    address: str = ""
    user_id: str = ""
    link: str = ""
    key: str = ""

    @property
    def is_accepted(self) -> bool:
        """Did the person say yes?"""
        return not self.link

    def is_over(self, now: float) -> bool:
        """Tell whether it ended before ``now``, unix seconds."""
        return self.until <= now


class Store(Persistent):
    """The shelf ``twinspaces``.

    Two writers who open a TwinSpace for the same project write the same key: a conflict that
    BTrees refuse to merge, so the second comes again and finds the first one's.

    :ivar spaces: project uid -> TwinSpace uid.
    :ivar passes: (TwinSpace uid, key) -> Pass.
    :ivar links: hash of a secret -> (TwinSpace uid, key).
    :ivar ends: (until, TwinSpace uid, key).
    """

    def __init__(self):
        self.spaces = OOBTree()
        self.passes = OOBTree()
        self.links = OOBTree()
        self.ends = OOTreeSet()

    def keep(self, found: Pass, link: str) -> Pass:
        """Keep a new invitation, with the hash of its link; return it as it is kept."""
        found = replace(found, link=link, key=uuid4().hex)
        where = (found.space, found.key)
        self.passes[where] = found
        self.links[link] = where
        self.ends.add((found.until, *where))
        return found

    def accept(self, found: Pass, user_id: str) -> None:
        """Its link works no longer; it is this person's."""
        del self.links[found.link]
        self.passes[(found.space, found.key)] = replace(found, user_id=user_id, link="")

    def give_role(self, found: Pass, role: str) -> None:
        """It is for another role."""
        self.passes[(found.space, found.key)] = replace(found, role=role)

    def drop(self, found: Pass) -> None:
        """Forget a pass."""
        self.passes.pop((found.space, found.key), None)
        self.links.pop(found.link, None)
        self.ends.discard((found.until, found.space, found.key))

    def pass_by(self, link: str) -> Pass | None:
        """Return the invitation with this hash of a link."""
        return self.passes.get(self.links.get(link, ()))

    def passes_in(self, space: str) -> list[Pass]:
        """Return all of a TwinSpace."""
        return list(self.passes.values((space, ""), (space, "g")))  # keys are hex digits

    def over_at(self, now: float) -> list[Pass]:
        """Return those that ended at ``now`` or before."""
        return [self.passes[where[1:]] for where in self.ends.keys(None, (int(now), "g"))]
