"""How rows of several kinds become one list, and how late a thing is. Plain Python."""

from collections.abc import Iterable
from heapq import merge
from itertools import islice

HOUR = 3600  # seconds
DAY = 24 * HOUR
NEVER = 2**62  # due time of a row whose clock stands still


def by_due(row: dict) -> int:
    """Return the sort key of a row: the earliest first, paused ones last."""
    due = row.get("due")
    return NEVER if due is None else due


def merged(lists: Iterable[list], start: int, size: int) -> list[dict]:
    """Return one page of several lists, each of which is sorted by due time already."""
    return list(islice(merge(*lists, key=by_due), start, start + size))


def lateness(due: int | None, now: int) -> tuple[str, int]:
    """Tell how urgent a row is.

    :param due: UTC seconds, None while the clock stands still.
    :return: (``paused``, 0), (``late``, hours or days as negative seconds), (``today``, seconds
        left) within 24 hours, (``later``, seconds left).
    """
    if due is None:
        return "paused", 0
    left = due - now
    if left < 0:
        return "late", left
    return ("today", left) if left < DAY else ("later", left)
