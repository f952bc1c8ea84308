"""What the catalog keeps of events, so that a calendar wakes nobody."""

from etwinning.calendar.interfaces import IEvent
from etwinning.calendar.rules import months_of
from etwinning.workspaces.api import workspace_of
from plone.indexer import indexer
from plone.uuid.interfaces import IUUID


def month_key(place_uid: str, month: str) -> str:
    """Return the word under which the events of a place stand that touch a month."""
    return f"{place_uid}:{month}"


@indexer(IEvent)
def event_months(event) -> tuple:
    """Keep the months that an event touches, with its place: ``<uid>:2027-03``.

    So a month is found by its own events alone, however many other places and months there are.
    """
    place = workspace_of(event)
    if place is None:
        return ()
    uid = IUUID(place)
    return tuple(month_key(uid, month) for month in months_of(event.begins, event.ends))


@indexer(IEvent)
def event_line(event) -> tuple:
    """Keep what lists show: begin and end (UTC seconds), whole day, zone, kind, country, where."""
    return (
        int(event.begins.timestamp()),
        int(event.ends.timestamp()),
        event.whole_day,
        event.zone,
        event.kind,
        event.country,
        event.where,
    )
