"""Events as they go out with the export of a place."""

from collections.abc import Iterator
from etwinning.base.words import range_of_days
from etwinning.calendar.reading import EVENT
from etwinning.calendar.reading import line_of
from etwinning.calendar.shown import hours_said
from etwinning.calendar.shown import kind_of
from etwinning.workspaces.api import AUDIENCES
from etwinning.workspaces.api import Exported
from etwinning.workspaces.api import item_out
from etwinning.workspaces.interfaces import IExported
from functools import partial
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@implementer(IExported)
class EventsOut:
    """The events of a place."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        catalog = api.portal.get_tool("portal_catalog")
        path = "/".join(place.getPhysicalPath())
        for brain in catalog(path=path, portal_type=EVENT, sort_on="created"):
            if brain.review_state in AUDIENCES:
                yield _event(brain.getObject())


def _event(event):
    return item_out(
        event,
        says=partial(_said, event),
        event=event.kind,
        begins=event.begins.isoformat(),
        ends=event.ends.isoformat(),
        whole_day=event.whole_day,
        zone=event.zone,
        country=event.country,
        where=event.where,
        link=event.link,
    )


def _said(event, language: str) -> list[str]:
    """When, by the clocks where it was written; what kind, where."""
    line, say = line_of(event), partial(translate, target_language=language)
    days = range_of_days(*line.days(event.zone), language)
    hours = hours_said(line, (), event.zone, language, say)
    kind = say(kind_of(event.kind, event.country, language))
    return [", ".join(part for part in (days, hours) if part), kind, event.where]
