"""Seven events in the calendar of the demo's first TwinSpace, in the weeks after it is made."""

from datetime import date
from datetime import timedelta
from etwinning.calendar.api import add_event
from etwinning.calendar.api import standpoint
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting

TUESDAY = {
    "title": "River Tuesday",
    "begins_at": "09:30",
    "ends_at": "11:00",
    "where": "At the bridge, each class at its own",
    "text": "Bring your boots, a pencil and something warm. The thermometers are at school.",
}
CALL = {
    "title": "The classes meet on the screen",
    "kind": "meeting",
    "begins_at": "10:00",
    "ends_at": "10:45",
    "link": "https://meet.example.org/rivers",
    "text": "Each class shows one thing that floated past.",
}
TEACHERS = {
    "title": "Who brings what to the exhibition?",
    "kind": "meeting",
    "begins_at": "16:30",
    "audience": "teachers",
}
PHOTOS = {
    "title": "Choose three photos of your river",
    "kind": "deadline",
    "begins_at": "18:00",
}
BREAK = {"title": "School holidays", "kind": "closed", "whole_day": True}
EXHIBITION = {
    "title": "Exhibition in the town library",
    "whole_day": True,
    "where": "Town library",
}


def fill_calendar(space, today: date | None = None) -> None:
    """Put seven events into the calendar of a place.

    :param today: after which they are; the present day by default.
    """
    members = roster(space).items()
    one, other = (person for person, held in members if held.role == "TeacherAdmin")
    first = _tuesday_after(today or date.today())
    country = standpoint(space).countries[-1]
    with acting(one):
        _add(space, first, 0, TUESDAY)
        _add(space, first, 2, TEACHERS)
        _add(space, first, 14, TUESDAY)
    with acting(other):
        _add(space, first, 7, CALL)
        _add(space, first, 9, PHOTOS)
        _add(space, first, 20, {**BREAK, "country": country}, 4)
    with acting(one):
        _add(space, first, 30, EXHIBITION, 1)


def _add(space, first, after, words, longer=0):
    day = first + timedelta(days=after)
    last = day + timedelta(days=longer) if longer else None
    add_event(space, first_day=day, last_day=last, **words)


def _tuesday_after(today):
    """The first Tuesday that is at least three days away."""
    soon = today + timedelta(days=3)
    return soon + timedelta(days=(1 - soon.weekday()) % 7)
