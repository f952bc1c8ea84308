"""What comments do when something happens elsewhere."""

from etwinning.reactions.api import forget
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def forget_thread(thing, event) -> None:
    """A thing is gone for good: so are the comments on it, and the reactions to them."""
    shelf("comments").threads.pop(IUUID(thing), None)
    forget(IUUID(thing))
