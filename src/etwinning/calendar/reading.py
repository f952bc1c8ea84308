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
class Line:
    """An event in a list.

    :ivar begins: moment in UTC; ``ends``, too; ``changed``: of its last change.
    :ivar audience: the one that holds now, told by the enforced roles.
    """

    uid: str
    title: str
    url: str
    audience: str
    begins: datetime
    ends: datetime
    whole_day: bool
    zone: str
    kind: str
    country: str
    where: str
    changed: datetime

    def days(self, zone: str) -> tuple[date, date]:
        """Return the first and the last day that it touches for somebody in a zone."""
        return days_of(self.begins, self.ends, self.zone if self.whole_day else zone)

    def order(self, zone: str) -> tuple:
        """Return its place in a list: by day, whole days first."""
        return self.days(zone)[0], not self.whole_day, self.begins, self.title


def events_in(place, first: date, last: date, zone: str) -> list[Line]:
    """Return the events that the current user may see on days of a place, in order.

    :param first: first day, ``last``: last day, both inclusive.
    :param zone: whose days.
    """
    uid = IUUID(place)
    keys = [month_key(uid, month) for month in months_between(first, last)]
    catalog = api.portal.get_tool("portal_catalog")
    lines = [_line(brain) for brain in catalog(event_months=keys)]
    found = [line for line in lines if line.days(zone)[0] <= last and line.days(zone)[1] >= first]
    return sorted(found, key=lambda line: line.order(zone))


def coming(
    place, zone: str, now: datetime, months: int = AHEAD, size: int = 100
) -> list[Line]:
    """Return the next events of a place that the current user may see and that are not over.

    :param now: moment with a time zone.
    :param months: how many months are looked into; ``size``: lines at most.
    """
    today = now.astimezone(UTC).date() - timedelta(days=1)
    last = beside(today, months) or date(LAST_YEAR, 12, 31)
    found = [line for line in events_in(place, today, last, zone) if not _is_over(line, zone, now)]
    return found[:size]


def line_of(event) -> Line:
    """Return one event as a line."""
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=IUUID(event))
    return _line(brain)


def _is_over(line, zone, now):
    from_zone = now.astimezone(UTC)
    if line.whole_day:
        return line.days(zone)[1] < days_of(from_zone, from_zone, zone)[0]
    return max(line.begins, line.ends) < from_zone


def _line(brain) -> Line:
    begins, ends, whole_day, zone, kind, country, where = brain.event_line
    return Line(
        uid=brain.UID,
        title=brain.Title,
        url=brain.getURL(),
        audience=audience_of_roles(indexed(brain, "allowedRolesAndUsers")),
        begins=datetime.fromtimestamp(begins, UTC),
        ends=datetime.fromtimestamp(ends, UTC),
        whole_day=whole_day,
        zone=zone,
        kind=kind,
        country=country,
        where=where,
        changed=brain.modified.asdatetime().astimezone(UTC),
    )
