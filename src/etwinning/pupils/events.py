"""What the room tells; ``object`` is the classroom."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IPupilEvent(IObjectEvent):
    """Something happened to a pupil."""

    user_id = Attribute("Id of the pupil's account.")


class IPupilMade(IPupilEvent):
    """A teacher made a pupil's account."""


class IPupilRemoved(IPupilEvent):
    """A pupil's account is closed for good: a teacher removed it, or its time is over."""


class _PupilEvent(ObjectEvent):
    def __init__(self, place, user_id: str):
        super().__init__(place)
        self.user_id = user_id


@implementer(IPupilMade)
class PupilMade(_PupilEvent):
    """See IPupilMade."""


@implementer(IPupilRemoved)
class PupilRemoved(_PupilEvent):
    """See IPupilRemoved."""
