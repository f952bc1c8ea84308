"""Events of a place as lists show them: from the catalog, no event is woken."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.calendar.indexers import month_key
from etwinning.calendar.rules import beside
from etwinning.calendar.rules import days_of
from etwinning.calendar.rules import LAST_YEAR
from etwinning.calendar.rules import months_between
from etwinning.workspaces.api import audience_of_roles
from etwinning.workspaces.api import indexed
from plone import api
from plone.uuid.interfaces import IUUID

EVENT = "etwinning.calendar.event"
AHEAD = 12  # months that the list of coming events looks into


@dataclass(frozen=True)
class Span:
    """When something is.

    :ivar begins: moment in UTC; ``ends``, too.
    :ivar whole_day: it is about days, the same ones wherever one lives.
    :ivar zone: in which it was typed.
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


def events_in(place, first: date, last: date, zone: str) -> list[Line]:
    """Return the events that the current user may see on days of a place, in order.

    :param first: first day, ``last``: last day, both inclusive.
    :param zone: whose days.
    """
    return [_line(span, brain) for span, brain in _found(place, first, last, zone)]


def coming(
    place, zone: str, now: datetime, months: int = AHEAD, size: int = 100
) -> list[Line]:
    """Return the next events of a place that the current user may see and that are not over.

    :param now: moment with a time zone.
    :param months: how many months are looked into; ``size``: lines at most.
    """
    now = now.astimezone(UTC)
    yesterday = now.date() - timedelta(days=1)
    last = beside(yesterday, months) or date(LAST_YEAR, 12, 31)
    pairs = _found(place, yesterday, last, zone)
    found = [(span, brain) for span, brain in pairs if not span.is_over(zone, now)]
    return [_line(span, brain) for span, brain in found[:size]]


def line_of(event) -> Line:
    """Return one event as a line."""
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=IUUID(event))
    return _line(_span(brain), brain)


def _found(place, first, last, zone) -> list[tuple]:
    """Pairs (Span, brain) in order: by day, whole days first."""
    uid = IUUID(place)
    keys = [month_key(uid, month) for month in months_between(first, last)]
    catalog = api.portal.get_tool("portal_catalog")
    found = []
    for brain in catalog(event_months=keys):
        span = _span(brain)
        begins, ends = span.days(zone)
        if begins <= last and ends >= first:
            order = (begins, not span.whole_day, span.begins, brain.Title, brain.UID)
            found.append((order, span, brain))
    return [(span, brain) for _order, span, brain in sorted(found, key=lambda one: one[0])]


def _span(brain) -> Span:
    begins, ends, whole_day, zone, *_more = brain.event_line
    return Span(_moment(begins), _moment(ends), whole_day, zone)


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC)


def _line(span: Span, brain) -> Line:
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
