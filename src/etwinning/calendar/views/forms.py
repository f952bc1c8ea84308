"""Forms: put an event into a calendar, change it; the secret address."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.words import day
from etwinning.calendar.api import add_event
from etwinning.calendar.api import address_made
from etwinning.calendar.api import edit_event
from etwinning.calendar.api import make_address
from etwinning.calendar.api import revoke_address
from etwinning.calendar.api import standpoint
from etwinning.calendar.api import typed_of
from etwinning.calendar.api import zones_of
from etwinning.calendar.interfaces import IEventText
from etwinning.calendar.interfaces import INewEvent
from etwinning.calendar.views.event import InEvent
from etwinning.workspaces.api import Choosing
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import Looking
from functools import cached_property


def near(fields: dict, here, zone: str = "") -> dict:
    """Return the fields of an event that offer only countries and clocks of the place.

    :param zone: one that stays on offer in any case.
    """
    zones = {zone, *here.zones, *(one for code in here.countries for one in zones_of(code))}
    for name, offered in (("country", here.countries), ("zone", zones)):
        fields[name].options = [one for one in fields[name].options if one.value in offered]
    return fields


class AddEvent(Choosing):
    """Put an event into the calendar of a place."""

    for_pupils = True  # pupil admins do it, too
    section = "calendar"
    shape = INewEvent

    @cached_property
    def here(self):
        """Countries and zones of the place, and the writer's."""
        return standpoint(self.context)

    @cached_property
    def fields(self) -> dict:
        """The fields."""
        return near(super().fields, self.here)

    def start_values(self) -> dict:
        """Members see it; the clock is that of the writer's school."""
        return {
            "audience": default_audience(self.context),
            "kind": INewEvent["kind"].default,
            "zone": self.here.zone,
        }

    def act(self) -> str:
        """Put it in and show it."""
        return self.go_on(add_event, self.values())


class EditEvent(InEvent, Looking):
    """Change an event."""

    shape = IEventText

    @cached_property
    def fields(self) -> dict:
        """The fields."""
        return near(dict(super().fields), self.here, self.context.zone)

    def start_values(self) -> dict:
        """What holds now."""
        return typed_of(self.context)

    def act(self) -> str:
        """Change it and show it."""
        edit_event(self.context, self.seen, **self.values())
        return self.context.absolute_url()


class AddressPage(Inside, FormPage):
    """``@@calendar-address``: make, renew or end the own secret address; it is shown once."""

    section = "calendar"
    audience = _("audience_calendar_address", default="Only you see this page")
    secret = ""  # the new address, on the answer that made it

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        return super().__call__()

    @property
    def made(self) -> str:
        """The day on which the present address was made, ``""`` if there is none."""
        seconds = address_made(self.context)
        return day(datetime.fromtimestamp(seconds, UTC), self.language) if seconds else ""

    @property
    def is_writable(self) -> bool:
        """May a new one be made?"""
        return self.context.is_writable

    def act(self) -> str:
        """Do what the button says."""
        step = self.request.form.get("step")
        if step == "make":
            self.secret = make_address(self.context)
            return ""
        if step != "revoke":
            raise BadInput(reason=_("error_no_step", default="Choose what should happen"))
        revoke_address(self.context)
        return f"{self.context.absolute_url()}/@@calendar-address"
