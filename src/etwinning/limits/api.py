"""The door: spend a budget, ask what is left, note that somebody was here."""

from dataclasses import dataclass
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.base.told import being_told
from etwinning.limits.store import all_hashed
from etwinning.limits.store import connection
from etwinning.limits.store import hashed
from etwinning.limits.store import writing
from time import time

import logging
import sqlite3

log = logging.getLogger("etwinning.limits")
CLOSED_FOR = 60  # seconds until the next try when the counters fail
LAST = "SELECT max(rowid) FROM hit WHERE budget = ? AND key = ?"
MOST_KEYS = 1_000  # in one question
SEEN_EVERY = 60  # seconds: "last seen" is not more exact than this


@dataclass(frozen=True)
class Budget:
    """So many of something in any stretch of so many seconds.

    :ivar name: ``room:what``, unique in the house.
    :ivar count: how many.
    :ivar seconds: length of the stretch; it slides.
    :ivar reason: the sentence for the person who has used it up, translatable.
    """

    name: str
    count: int
    seconds: int
    reason: str


def spend(budget: Budget, key: str, cost: int = 1, now: float | None = None) -> int:
    """Count one more, at once and for good, even if the transaction is undone.

    :param key: whose budget: a user id, a log-in name, an address.
    :param cost: how much of the budget; 0 only asks.
    :param now: seconds since 1970, for tests and jobs.
    :return: how many are left.
    :raises TooMany: the budget is used up (or cannot be counted); nothing is counted.

    What is taken in from elsewhere (base/told.py) costs nothing: taking in has a budget of its own.
    """
    if being_told() is not None:
        return budget.count
    now = time() if now is None else now
    try:
        where = connection()
        key_ = hashed(where, key)
        with writing(where):
            hits = _hits(where, budget, key_, now)
            free = budget.count - sum(spent for _at, spent in hits) - cost
            if free < 0 or (cost == 0 and free < 1):
                raise TooMany(budget.reason, _free_in(budget, hits, max(cost, 1), now))
            if cost:
                until = now + budget.seconds
                row = (budget.name, key_, now, until, cost)
                where.execute("DELETE FROM hit WHERE until <= ?", (now,))
                where.execute("INSERT INTO hit VALUES (?, ?, ?, ?, ?)", row)
    except sqlite3.Error as error:
        log.exception("The counters cannot be written: %s is closed", budget.name)
        raise TooMany(
            _("error_limits_fail", default="This does not work just now. Try again in a minute."),
            CLOSED_FOR,
        ) from error
    return free


def left(budget: Budget, key: str, now: float | None = None) -> int:
    """Return how many are left, 0 when the counters cannot be read."""
    now = time() if now is None else now
    try:
        where = connection()
        hits = _hits(where, budget, hashed(where, key), now)
    except sqlite3.Error:
        log.exception("The counters cannot be read: %s is closed", budget.name)
        return 0
    return max(budget.count - sum(spent for _at, spent in hits), 0)


def check(budget: Budget, key: str, now: float | None = None) -> None:
    """Refuse when the budget is used up; count nothing.

    :raises TooMany: as ``spend``.
    """
    spend(budget, key, cost=0, now=now)


def give_back(budget: Budget, key: str) -> None:
    """Take the last one spent back, as when a password counted beforehand was right."""
    try:
        where = connection()
        whose = (budget.name, hashed(where, key))
        with writing(where):
            where.execute(f"DELETE FROM hit WHERE rowid = ({LAST})", whose)
    except sqlite3.Error:
        log.exception("The counters cannot be written: %s stays used", budget.name)


def forget(budget: Budget, key: str) -> None:
    """Give the whole budget back, as after a right password."""
    try:
        where = connection()
        gone = (budget.name, hashed(where, key))
        with writing(where):
            where.execute("DELETE FROM hit WHERE budget = ? AND key = ?", gone)
    except sqlite3.Error:
        log.exception("The counters cannot be written: %s stays used", budget.name)


def seen(key: str, now: float | None = None, every: float = SEEN_EVERY) -> None:
    """Note that somebody (a user id, or user id and thing) was here.

    :param every: seconds; a moment that is less than this behind the one noted is not noted.
    """
    now = time() if now is None else now
    try:
        where = connection()
        key_ = hashed(where, key)
        (old,) = where.execute("SELECT max(at) FROM seen WHERE key = ?", (key_,)).fetchone()
        if old is None or now - old >= every:
            with writing(where):
                where.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (key_, now))
    except sqlite3.Error:
        log.exception("Last seen is not noted")


def last_seen(key: str) -> float | None:
    """Return when somebody was last here (seconds since 1970); None: never, or not known."""
    try:
        where = connection()
        found = where.execute("SELECT at FROM seen WHERE key = ?", (hashed(where, key),))
        row = found.fetchone()
    except sqlite3.Error:
        log.exception("Last seen cannot be read")
        return None
    return row[0] if row else None


def seen_since(keys: list[str], since: float) -> list[str]:
    """Return those of the keys that were here at a moment or later, in their order.

    :param keys: at most 1,000 count.
    :param since: seconds since 1970.
    """
    try:
        where = connection()
        keys = keys[:MOST_KEYS]
        hashes = dict(zip(all_hashed(where, keys), keys, strict=True))
        marks = ",".join("?" * len(hashes))
        query = f"SELECT key FROM seen WHERE at >= ? AND key IN ({marks})"
        here = {key for (key,) in where.execute(query, (since, *hashes))}
    except sqlite3.Error:
        log.exception("Last seen cannot be read")
        return []
    return [key for hash_, key in hashes.items() if hash_ in here]


def unsee(key: str) -> None:
    """Forget when somebody was last here, when the person is erased."""
    where = connection()
    with writing(where):
        where.execute("DELETE FROM seen WHERE key = ?", (hashed(where, key),))


def _hits(where, budget, key, now) -> list[tuple[float, int]]:
    """Pairs (moment, cost) inside the stretch, oldest first."""
    found = "SELECT at, cost FROM hit WHERE budget = ? AND key = ? AND at > ? ORDER BY at"
    return where.execute(found, (budget.name, key, now - budget.seconds)).fetchall()


def _free_in(budget, hits, cost, now) -> int:
    """Seconds until ``cost`` fits again, at least 1."""
    over = sum(spent for _at, spent in hits) + cost - budget.count
    for at, spent in hits:
        over -= spent
        if over <= 0:
            return max(1, int(at + budget.seconds - now) + 1)
    return budget.seconds
