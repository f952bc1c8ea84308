"""Events for tests."""

from datetime import date
from etwinning.calendar.api import add_event
from tests.workspaces.builders import opened

WORDS = {"first_day": date(2027, 3, 2), "begins_at": "10:00", "zone": "Europe/Madrid"}
HOLIDAY = {
    "kind": "closed",
    "country": "PL",
    "whole_day": True,
    "last_day": date(2027, 3, 5),
    "begins_at": "",
}


def event_of(user_id, place, title="We measure", **words):
    """Return an event that a person has put into a calendar."""
    return opened(user_id, add_event, place, title=title, **{**WORDS, **words})


def holiday_of(user_id, place, title="Winter break", **words):
    """Return a holiday of the Polish school, from 2 to 5 March 2027."""
    return event_of(user_id, place, title, **{**HOLIDAY, **words})
