"""Events as they go out with the export of a place."""

from collections.abc import Iterator
from etwinning.calendar.reading import EVENT
from etwinning.workspaces.api import AUDIENCES
from etwinning.workspaces.api import Exported
from etwinning.workspaces.api import item_out
from etwinning.workspaces.interfaces import IExported
from plone import api
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
                event = brain.getObject()
                yield item_out(
                    event,
                    event=event.kind,
                    begins=event.begins.isoformat(),
                    ends=event.ends.isoformat(),
                    whole_day=event.whole_day,
                    zone=event.zone,
                    country=event.country,
                    where=event.where,
                    link=event.link,
                )
