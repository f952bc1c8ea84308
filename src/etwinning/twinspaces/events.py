"""What the room tells; PlaceOpened is of places."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class ISpaceMoved(IObjectEvent):
    """A TwinSpace was published, withdrawn, closed, reopened, archived, flagged or restored."""

    before = Attribute("State until now.")
    after = Attribute("State from now on.")


@implementer(ISpaceMoved)
class SpaceMoved(ObjectEvent):
    """See ISpaceMoved."""

    def __init__(self, space, before: str, after: str):
        super().__init__(space)
        self.before = before
        self.after = after
