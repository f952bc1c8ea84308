"""Events can be found; who may is asked by the search."""

from etwinning.calendar.interfaces import IEvent
from etwinning.search.interfaces import ISearchable
from etwinning.workspaces.api import beginning
from etwinning.workspaces.api import workspace_of
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer

LONGEST = 10_000  # characters


@implementer(ISearchable)
@adapter(IEvent)
class EventFound:
    """The document of an event."""

    def __init__(self, event):
        self.event = event

    def document(self) -> dict:
        """Return title, words and where it is; the place as a facet."""
        event, place = self.event, workspace_of(self.event)
        return {
            "kind": "event",
            "name": event.title,
            "text": " ".join((beginning(event.text, LONGEST), event.where)).strip(),
            "facets": {"place": [IUUID(place)]} if place is not None else {},
            "when": int(event.modified().timeTime()),
            "shown": {"title": event.title, "summary": beginning(event.text), "language": ""},
        }
