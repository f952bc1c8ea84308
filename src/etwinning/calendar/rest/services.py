"""Services of calendars: a month, an event, the secret address."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.base.words import language_of
from etwinning.calendar.api import add_event
from etwinning.calendar.api import edit_event
from etwinning.calendar.api import events_in
from etwinning.calendar.api import free_days
from etwinning.calendar.api import line_of
from etwinning.calendar.api import make_address
from etwinning.calendar.api import revoke_address
from etwinning.calendar.api import standpoint
from etwinning.calendar.interfaces import IEventText
from etwinning.calendar.interfaces import INewEvent
from etwinning.calendar.rest.shown import event_told
from etwinning.calendar.rest.shown import free_told
from etwinning.calendar.rest.shown import line_told
from etwinning.calendar.rules import beside
from etwinning.calendar.rules import last_of
from etwinning.calendar.rules import month_of
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import workspace_of
from etwinning.workspaces.interfaces import ISeen
from zoneinfo import ZoneInfo


class Month(Question):
    """GET @calendar?month=2027-03: events and public holidays of a month, by the reader's clock."""

    for_pupils = True

    def act(self, data):
        """Ask for the month; without a wish, the present one."""
        here = standpoint(self.context)
        now = datetime.now(UTC).astimezone(ZoneInfo(here.zone))
        asked = text_of(data, "month") or f"{now:%Y-%m}"
        first = month_of(asked)
        if first is None:
            sentence = _("error_month", default="A month looks like 2027-03, from 2005 to 2100")
            raise BadInput({"month": sentence})
        last, language = last_of(first), language_of(self.request)
        lines = events_in(self.context, first, last, here.zone)
        free = free_days(here.countries, first, last, language)
        return {
            "@id": f"{self.context.absolute_url()}/@calendar",
            "month": asked,
            "previous": _named(beside(first, -1)),
            "next": _named(beside(first, 1)),
            "zone": here.zone,
            "zones": list(here.zones),
            "items": [line_told(line, here, language, self.say) for line in lines],
            "holidays": [free_told(one) for one in free],
        }


class AddEvent(Verb):
    """POST @events: put an event into the calendar."""

    for_pupils = True
    made = True

    def act(self, data):
        """Put it in."""
        start = {"audience": default_audience(self.context), "kind": INewEvent["kind"].default}
        event = add_event(self.context, **read(INewEvent, start | data, context=self.context))
        self.request.response.setHeader("Location", event.absolute_url())
        return _told(self, event)


class ReadEvent(Question):
    """GET an event."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        return _told(self, self.context)


class EditEvent(Verb):
    """POST @edit-event: change an event; what is left out stays."""

    for_pupils = True

    def act(self, data):
        """Change it."""
        names = tuple(name for name in fields_of(IEventText) if name in data)
        words = read(IEventText, data, names, self.context)
        edit_event(self.context, **words, **read(ISeen, data))
        return _told(self, self.context)


class MakeAddress(Verb):
    """POST @ics: make the own secret address of the calendar; an old one ends."""

    made = True

    def act(self, data):
        """Make it and tell it this once."""
        return {"address": make_address(self.context)}


class RevokeAddress(Verb):
    """POST @ics-revoke: end the own secret address."""

    def act(self, data):
        """End it."""
        revoke_address(self.context)


def _told(service, event) -> dict:
    here = standpoint(workspace_of(event))
    language = language_of(service.request)
    return event_told(event, line_of(event), here, language, service.say)


def _named(month) -> str | None:
    return f"{month:%Y-%m}" if month else None
