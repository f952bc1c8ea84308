"""What the room tells."""

from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IForumOpened(IObjectEvent):
    """A forum was opened."""


class IThreadOpened(IObjectEvent):
    """Somebody opened a thread; it may have to wait for a teacher."""


class IPostHeld(IObjectEvent):
    """A new post waits for a teacher."""


class IPostEdited(IObjectEvent):
    """An author changed a post."""


@implementer(IForumOpened)
class ForumOpened(ObjectEvent):
    """See IForumOpened."""


@implementer(IThreadOpened)
class ThreadOpened(ObjectEvent):
    """See IThreadOpened."""


@implementer(IPostHeld)
class PostHeld(ObjectEvent):
    """See IPostHeld."""


@implementer(IPostEdited)
class PostEdited(ObjectEvent):
    """See IPostEdited."""
