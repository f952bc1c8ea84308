"""What the room tells; steps of a comment are told as ``records.events.RecordMoved``."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class ICommentWritten(IObjectEvent):
    """A person wrote a comment; ``object`` is the comment, wrapped in its thing."""

    thing = Attribute("What was commented.")


class ICommentEdited(IObjectEvent):
    """Its author changed a comment; ``object`` is the comment, wrapped in its thing."""


@implementer(ICommentWritten)
class CommentWritten(ObjectEvent):
    """See ICommentWritten."""

    def __init__(self, comment, thing):
        super().__init__(comment)
        self.thing = thing


@implementer(ICommentEdited)
class CommentEdited(ObjectEvent):
    """See ICommentEdited."""
