"""What happened in a chat."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class ISlotOpened(IObjectEvent):
    """A teacher opened a slot, or planned one; ``object`` is the slot, wrapped in its place."""


class ISlotClosed(IObjectEvent):
    """A slot was closed before its time, or called off; ``object`` is the slot, wrapped."""


class ILineWritten(IObjectEvent):
    """Somebody wrote a line; ``object`` is the slot, wrapped in its place."""

    line = Attribute("The line.")


class ILineTakenAway(ILineWritten):
    """A teacher took a line away; a stub stays."""


@implementer(ISlotOpened)
class SlotOpened(ObjectEvent):
    """See ISlotOpened."""


@implementer(ISlotClosed)
class SlotClosed(ObjectEvent):
    """See ISlotClosed."""


@implementer(ILineWritten)
class LineWritten(ObjectEvent):
    """See ILineWritten."""

    def __init__(self, slot, line):
        super().__init__(slot)
        self.line = line


@implementer(ILineTakenAway)
class LineTakenAway(LineWritten):
    """See ILineTakenAway."""
