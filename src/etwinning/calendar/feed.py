"""The calendar of a place as iCalendar (RFC 5545), for the person to whom an address belongs."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.calendar.interfaces import CLOSED
from etwinning.calendar.interfaces import DEADLINE
from etwinning.calendar.interfaces import KINDS
from etwinning.calendar.permissions import TAKE_ADDRESS
from etwinning.calendar.reading import events_in
from etwinning.calendar.reading import Line
from etwinning.calendar.where import standpoint
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.records.api import shelf
from hashlib import sha256
from icalendar import Calendar
from icalendar import Event
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.i18n import translate

BACK, AHEAD = timedelta(days=90), timedelta(days=400)
MOST = 500  # events
READING = Budget(
    "calendar:feed",
    120,
    3600,
    _("error_many_feeds", default="This address is asked too often. Once an hour is enough."),
)


@dataclass(frozen=True)
class Feed:
    """What an address answers.

    :ivar etag: the same as long as ``body`` is.
    """

    body: bytes
    etag: str


def feed_of(secret: str, now: datetime) -> Feed | None:
    """Return the feed behind a secret, None where there is none (any more).

    What stands in it is asked as the person would ask: nothing that the person does not see now.

    :param now: moment with a time zone.
    :raises TooMany: an address that exists is asked more than 120 times in an hour.
    """
    found = shelf("calendar").behind(secret)
    person = account(found.user_id) if found is not None else None
    place = uuidToObject(found.place, unrestricted=True) if found is not None else None
    user = api.portal.get_tool("acl_users").getUserById(found.user_id) if person else None
    if place is None or user is None or not person.active:
        return None
    spend(READING, f"{found.place} {found.user_id}")
    with api.env.adopt_user(user=user):
        if not allowed(place, TAKE_ADDRESS):
            return None
        first, last = (now - BACK).date(), (now + AHEAD).date()
        lines = events_in(place, first, last, standpoint(place).zone, MOST)
    return _written(place.title, lines, person.language or "en")


def _written(title, lines, language) -> Feed:
    calendar = Calendar()
    calendar.add("prodid", "-//eTwinning//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("x-published-ttl", "PT1H")
    for line in lines:
        calendar.add_component(_event(line, language))
    body = calendar.to_ical()
    return Feed(body, f'"{sha256(body).hexdigest()[:32]}"')


def _event(line: Line, language) -> Event:
    """No text and no link of a meeting: a calendar travels to other houses."""
    event = Event()
    event.add("uid", f"{line.uid}@calendar.etwinning")
    event.add("dtstamp", line.changed)
    event.add("last-modified", line.changed)
    event.add("summary", line.title)
    event.add("class", "PRIVATE")
    event.add("url", line.url)
    kind = translate(KINDS.getTerm(line.kind).title, target_language=language)
    event.add("categories", [kind])
    if line.where:
        event.add("location", line.where)
    if line.kind in (CLOSED, DEADLINE):
        event.add("transp", "TRANSPARENT")
    if line.whole_day:
        first, last = line.days(line.zone)
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))
    else:
        event.add("dtstart", line.begins.astimezone(UTC))
        if line.ends > line.begins:  # RFC 5545, 3.6.1: what does not last has no end
            event.add("dtend", line.ends.astimezone(UTC))
    return event
