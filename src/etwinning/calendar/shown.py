"""Events and public holidays as pages and services show them, in words of the reader."""

from collections.abc import Iterator
from datetime import date
from datetime import datetime
from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.words import clock
from etwinning.base.words import day_of_month
from etwinning.base.words import listed
from etwinning.base.words import months
from etwinning.base.words import range_of_days
from etwinning.base.words import weekdays
from etwinning.calendar.freedays import FreeDay
from etwinning.calendar.interfaces import CLOSED
from etwinning.calendar.interfaces import KINDS
from etwinning.calendar.reading import Line
from etwinning.calendar.rules import alike
from etwinning.calendar.zones import title_of
from etwinning.workspaces.api import chip
from zoneinfo import ZoneInfo


def hours(line: Line, zones, reader_zone: str, language: str) -> list[tuple[str, str]]:
    """Return when it is for whom: pairs ("10:00–11:00", "Spain and Poland"), ``[]`` for days.

    :param zones: those of the place's schools; the event's own is told, too.
    :param reader_zone: an hour on another day than the reader's says on which.
    """
    if line.whole_day:
        return []
    today = line.days(reader_zone)[0]
    shown = (
        (_hours_in(line, zone, today, language), title_of(zone, language))
        for zone in dict.fromkeys([*zones, line.zone])
        if zone
    )
    return [(text, listed(names, language)) for text, names in alike(shown)]


def hours_said(line: Line, zones, reader_zone: str, language: str, say) -> str:
    """Return the same in one line: "10:00–11:00 in Spain and Poland · 11:00–12:00 in Finland".

    :param say: translates a message.
    """
    pairs = hours(line, zones, reader_zone, language)
    return " · ".join(say(hours_in(text, names)) for text, names in pairs)


def hours_in(text: str, names: str):
    """Return the message "10:00–11:00 in Spain"."""
    words = {"hours": text, "places": names}
    return _("event_hours", default="${hours} in ${places}", mapping=words)


def event_shown(line: Line, zone: str, zones, language: str, say) -> dict:
    """Return an event as lists show it."""
    first, last = line.days(zone)
    days = range_of_days(first, last, language) if last > first else ""
    said = hours_said(line, zones, zone, language, say)
    return {
        "title": line.title,
        "url": line.url,
        "number": first.day,
        "month": short_month(first, language),
        "days": days,
        "hours": said,
        "clock": "" if line.whole_day else clock(line.begins.astimezone(ZoneInfo(zone)), language),
        "kind": say(kind_of(line.kind, line.country, language)),
        "where": line.where,
        "about": " · ".join(part for part in (days, said, line.where) if part),
        "chip": chip(line.audience),
        "is_closed": line.kind == CLOSED,
        "language": None,
    }


def free_shown(days: list[FreeDay], language: str, say) -> Iterator[dict]:
    """Yield the public holidays of lists: countries that name one alike stand together."""
    pairs = (((free.day, free.name, free.language), free.country) for free in days)
    for (day, name, spoken), countries in alike(pairs):
        places = listed((country_name(code, language) for code in countries), language)
        kind = say(_("free_in", default="No school in ${places}", mapping={"places": places}))
        yield {
            "day": day,
            "title": name,
            "url": "",
            "number": day.day,
            "month": short_month(day, language),
            "kind": kind,
            "about": kind,
            "places": places,
            "language": spoken or None,
        }


def kind_of(kind: str, country: str, language: str):
    """Return what kind it is; of a holiday, where."""
    if kind != CLOSED:
        return KINDS.getTerm(kind).title
    words = {"places": country_name(country, language)}
    return _("free_in", default="No school in ${places}", mapping=words)


def short_month(when: date, language: str) -> str:
    """Return "Mar"; the box of a date has little room."""
    return months(language)[when.month]


def _hours_in(line, zone, today, language) -> str:
    begins, ends = (moment.astimezone(ZoneInfo(zone)) for moment in (line.begins, line.ends))
    first, last = _at(begins, today, language), clock(ends, language)
    if begins == ends:
        return first
    if begins.date() == ends.date() or line.days(zone)[1] == begins.date():
        return f"{first}–{last}"
    return (
        f"{day_of_month(begins, language)}, {clock(begins, language)} – "
        f"{day_of_month(ends, language)}, {last}"
    )


def _at(when: datetime, today, language):
    text = clock(when, language)
    if when.date() == today:
        return text
    return f"{weekdays(language)[when.weekday()][1]}, {text}"
