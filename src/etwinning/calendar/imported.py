"""Events as they come in with the import of a place."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.calendar.api import add_event
from etwinning.calendar.api import typed_of
from etwinning.calendar.interfaces import TEXT
from etwinning.calendar.rules import FIRST_YEAR
from etwinning.calendar.rules import LAST_YEAR
from etwinning.calendar.zones import is_zone
from etwinning.workspaces.api import first_audience
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import settle
from etwinning.workspaces.api import TakenIn
from etwinning.workspaces.api import typed_if_long
from etwinning.workspaces.interfaces import IImported
from types import SimpleNamespace
from zope.interface import implementer

NO_TIME = _("error_event_times", default="When it is cannot be read.")


@implementer(IImported)
class EventsIn:
    """Events, as somebody would type them."""

    kinds = ("event",)

    def take(self, place, line: Incoming, within: str) -> TakenIn:
        """See IImported."""
        words = typed_of(_event(line)) | {"text": typed_if_long(line.text, TEXT)}
        return settle(add_event(place, audience=first_audience(place, line), **words), line)

    def finish(self, place, line: Incoming, name: str) -> None:
        """See IImported: nothing stands in an event."""


def _event(line):
    """What ``typed_of`` reads of an event."""
    zone = line.fact("zone")
    try:
        begins, ends = (
            datetime.fromisoformat(line.fact(name)).astimezone(UTC) for name in ("begins", "ends")
        )
    except (ValueError, OverflowError) as error:
        raise BadInput({"begins_at": NO_TIME}) from error
    if not all(FIRST_YEAR <= moment.year <= LAST_YEAR for moment in (begins, ends)):
        raise BadInput({"begins_at": NO_TIME})
    if not is_zone(zone):
        raise BadInput({"zone": NO_TIME})
    return SimpleNamespace(
        title=line.title,
        text="",
        kind=line.fact("event"),
        begins=begins,
        ends=ends,
        whole_day=line.facts.get("whole_day") is True,
        zone=zone,
        country=line.fact("country"),
        where=line.fact("where"),
        link=line.fact("link"),
    )
