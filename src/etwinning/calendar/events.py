"""What the room tells."""

from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IEventAdded(IObjectEvent):
    """An event was put into a calendar."""


class IEventEdited(IObjectEvent):
    """An event was changed."""


@implementer(IEventAdded)
class EventAdded(ObjectEvent):
    """See IEventAdded."""


@implementer(IEventEdited)
class EventEdited(ObjectEvent):
    """See IEventEdited."""
