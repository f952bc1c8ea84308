"""What the mail does when something happens elsewhere."""

from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def go_with_the_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so are its letters."""
    shelf("twinmail").boxes.pop(IUUID(place), None)
