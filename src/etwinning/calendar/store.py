"""The shelf of secret addresses: which belongs to whom, in which place.

The secret is kept hashed: whoever reads the database cannot use it.
"""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from hashlib import sha256
from persistent import Persistent

import secrets


def new_secret() -> str:
    """Return a new secret of 256 bits, 43 characters."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """Return the form of a secret that is kept."""
    return sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class Address:
    """A secret address.

    :ivar place: uid; ``user_id``: whose it is; ``made``: unix seconds.
    """

    place: str
    user_id: str
    made: int


class Store(Persistent):
    """The shelf ``calendar``.

    :ivar addresses: hash of a secret -> Address.
    :ivar own: (user id, uid of a place) -> hash of the secret.
    """

    def __init__(self):
        self.addresses = OOBTree()
        self.own = OOBTree()

    def keep(self, found: Address, secret: str) -> None:
        """Keep a new address instead of the person's old one."""
        self.drop(found.place, found.user_id)
        key = hashed(secret)
        self.addresses[key] = found
        self.own[(found.user_id, found.place)] = key

    def drop(self, place: str, user_id: str) -> bool:
        """Forget a person's address; tell whether there was one."""
        key = self.own.pop((user_id, place), None)
        return self.addresses.pop(key, None) is not None if key else False

    def drop_all(self, user_id: str) -> None:
        """Forget all addresses of a person."""
        for _user, place in list(self.own.keys((user_id, ""), (user_id, "g"))):  # hex digits
            self.drop(place, user_id)

    def of(self, place: str, user_id: str) -> Address | None:
        """Return a person's address."""
        return self.addresses.get(self.own.get((user_id, place), ""))

    def behind(self, secret: str) -> Address | None:
        """Return the address with a secret."""
        return self.addresses.get(hashed(secret))
