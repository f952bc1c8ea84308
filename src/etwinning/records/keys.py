"""Keys of records: 63-bit integers, in order of time, unique without asking.

42 bits of milliseconds since 2020 (until 2159) and 21 random bits: two writers in one
millisecond meet once in two million times, and then the conflict is a plain retry.
A key is the address of a record and never changes. Source: platform.md, section 5.
"""

from etwinning.base.told import being_told
from random import getrandbits
from time import time

EPOCH = 1_577_836_800_000  # 2020-01-01 UTC, in milliseconds
RANDOM_BITS = 21
DIGITS = "0123456789abcdefghijklmnopqrstuv"
LENGTH = 13  # digits of a token


def key_at(milliseconds: float, low: int = 0) -> int:
    """Return the key of a moment: also the lower bound of a range.

    :param milliseconds: unix time in milliseconds.
    :param low: the lower 21 bits.
    """
    return (int(milliseconds) - EPOCH << RANDOM_BITS) | low


def new_key(last: int = 0, now: float | None = None) -> int:
    """Return a key for a record written now, above ``last``.

    :param last: the newest key one can see. The clocks of two instances differ, and a reply
        must not sort above the post it answers: a slow clock follows the newest key.
    :param now: unix time in milliseconds, for tests.

    Of what is taken in from elsewhere (base/told.py) it is the key of when it was written.
    """
    anew = being_told()
    if anew is not None:
        return _told_key(anew.written.timestamp() * 1000, last)
    moment = time() * 1000 if now is None else now
    return max(key_at(moment, getrandbits(RANDOM_BITS)), last + 1 + getrandbits(8))


def _told_key(moment, last):
    """The key of a moment in the past; behind ``last`` only if it is of the same millisecond."""
    key = key_at(max(moment, EPOCH), getrandbits(RANDOM_BITS))
    same = key >> RANDOM_BITS == last >> RANDOM_BITS
    return max(key, last + 1 + getrandbits(8)) if same else key


def moment_of(key: int) -> float:
    """Return the unix time in seconds at which the record was written."""
    return ((key >> RANDOM_BITS) + EPOCH) / 1000


def token(key: int) -> str:
    """Return a short text for a URL: 13 characters of base 32, in the same order."""
    return "".join(DIGITS[key >> shift & 31] for shift in range(60, -1, -5))


def from_token(text: str) -> int | None:
    """Return the key of a token, or None if it is not one (a stranger may type anything)."""
    if len(text) != LENGTH or not set(text) <= set(DIGITS):
        return None
    key = int(text, 32)
    return key if key < 2**63 else None
