"""What happened: to a record, to the process."""

from etwinning.records.interfaces import IRecordMoved
from etwinning.records.interfaces import IServerStarting
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent


@implementer(IRecordMoved)
class RecordMoved(ObjectEvent):
    """A record has reached a state.

    An object event: a subscriber may be registered ``for`` the record's interface and this one.

    :ivar object: the record, wrapped as it was moved.
    :ivar before: id of the state it came from, None if the record is new.
    :ivar transition: id of the transition, ``""`` if the record is new.
    :ivar comment: what the person who moved it wrote.
    """

    def __init__(self, record, before: str | None, transition: str, comment: str):
        super().__init__(record)
        self.before = before
        self.transition = transition
        self.comment = comment


@implementer(IServerStarting)
class ServerStarting:
    """A server starts, Zope is ready; zope.processlifetime's own event comes in tests, too."""
