"""When a mail goes, and which lines stand together. Source: product.md, DT5."""

from collections.abc import Iterable
from datetime import date
from datetime import datetime

PACES = ("now", "daily", "weekly", "off")
DIGEST_HOUR = 6  # UTC, from this hour on the day's digest goes
FRIDAY = 4  # date.weekday() of the weekly digest


def goes_now(pace: str, urgent: bool) -> bool:
    """Tell whether a mail goes at once: by choice, or because it is urgent and not off."""
    return pace == "now" or (urgent and pace != "off")


def is_due(pace: str, last: date | None, now: datetime) -> bool:
    """Tell whether a person's digest goes now.

    :param pace: daily or weekly.
    :param last: the day of the last one (UTC), None if there was none.
    :param now: UTC.
    """
    today = now.date()
    if now.hour < DIGEST_HOUR or last == today:
        return False
    return pace == "daily" or today.weekday() == FRIDAY


def about_one_thing(lines: Iterable) -> list[list]:
    """Group lines about the same thing, each group where its newest line stands.

    :param lines: newest first, with an attribute ``thing`` (``""`` = about nothing).
    :return: lists of lines, newest first.
    """
    groups: dict = {}
    for place, line in enumerate(lines):
        groups.setdefault(line.thing or place, []).append(line)
    return list(groups.values())
