"""Days, ages, lists and names as people of each language write them (babel)."""

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date
from babel.dates import format_interval
from babel.dates import format_skeleton
from babel.dates import format_time
from babel.dates import format_timedelta
from babel.dates import get_datetime_format
from babel.lists import format_list
from datetime import date
from datetime import datetime
from datetime import time
from datetime import tzinfo
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.terms import all_terms
from functools import cache
from zoneinfo import ZoneInfo
from zope.i18n import translate

import re

ZONE = ZoneInfo("Europe/Brussels")  # moments are shown in the time of the central office
TYPED = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.A)  # a time of day
GRACE = 300  # seconds: a beginning typed that is past by less is now
RECENT = 7 * 24 * 3600  # seconds: longer ago, a day says more than a distance


def language_of(request) -> str:
    """Return the reader's language: what the site chose for the request, else English."""
    language = (request.get("LANGUAGE") if request is not None else None) or "en"
    return language if language in all_terms("interface_languages") else "en"


@cache
def locale_of(language: str) -> Locale:
    """Return babel's locale of a language, English for one it does not know."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def day(when: date | datetime, language: str) -> str:
    """Return a day, such as "9 July 2026"; a moment is shown as the day it is in ZONE."""
    if isinstance(when, datetime):
        when = _local(when).date()
    return format_date(when, "long", locale=_british(language))


def day_and_time(when: datetime, language: str) -> str:
    """Return a moment, such as "9 July 2026, 14:05"; without a zone it is UTC."""
    locale, local = _british(language), _local(when)
    pattern = get_datetime_format("long", locale=locale).replace("'", "")
    return pattern.format(format_time(local, "short", locale=locale), day(local, language))


def clock(when: datetime, language: str) -> str:
    """Return the time of day of a moment, in the zone that the moment has, such as "14:05"."""
    return format_time(when, "short", locale=_british(language))


def clock_typed(text: str | None) -> time | None:
    """Return the time of day that somebody typed, such as "9:05" or "14.30", None if it is none."""
    found = TYPED.fullmatch((text or "").strip())
    return time(int(found[1]), int(found[2])) if found else None


def beginning(
    day: date | None, at: time | None, zone: tzinfo, now: float, ahead: float
) -> float | None:
    """Return when something that is typed begins, in unix seconds; None for what cannot be.

    :param day: of the reader's calendar; None with ``at`` is today.
    :param at: time of day; without day and time it begins now.
    :param ahead: seconds: it begins within them.
    """
    if at is None:
        return now if day is None else None
    today = datetime.fromtimestamp(now, zone).date()
    begins = datetime.combine(day or today, at, zone).timestamp()
    if not now - GRACE <= begins <= now + ahead:
        return None
    return max(begins, now)


def month(first: date, language: str) -> str:
    """Return a month, such as "March 2027"."""
    return format_skeleton("yMMMM", first, locale=_british(language))


def day_of_month(when: date, language: str) -> str:
    """Return a day without its year, such as "2 March"."""
    return format_skeleton("MMMMd", when, locale=_british(language))


def months(language: str) -> dict[int, str]:
    """Return the short names of the months, such as "Mar", by number."""
    return dict(_british(language).months["stand-alone"]["abbreviated"])


def weekdays(language: str) -> list[tuple[str, str]]:
    """Return pairs (short name, name) of the days of a week, Monday first."""
    locale = _british(language)
    short, long = (locale.days["stand-alone"][width] for width in ("abbreviated", "wide"))
    return [(short[number], long[number]) for number in range(7)]


def ago(when: datetime, language: str, now: datetime | None = None) -> str:
    """Return how long ago, such as "3 hours ago"; after a week, the day."""
    gone = _aware(when) - _aware(now or datetime.now(UTC))
    if abs(gone.total_seconds()) > RECENT:
        return day(when, language)
    return format_timedelta(gone, add_direction=True, locale=locale_of(language))


def range_of_days(first: date, last: date, language: str) -> str:
    """Return a range, such as "9–11 July 2026"."""
    if first == last:
        return day(first, language)
    return format_interval(first, last, "yMMMMd", locale=_british(language))


def ages(least: int, most: int, language: str) -> str:
    """Return the ages of pupils, such as "12–15 years"."""
    if least == most:
        words = _("ages_one", default="${age} years", mapping={"age": str(least)})
    else:
        words = _(
            "ages_range",
            default="${least}–${most} years",
            mapping={"least": str(least), "most": str(most)},
        )
    return translate(words, target_language=language)


def listed(names, language: str) -> str:
    """Return names in one line, such as "Spain, Poland and Latvia"."""
    return format_list(list(names), locale=locale_of(language))


def initials(name: str) -> str:
    """Return one or two signs for a face: of the first and the last word of a name.

    Of a number the last digit counts: "A7" for "Ana-07 (ES)".
    """
    bare = name.partition(" (")[0]
    words = [word for word in re.split(r"[\s\-.]+", bare) if word[:1].isalnum()]
    ends = words[:1] + words[1:][-1:]
    return "".join(word[-1] if word.isdigit() else word[0].upper()[0] for word in ends)


def _british(language):
    """English dates of this house are European: 9 July 2026, 14:05."""
    locale = locale_of(language)
    return Locale("en", "GB") if locale.language == "en" else locale


def _aware(when):
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _local(when):
    return _aware(when).astimezone(ZONE)
