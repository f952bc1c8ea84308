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


def digests_of(last: date | None, now: datetime) -> list[str]:
    """Return which digests go now: daily each morning, weekly on Fridays, none twice a day.

    :param last: the day of the last ones (UTC), None if there were none.
    :param now: UTC.
    """
    if now.hour < DIGEST_HOUR or last == now.date():
        return []
    return ["daily", "weekly"] if now.weekday() == FRIDAY else ["daily"]


def about_one_thing(lines: Iterable) -> list[list]:
    """Group lines about the same thing, each group where its first line stands.

    :param lines: newest or oldest first, with an attribute ``thing`` (``""`` = about nothing).
    :return: lists of lines, in the same order.
    """
    groups: dict = {}
    for place, line in enumerate(lines):
        groups.setdefault(line.thing or place, []).append(line)
    return list(groups.values())
