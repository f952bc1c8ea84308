"""A month of a place as a table and as a list; the list of what comes."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.base.security import allowed
from etwinning.base.texts import one_line
from etwinning.base.words import day
from etwinning.base.words import month
from etwinning.base.words import weekdays
from etwinning.calendar.api import coming
from etwinning.calendar.api import events_in
from etwinning.calendar.api import free_days
from etwinning.calendar.api import standpoint
from etwinning.calendar.api import title_of
from etwinning.calendar.permissions import ADD_EVENT
from etwinning.calendar.permissions import TAKE_ADDRESS
from etwinning.calendar.reading import MOST
from etwinning.calendar.rules import beside
from etwinning.calendar.rules import last_of
from etwinning.calendar.rules import month_of
from etwinning.calendar.rules import weeks_of
from etwinning.calendar.shown import event_shown
from etwinning.calendar.shown import free_shown
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from functools import cached_property
from Products.Five.browser import BrowserView
from zoneinfo import ZoneInfo

IN_A_CELL = 4  # events of one day in the table; all stand in the list
SHOWN = 40  # characters of a wrong month


class CalendarView(Inside, BrowserView):
    """``@@calendar?month=2027-03`` and ``@@calendar?list``."""

    for_pupils = True
    section = "calendar"

    @cached_property
    def zone(self) -> str:
        """Whose clock the page shows first: the reader's."""
        return self.here.zone

    @cached_property
    def here(self):
        """Countries and zones of the place, and the reader's."""
        return standpoint(self.context)

    @property
    def zone_title(self) -> str:
        """What people call it."""
        return title_of(self.zone, self.language)

    @cached_property
    def zones(self) -> list:
        """The zones of the schools."""
        return self.here.zones

    @cached_property
    def now(self) -> datetime:
        """Now, by the reader's clock."""
        return datetime.now(UTC).astimezone(ZoneInfo(self.zone))

    @property
    def is_list(self) -> bool:
        """Is it the list of what comes?"""
        return "list" in self.request.form

    @cached_property
    def asked(self) -> str:
        """The month that the address names, as it stands there."""
        text = self.request.form.get("month", "")
        return text if isinstance(text, str) else "?"

    @property
    def wrong_month(self) -> str:
        """What the address says instead of a month, ``""`` if it is right."""
        return one_line(self.asked, SHOWN) if self.asked and not month_of(self.asked) else ""

    @cached_property
    def month(self) -> date:
        """First day of the month shown; without a right wish, of the present one."""
        return month_of(self.asked) or self.now.date().replace(day=1)

    @property
    def caption(self) -> str:
        """The month in words."""
        return month(self.month, self.language)

    @property
    def neighbours(self) -> list[dict]:
        """The months before and after, as far as there are any: icon, title, address."""
        found = ((step, beside(self.month, step)) for step in (-1, 1))
        return [
            {
                "is_next": step > 0,
                "title": month(there, self.language),
                "url": f"?month={there:%Y-%m}",
            }
            for step, there in found
            if there is not None
        ]

    @property
    def weekdays(self) -> list[tuple]:
        """Heads of the columns: short name, name."""
        return weekdays(self.language)

    @cached_property
    def lines(self) -> list:
        """The events of all days in the table."""
        weeks = weeks_of(self.month)
        return events_in(self.context, weeks[0][0], weeks[-1][-1], self.zone)

    @cached_property
    def free(self) -> list[dict]:
        """The public holidays of these days."""
        weeks = weeks_of(self.month)
        return self._free(weeks[0][0], weeks[-1][-1])

    @property
    def weeks(self) -> list[list[dict]]:
        """Rows of the table."""
        return [[self._cell(one) for one in week] for week in weeks_of(self.month)]

    def _cell(self, one):
        mine = [line for line in self.lines if line.days(self.zone)[0] <= one]
        shown = [self._shown(line) for line in mine if one <= line.days(self.zone)[1]]
        return {
            "number": one.day,
            "iso": one.isoformat(),
            "title": day(one, self.language),
            "is_today": one == self.now.date(),
            "is_other": one.month != self.month.month,
            "free": [free for free in self.free if free["day"] == one],
            "events": shown[:IN_A_CELL],
            "more": max(len(shown) - IN_A_CELL, 0),
        }

    @cached_property
    def agenda(self) -> list[dict]:
        """What the list shows by day: all events that come, or a month with its holidays."""
        if self.is_list:
            return [self._shown(line) for line in self._coming[:MOST]]
        first, last = self.month, last_of(self.month)
        events = [
            (max(line.days(self.zone)[0], first), self._shown(line))
            for line in self.lines
            if line.days(self.zone)[0] <= last and line.days(self.zone)[1] >= first
        ]
        free = [(one["day"], one) for one in self.free if first <= one["day"] <= last]
        return [one for _day, one in sorted(free + events, key=lambda pair: pair[0])]

    @property
    def more_than(self) -> int:
        """How many events are shown, if there are more; 0 if these are all."""
        return MOST if self.is_list and len(self._coming) > MOST else 0

    @cached_property
    def _coming(self):
        return coming(self.context, self.zone, self.now, size=MOST + 1)

    @property
    def has_events(self) -> bool:
        """Is there anything that people have put in?"""
        return any(one["url"] for one in self.agenda)

    @property
    def may_add(self) -> bool:
        """May the reader put something in?"""
        return allowed(self.context, ADD_EVENT) and not is_frozen(self.context)

    @property
    def may_take_address(self) -> bool:
        """May the reader have the calendar in a calendar of the own?"""
        return allowed(self.context, TAKE_ADDRESS)

    def _shown(self, line):
        return event_shown(line, self.zone, self.zones, self.language, self.say)

    def _free(self, first, last):
        days = free_days(self.here.countries, first, last, self.language)
        return list(free_shown(days, self.language, self.say))

