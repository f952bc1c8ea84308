"""The shelf of offices: who has which duty, since when, by whose hand."""

from BTrees.OOBTree import OOBTree
from persistent import Persistent
from typing import NamedTuple


class Duty(NamedTuple):
    """One duty of one person.

    :ivar region: ``""`` = everywhere in the office's scope.
    :ivar since: UTC, seconds.
    :ivar by: user id of who gave it.
    """

    duty: str
    region: str
    since: int
    by: str


class Store(Persistent):
    """The shelf ``support``: office code -> OOBTree of user id -> tuple of Duty."""

    def __init__(self):
        self.staff = OOBTree()

    def duties(self, code: str, user_id: str) -> tuple[Duty, ...]:
        """Return a person's duties in an office."""
        return self.staff.get(code, {}).get(user_id, ())

    def keep(self, code: str, user_id: str, duties: tuple[Duty, ...]) -> None:
        """Write a person's duties in an office; none = no longer staff."""
        if code not in self.staff:
            self.staff[code] = OOBTree()
        if duties:
            self.staff[code][user_id] = duties
        else:
            self.staff[code].pop(user_id, None)
