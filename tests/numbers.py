"""Running numbers that keep the names of people and schools of one test apart."""

from itertools import count

_numbers = [count(1)]


def number() -> int:
    """Return the next number of this test."""
    return next(_numbers[0])


def begin_anew(after: int = 0) -> None:
    """Start again: a test makes the same names whatever ran before it.

    :param after: numbers that what the test finds has taken already.
    """
    _numbers[0] = count(after + 1)
