"""What meetings do when something happens elsewhere."""

from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def forget_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so are its meetings."""
    shelf("meetings").places.pop(IUUID(place), None)
