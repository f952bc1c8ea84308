"""The door: shelves, where each room keeps the records that have no page of their own.

And what records are made of: keys, states, threads; upper rooms import all of it from here.
"""

from Acquisition import aq_base
from etwinning.records.bounds import BoundedRecord
from etwinning.records.earlier import check_read
from etwinning.records.earlier import mark_of
from etwinning.records.earlier import with_earlier
from etwinning.records.hiding import Hideable
from etwinning.records.hiding import unmet_moderator
from etwinning.records.interfaces import IShelf
from etwinning.records.keys import from_token
from etwinning.records.keys import key_at
from etwinning.records.keys import moment_of
from etwinning.records.keys import new_key
from etwinning.records.keys import token
from etwinning.records.states import allows
from etwinning.records.states import begin
from etwinning.records.states import move
from etwinning.records.states import moves
from etwinning.records.states import Record
from etwinning.records.threads import backwards
from etwinning.records.threads import Thread
from etwinning.records.writing import let_pass
from persistent import Persistent
from plone import api
from zope.annotation.attribute import AttributeAnnotations
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtilitiesFor
from zope.component.hooks import getSite

PREFIX = "etwinning."

__all__ = (
    "BoundedRecord",
    "Hideable",
    "Record",
    "Thread",
    "allows",
    "backwards",
    "begin",
    "check_read",
    "from_token",
    "key_at",
    "let_pass",
    "make_shelves",
    "mark_of",
    "moment_of",
    "move",
    "moves",
    "new_key",
    "shelf",
    "token",
    "unmet_moderator",
    "with_earlier",
)


def shelf(name: str) -> Persistent:
    """Return a room's shelf: the persistent object that its ``IShelf`` factory made.

    :param name: the room, or ``room.thing``.
    :raises KeyError: the site was set up before the room existed; ``make_shelves`` mends it.
    """
    # asked for a dozen times in each request: the adapter would cost more than the look
    return AttributeAnnotations(aq_base(getSite()))[PREFIX + name]


def make_shelves() -> None:
    """Make the shelves that the site does not have yet; nothing else ever makes them."""
    annotations = IAnnotations(api.portal.get())
    for name, factory in getUtilitiesFor(IShelf):
        if PREFIX + name not in annotations:
            annotations[PREFIX + name] = factory()
