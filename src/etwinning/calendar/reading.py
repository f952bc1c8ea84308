"""Events of a place as lists show them: from the catalog, no event is woken; and what is due."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from etwinning.calendar.indexers import month_key
from etwinning.calendar.rules import beside
from etwinning.calendar.rules import days_of
from etwinning.calendar.rules import last_of
from etwinning.calendar.rules import LAST_YEAR
from etwinning.calendar.rules import months_between
from etwinning.workspaces.api import audience_of_roles
from etwinning.workspaces.api import Due
from etwinning.workspaces.api import due_in
from etwinning.workspaces.api import indexed
from plone import api
from plone.uuid.interfaces import IUUID

EVENT = "etwinning.calendar.event"
AHEAD = 12  # months that the list of coming events looks into
MOST = 100  # lines of that list


@dataclass(frozen=True)
class Span:
    """When something is.

    :ivar begins: moment in UTC; ``ends``, too.
    :ivar whole_day: it is about days, the same ones wherever one lives.
    :ivar zone: in which it was typed; ``""`` of an hour that another tool tells.
    """

    begins: datetime
    ends: datetime
    whole_day: bool
    zone: str

    def days(self, zone: str) -> tuple[date, date]:
        """Return the first and the last day that it touches for somebody in a zone."""
        return days_of(self.begins, self.ends, self.zone if self.whole_day else zone)

    def is_over(self, zone: str, now: datetime) -> bool:
        """Tell whether it is over for somebody in a zone."""
        if self.whole_day:
            return self.days(zone)[1] < days_of(now, now, zone)[0]
        return self.ends < now


@dataclass(frozen=True)
class Line(Span):
    """An event in a list.

    :ivar audience: the one that holds now, told by the enforced roles.
    :ivar changed: moment of its last change, in UTC.
    """

    uid: str
    title: str
    url: str
    audience: str
    kind: str
    country: str
    where: str
    changed: datetime


def events_in(
    place, first: date, last: date, zone: str, size: int | None = None
) -> list[Line]:
    """Return the events that the current user may see on days of a place, in order.

    :param first: first day, ``last``: last day, both inclusive.
    :param zone: whose days.
    :param size: events at most; None for all.
    """
    return [_line(*one) for one in _found(place, first, last, zone)[:size]]


def coming(place, zone: str, now: datetime, months: int = AHEAD, size: int = MOST) -> list[Line]:
    """Return the next events of a place that the current user may see and that are not over.

    :param now: moment with a time zone.
    :param months: to the end of the so manyth month from now; ``size``: lines at most.
    """
    now = now.astimezone(UTC)
    yesterday = now.date() - timedelta(days=1)
    last = last_of(beside(now.date(), months) or date(LAST_YEAR, 12, 1))
    pairs = _found(place, yesterday, last, zone)
    found = [(span, brain) for span, brain in pairs if not span.is_over(zone, now)]
    return [_line(*one) for one in found[:size]]


def coming_in(uids: list[str], zone: str, now: datetime, size: int) -> list[Line]:
    """Return the next events of several places that the current user may see, this month's and
    next month's; what other tools of a place tell is left out, so that no place is woken.

    :param uids: of the places; ``zone``: whose days; ``now``: moment in UTC.
    """
    yesterday = now.date() - timedelta(days=1)
    months = months_between(yesterday, last_of(beside(now.date(), 1) or date(LAST_YEAR, 12, 1)))
    keys = [month_key(uid, month) for uid in uids for month in months]
    brains = api.portal.get_tool("portal_catalog")(event_months=keys)
    pairs = ((_span(brain), brain) for brain in brains)
    found = [(span, brain) for span, brain in pairs if not span.is_over(zone, now)]
    found.sort(key=lambda one: (one[0].days(zone)[0], one[0].begins, one[1].UID))
    return [_line(*one) for one in found[:size]]


def line_of(event) -> Line:
    """Return one event as a line."""
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=IUUID(event))
    return _line(_span(brain), brain)


def _found(place, first, last, zone) -> list[tuple]:
    """Pairs (Span, brain) in order: by day, whole days first. What is due is a Line and None."""
    uid = IUUID(place)
    keys = [month_key(uid, month) for month in months_between(first, last)]
    catalog = api.portal.get_tool("portal_catalog")
    events = ((_span(brain), brain) for brain in catalog(event_months=keys))
    due = ((_line_of_due(one), None) for one in due_in(place, first, last))
    found = []
    for span, brain in (*events, *due):
        begins, ends = span.days(zone)
        if begins <= last and ends >= first:
            name = (span.title, span.uid) if brain is None else (brain.Title, brain.UID)
            found.append(((begins, not span.whole_day, span.begins, *name), span, brain))
    return [(span, brain) for _order, span, brain in sorted(found, key=lambda one: one[0])]


def _line_of_due(due: Due) -> Line:
    """A day is a whole day, the same one wherever one lives."""
    has_hour = isinstance(due.begins, datetime)
    if has_hour:
        begins = due.begins.astimezone(UTC)
        ends = (due.ends or due.begins).astimezone(UTC)
    else:
        begins = datetime.combine(due.begins, time(), UTC)
        ends = begins + timedelta(days=1)
    return Line(
        begins=begins,
        ends=ends,
        whole_day=not has_hour,
        zone="" if has_hour else "UTC",
        uid=due.uid,
        title=due.title,
        url=due.url,
        audience=due.audience,
        kind=due.kind,
        country="",
        where="",
        changed=due.changed.astimezone(UTC),
    )


def _span(brain) -> Span:
    begins, ends, whole_day, zone, *_more = brain.event_line
    return Span(_moment(begins), _moment(ends), whole_day, zone)


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC)


def _line(span: Span, brain) -> Line:
    if isinstance(span, Line):
        return span
    *_when, kind, country, where = brain.event_line
    return Line(
        begins=span.begins,
        ends=span.ends,
        whole_day=span.whole_day,
        zone=span.zone,
        uid=brain.UID,
        title=brain.Title,
        url=brain.getURL(),
        audience=audience_of_roles(indexed(brain, "allowedRolesAndUsers")),
        kind=kind,
        country=country,
        where=where,
        changed=brain.modified.asdatetime().astimezone(UTC),
    )
