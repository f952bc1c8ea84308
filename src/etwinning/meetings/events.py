"""What happened with meetings."""

from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IMeetingOpened(IObjectEvent):
    """A teacher opened a meeting, or planned one; ``object`` is the meeting, wrapped."""


class IMeetingClosed(IObjectEvent):
    """A meeting was taken away; ``object`` is the meeting, wrapped in its place."""


@implementer(IMeetingOpened)
class MeetingOpened(ObjectEvent):
    """See IMeetingOpened."""


@implementer(IMeetingClosed)
class MeetingClosed(ObjectEvent):
    """See IMeetingClosed."""
