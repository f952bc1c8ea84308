"""Months, local time and what an event may be. Plain Python: values in, values out.

Moments are kept in UTC; people type and read the time of a zone. Units: days are ``date``, moments
are ``datetime`` with a time zone.
"""

from calendar import Calendar
from calendar import monthrange
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import re

FIRST_YEAR, LAST_YEAR = 2005, 2100  # eTwinning began in 2005
MOST_DAYS = 60
LESSON = timedelta(minutes=60)  # how long something lasts that names no end
DAY = timedelta(days=1)
MONTH = re.compile(r"(\d{4})-(\d\d)", re.A)


def month_of(text: str) -> date | None:
    """Return the first day of a month such as "2027-03", None if there is no such month here."""
    found = MONTH.fullmatch(text or "")
    if found is None:
        return None
    year, month = int(found[1]), int(found[2])
    return date(year, month, 1) if is_sane(year) and 1 <= month <= 12 else None


def is_sane(year: int) -> bool:
    """Tell whether something in a project of schools can happen in a year."""
    return FIRST_YEAR <= year <= LAST_YEAR


def last_of(month: date) -> date:
    """Return the last day of a month.

    :param month: a day of it.
    """
    return month.replace(day=monthrange(month.year, month.month)[1])


def beside(month: date, steps: int) -> date | None:
    """Return the first day of the month so many months later, None outside of the calendar.

    :param month: a day of the month.
    :param steps: may be negative.
    """
    number = month.year * 12 + month.month - 1 + steps
    year, index = divmod(number, 12)
    return date(year, index + 1, 1) if is_sane(year) else None


def weeks_of(month: date) -> list[list[date]]:
    """Return the weeks that a month touches, from Monday to Sunday."""
    return Calendar().monthdatescalendar(month.year, month.month)


def months_between(first: date, last: date) -> list[str]:
    """Return the months that a stretch of days touches, such as ["2027-02", "2027-03"]."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers]


def moment(day: date, clock: time, zone: str, later: bool = False) -> datetime | None:
    """Return the moment at which the clocks of a zone show a time; in UTC.

    :param later: of an hour that comes twice (clocks go back) take the second one.
    :return: None for an hour that does not exist (clocks go forward).
    """
    shown = datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=int(later))
    found = shown.astimezone(UTC)
    same = found.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == shown.replace(tzinfo=None)
    return found if same else None


def midnight(day: date, zone: str) -> datetime:
    """Return when a day begins in a zone; in UTC."""
    return datetime.combine(day, time(0), ZoneInfo(zone)).astimezone(UTC)


def days_of(begins: datetime, ends: datetime, zone: str) -> tuple[date, date]:
    """Return the first and the last day that something touches in a zone.

    What ends at midnight does not touch the day that begins then.
    """
    place = ZoneInfo(zone)
    first = begins.astimezone(place).date()
    last = (ends - timedelta(microseconds=1)).astimezone(place).date()
    return first, max(first, last)


def months_of(begins: datetime, ends: datetime) -> list[str]:
    """Return the months that something touches, wherever on earth one looks at it."""
    return months_between((begins - DAY).date(), (ends + DAY).date())


def is_too_long(begins: datetime, ends: datetime) -> bool:
    """Tell whether something lasts longer than an event may; an hour of summer time is no sin."""
    return ends - begins > MOST_DAYS * DAY + timedelta(hours=2)


def is_safe_link(link: str) -> bool:
    """Tell whether an address may stand behind "Join": https, a host, nobody's password."""
    if re.search(r"[\s\\<>\"']", link):
        return False
    try:
        found = urlsplit(link)
        return found.scheme == "https" and "." in (found.hostname or "") and "@" not in found.netloc
    except ValueError:
        return False


def alike(moments: Iterable[tuple]) -> Iterator[tuple]:
    """Yield (what is shown, names) for pairs (what is shown, name): names of the same together.

    The order is that of the first of each.
    """
    found: dict = {}
    for shown, name in moments:
        found.setdefault(shown, dict.fromkeys([name]))[name] = None
    for shown, names in found.items():
        yield shown, list(names)
