"""What comes next in all places of a person, for the desktop."""

from datetime import datetime
from datetime import UTC
from etwinning.base.boxes import Box
from etwinning.base.boxes import IDesktopBox
from etwinning.base.boxes import Line
from etwinning.base.messages import _
from etwinning.base.words import clock
from etwinning.base.words import language_of
from etwinning.calendar.reading import coming_in
from etwinning.calendar.zones import zone_of
from etwinning.people.api import teacher_of
from etwinning.places.api import places_of
from zoneinfo import ZoneInfo
from zope.i18n import translate
from zope.interface import implementer

MOST = 4  # events


@implementer(IDesktopBox)
class ComingUp:
    """The next events, by the clocks of the reader's own country."""

    order = 40

    def box(self, user_id: str, request) -> Box | None:
        """Return the next events of the person's places, None for who belongs nowhere."""
        uids, teacher = places_of(user_id), teacher_of(user_id)
        if not uids or teacher is None:
            return None
        zone, language = zone_of(teacher.country), language_of(request)
        found = coming_in(list(uids), zone, datetime.now(UTC), MOST)
        empty = _("empty_coming_up", default="No event in the calendars of your places.")
        return Box(
            title=translate(_("heading_coming_up", default="Coming up"), context=request),
            lines=tuple(_line(event, zone, language) for event in found),
            text="" if found else translate(empty, context=request),
        )


def _line(event, zone, language):
    hour = "" if event.whole_day else clock(event.begins.astimezone(ZoneInfo(zone)), language)
    note = " · ".join(part for part in (hour, event.where) if part)
    return Line(event.title, event.url, note, day=event.days(zone)[0])
