"""What the room tells."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IPageWritten(IObjectEvent):
    """A person wrote a new page."""


class IPageEdited(IObjectEvent):
    """A person changed a page."""


class IMaterialAdded(IObjectEvent):
    """A person made a folder, uploaded a file or linked a film."""


class IAudienceChanged(IObjectEvent):
    """A thing has another audience now, or was flagged, restored or removed."""

    before = Attribute("State until now.")
    after = Attribute("State from now on.")


class IBroughtBack(IObjectEvent):
    """A thing is back from the bin, with all that stands in it."""


@implementer(IBroughtBack)
class BroughtBack(ObjectEvent):
    """See IBroughtBack."""


@implementer(IPageWritten)
class PageWritten(ObjectEvent):
    """See IPageWritten."""


@implementer(IPageEdited)
class PageEdited(ObjectEvent):
    """See IPageEdited."""


@implementer(IMaterialAdded)
class MaterialAdded(ObjectEvent):
    """See IMaterialAdded."""


@implementer(IAudienceChanged)
class AudienceChanged(ObjectEvent):
    """See IAudienceChanged."""

    def __init__(self, thing, before: str, after: str):
        super().__init__(thing)
        self.before = before
        self.after = after
