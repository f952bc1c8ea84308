"""What comes next, for the front page of a place."""

from datetime import datetime
from datetime import timedelta
from etwinning.calendar.freedays import free_days
from etwinning.calendar.reading import coming
from etwinning.calendar.shown import event_shown
from etwinning.calendar.shown import free_shown
from etwinning.calendar.where import standpoint
from zoneinfo import ZoneInfo

FREE_AHEAD = timedelta(days=14)  # public holidays further away are no news


def coming_up(place, page, now: datetime, size: int = 3) -> list[dict]:
    """Return the next events and public holidays for the current user, the nearest first.

    :param page: language and words (``language``, ``say``) are those of its reader.
    :param now: moment with a time zone.
    :param size: lines at most.
    """
    here = standpoint(place)
    words = (page.language, page.say)
    today = now.astimezone(ZoneInfo(here.zone)).date()
    events = [
        (max(line.days(here.zone)[0], today), event_shown(line, here.zone, here.zones, *words))
        for line in coming(place, here.zone, now, months=2, size=size)
    ]
    days = free_days(here.countries, today, today + FREE_AHEAD, page.language)
    free = [(one["day"], one) for one in free_shown(days, *words)]
    return [shown for _day, shown in sorted(free + events, key=lambda pair: pair[0])][:size]
