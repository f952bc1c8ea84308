"""What the room tells."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IEntryWritten(IObjectEvent):
    """A person wrote a new entry."""


class IEntryEdited(IObjectEvent):
    """A person changed an entry."""


class IEntryShared(IObjectEvent):
    """An entry has another audience now, or was flagged, restored or removed."""

    before = Attribute("State until now.")
    after = Attribute("State from now on.")


@implementer(IEntryWritten)
class EntryWritten(ObjectEvent):
    """See IEntryWritten."""


@implementer(IEntryEdited)
class EntryEdited(ObjectEvent):
    """See IEntryEdited."""


@implementer(IEntryShared)
class EntryShared(ObjectEvent):
    """See IEntryShared."""

    def __init__(self, entry, before: str, after: str):
        super().__init__(entry)
        self.before = before
        self.after = after
