"""The page of an event."""

from etwinning.base.security import allowed
from etwinning.base.words import range_of_days
from etwinning.calendar.api import line_of
from etwinning.calendar.api import standpoint
from etwinning.calendar.permissions import EDIT_EVENT
from etwinning.calendar.shown import hours
from etwinning.calendar.shown import hours_in
from etwinning.calendar.shown import kind_of
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import ItemPage
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlsplit


class InEvent(ItemPage):
    """Mixed into the pages of an event."""

    for_pupils = True

    @property
    def calendar_url(self) -> str:
        """Address of the month in which it begins."""
        first, _last = self.days
        return f"{self.place.absolute_url()}/@@calendar?month={first:%Y-%m}"

    @cached_property
    def here(self):
        """Countries and zones of the place, and the reader's."""
        return standpoint(self.place)

    @cached_property
    def line(self):
        """The event as lists have it."""
        return line_of(self.context)

    @property
    def days(self) -> tuple:
        """First and last day for the reader."""
        return self.line.days(self.here.zone)


class EventView(InEvent, BrowserView):
    """Shows an event; the template asks only for what is listed here."""

    @property
    def when(self) -> str:
        """The day, or the days."""
        return range_of_days(*self.days, self.language)

    @property
    def hours(self) -> list[str]:
        """The hours in each zone of the schools."""
        pairs = hours(self.line, self.here.zones, self.here.zone, self.language)
        return [self.say(hours_in(text, names)) for text, names in pairs]

    @property
    def kind(self) -> str:
        """What kind it is; of a holiday, where."""
        return self.say(kind_of(self.context.kind, self.context.country, self.language))

    @property
    def host(self) -> str:
        """Whose house the online meeting is in."""
        return urlsplit(self.context.link).hostname or ""

    @property
    def actions(self) -> list[dict]:
        """What the reader may do with it: id, icon, address."""
        here, frozen = self.context.absolute_url(), is_frozen(self.context)
        found = (
            (EDIT_EVENT, "pencil", "edit", f"{here}/@@edit-event"),
            (SHARE_PAGE, "people-fill", "share", f"{here}/@@share"),
            (THROW_AWAY, "trash", "throw", f"{here}/@@throw-away"),
        )
        return [
            {"icon": icon, "id": name, "url": url}
            for permission, icon, name, url in found
            if not frozen and allowed(self.context, permission)
        ]
