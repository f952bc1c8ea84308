"""The door: shelves, where each room keeps the records that have no page of their own."""

from etwinning.records.interfaces import IShelf
from persistent import Persistent
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtilitiesFor

PREFIX = "etwinning."


def shelf(name: str) -> Persistent:
    """Return a room's shelf: the persistent object that its ``IShelf`` factory made.

    :param name: the room, or ``room.thing``.
    :raises KeyError: the site was set up before the room existed; ``make_shelves`` mends it.
    """
    return IAnnotations(api.portal.get())[PREFIX + name]


def make_shelves() -> None:
    """Make the shelves that the site does not have yet; nothing else ever makes them."""
    annotations = IAnnotations(api.portal.get())
    for name, factory in getUtilitiesFor(IShelf):
        if PREFIX + name not in annotations:
            annotations[PREFIX + name] = factory()
