"""What people type about an event becomes what is kept, and back."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.words import clock_typed
from etwinning.calendar.interfaces import CLOSED
from etwinning.calendar.interfaces import DEADLINE
from etwinning.calendar.rules import days_of
from etwinning.calendar.rules import FIRST_YEAR
from etwinning.calendar.rules import is_safe_link
from etwinning.calendar.rules import is_sane
from etwinning.calendar.rules import is_too_long
from etwinning.calendar.rules import LAST_YEAR
from etwinning.calendar.rules import LESSON
from etwinning.calendar.rules import midnight
from etwinning.calendar.rules import moment
from etwinning.calendar.rules import MOST_DAYS
from etwinning.calendar.where import standpoint
from etwinning.workspaces.api import as_html
from etwinning.workspaces.api import as_typed
from zoneinfo import ZoneInfo

YEARS = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
YEAR = _("error_event_year", default="Choose a year from ${first} to ${last}", mapping=YEARS)
CLOCK = _("error_event_clock", default="Write hours and minutes, such as 09:15")
NO_HOUR = _("error_event_hour", default="Write when it begins, or tick “The whole day”")
NO_SUCH_HOUR = _(
    "error_event_gap",
    default="There is no such hour on this day: the clocks are put forward.",
)
BACKWARDS = _("error_event_backwards", default="It cannot end before it begins")
TOO_LONG = _(
    "error_event_long",
    default="At most ${days} days; make two of it",
    mapping={"days": str(MOST_DAYS)},
)
LINK = _("error_event_link", default="Copy the whole address; it begins with https://")
COUNTRY = _("error_event_country", default="Choose one of the countries of this place")


def kept_of(place, words: dict) -> dict:
    """Return the attributes of an event for valid words of ``IEventText``.

    :param words: with a ``zone``.
    :raises BadInput: what of it cannot be, at its fields.
    """
    wrong: dict = {}
    if words["kind"] == CLOSED and words["country"] not in standpoint(place).countries:
        wrong["country"] = COUNTRY
    begins, ends = _span(words, wrong)
    if words["link"] and not is_safe_link(words["link"]):
        wrong["link"] = LINK
    if wrong:
        raise BadInput(wrong)
    return {
        **{name: words[name] for name in ("title", "kind", "whole_day", "zone", "where", "link")},
        "country": words["country"] if words["kind"] == CLOSED else "",
        "text": as_html(words["text"]),
        "begins": begins,
        "ends": ends,
    }


def typed_of(event) -> dict:
    """Return what stands in the form of an event; times are those of its own zone."""
    first, last = days_of(event.begins, event.ends, event.zone)
    begins, ends = (when.astimezone(ZoneInfo(event.zone)) for when in (event.begins, event.ends))
    if not event.whole_day:
        last = ends.date()
    is_moment = event.kind == DEADLINE and begins == ends
    names = ("title", "kind", "country", "whole_day", "zone", "where", "link")
    return {
        **{name: getattr(event, name) for name in names},
        "first_day": first,
        "last_day": None if last == first else last,
        "begins_at": "" if event.whole_day else f"{begins:%H:%M}",
        "ends_at": "" if event.whole_day or is_moment else f"{ends:%H:%M}",
        "text": as_typed(event.text),
    }


def _span(words, wrong):
    """Return (begins, ends) in UTC; note in ``wrong`` why there are none."""
    first, last = words["first_day"], words["last_day"] or words["first_day"]
    far = next((name for name in ("first_day", "last_day") if _is_far(words[name])), "")
    if far:
        wrong[far] = YEAR
        return None, None
    if last < first:
        wrong["last_day"] = BACKWARDS
        return None, None
    if words["whole_day"]:
        return _ordered(*_days(first, last, words["zone"]), wrong)
    return _hours(first, last, words, wrong)


def _is_far(day):
    return day is not None and not is_sane(day.year)


def _days(first, last, zone):
    return midnight(first, zone), midnight(last + timedelta(days=1), zone)


def _hours(first: date, last: date, words, wrong):
    zone = words["zone"]
    begins = _moment(first, words["begins_at"], zone, "begins_at", wrong, NO_HOUR)
    if begins is None and not words["ends_at"]:
        return None, None
    if not words["ends_at"] and last == first:
        return begins, begins if words["kind"] == DEADLINE else begins + LESSON
    asked = words["ends_at"] or words["begins_at"]
    ends = _moment(last, asked, zone, "ends_at", wrong, NO_HOUR)
    if begins is None or ends is None:
        return None, None
    if ends <= begins:  # of an hour that comes twice it is the second one
        ends = _moment(last, asked, zone, "ends_at", wrong, NO_HOUR, later=True)
    return _ordered(begins, ends, wrong, "ends_at" if first == last else "last_day")


def _moment(day, asked, zone, name, wrong, missing, later=False) -> datetime | None:
    clock: time | None = clock_typed(asked)
    if clock is None:
        wrong[name] = CLOCK if asked else missing
        return None
    found = moment(day, clock, zone, later)
    if found is None:
        wrong[name] = NO_SUCH_HOUR
    return found


def _ordered(begins, ends, wrong, name="last_day"):
    if ends < begins:
        wrong[name] = BACKWARDS
    elif is_too_long(begins, ends):
        wrong["last_day"] = TOO_LONG
    return begins, ends
