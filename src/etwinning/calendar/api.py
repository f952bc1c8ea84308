"""The door: put an event into a calendar, change it, list events; a person's secret address."""

from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.calendar.addresses import address_made
from etwinning.calendar.addresses import make_address
from etwinning.calendar.addresses import revoke_address
from etwinning.calendar.content import Event
from etwinning.calendar.events import EventAdded
from etwinning.calendar.events import EventEdited
from etwinning.calendar.feed import Feed
from etwinning.calendar.feed import feed_of
from etwinning.calendar.freedays import free_days
from etwinning.calendar.freedays import FreeDay
from etwinning.calendar.front import coming_up
from etwinning.calendar.interfaces import IEventText
from etwinning.calendar.permissions import ADD_EVENT
from etwinning.calendar.permissions import EDIT_EVENT
from etwinning.calendar.reading import coming
from etwinning.calendar.reading import EVENT
from etwinning.calendar.reading import events_in
from etwinning.calendar.reading import Line
from etwinning.calendar.reading import line_of
from etwinning.calendar.typed import kept_of
from etwinning.calendar.typed import typed_of
from etwinning.calendar.where import Standpoint
from etwinning.calendar.where import standpoint
from etwinning.calendar.zones import title_of
from etwinning.calendar.zones import zones_of
from etwinning.workspaces.api import check_inside
from etwinning.workspaces.api import check_objections
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import may_change
from etwinning.workspaces.api import put
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import share
from etwinning.workspaces.api import spend_writing
from etwinning.workspaces.api import workspace_of
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

__all__ = (
    "Event",
    "Feed",
    "FreeDay",
    "Line",
    "Standpoint",
    "add_event",
    "address_made",
    "coming",
    "coming_up",
    "edit_event",
    "events_in",
    "feed_of",
    "free_days",
    "line_of",
    "make_address",
    "revoke_address",
    "standpoint",
    "title_of",
    "typed_of",
    "zones_of",
)


def add_event(place, *, audience: str = "", **words) -> Event:
    """Put an event into the calendar of a place.

    :param words: of ``IEventText``: title and first_day, and begins_at or whole_day; without a
        ``zone`` that of the writer's school.
    :param audience: one of draft, teachers, members; without it members.
    :raises NotAllowed: the current user may not add events here, or not for this audience.
    :raises WrongState: the place is closed.
    :raises BadInput: something is missing, cannot be, or lasts longer than 60 days.
    :raises Unmet: people outside were to see it at once.

    Source: product.md TS10, 6.2 row "Calendar".
    """
    refuse_frozen(place)
    may(place, ADD_EVENT)
    spend_writing()
    kept = kept_of(place, _read(place, words, place))
    audience = audience or default_audience(place)
    check_inside(place, audience)
    # a title is enough: events need no text
    check_objections(place, {"title": kept["title"], "text": kept["title"]}, audience)
    event = make(place, EVENT, creators=(actor(),), **kept)
    note("calendar:event:add", event, audience=audience)
    notify(EventAdded(event))
    if audience != "draft":
        share(event, audience)
    return event


def edit_event(event, seen: str = "", **words) -> None:
    """Change an event.

    :param seen: digest of what is found anew in an event that people outside see.
    :param words: of ``IEventText``; what is not named stays, times in the event's own zone.
    :raises NotAllowed: the current user may not edit it.
    :raises WrongState: the place is closed, or the event is hidden.
    :raises BadInput: as of ``add_event``; nothing is written.
    """
    refuse_frozen(event)
    may_change(event, EDIT_EVENT)
    spend_writing()
    place = workspace_of(event)
    changes = {name: words[name] for name in fields_of(IEventText) if name in words}
    put(event, kept_of(place, _read(place, typed_of(event) | changes, event)), seen)
    notify(ObjectModifiedEvent(event))
    note("calendar:event:edit", event)
    notify(EventEdited(event))


def _read(place, words, context):
    words = {"kind": IEventText["kind"].default, **words}
    found = read(IEventText, words, context=context)
    found["zone"] = found["zone"] or standpoint(place).zone
    return found
