"""Logs go: 90 days after the end of a slot, and with their place; so does who was there."""

from etwinning.chat.presence import forget_presence
from etwinning.chat.rules import is_gone
from etwinning.jobs.interfaces import IEvery
from etwinning.places.api import roster
from etwinning.records.api import shelf
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zope.interface import implementer


@implementer(IEvery)
class ForgetLogs:
    """Every hour: erase the logs whose time is over; may run twice. Source: PV8."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Erase them."""
        store = shelf("chat")
        over = [
            (uid, slot)
            for uid, slots in store.places.items()
            for slot in slots.values()
            if is_gone(now, slot.ends)
        ]
        for uid, slot in over:
            place = uuidToObject(uid, unrestricted=True)
            if place is not None:
                forget_presence(slot, roster(place))
            store.drop(uid, slot.key)


def forget_member(event) -> None:
    """Somebody left a place (ILeft): nothing tells any more when the person was in its chats."""
    for slot in shelf("chat").of(IUUID(event.object)).values():
        forget_presence(slot, [event.user_id])


def forget_place(place, event) -> None:
    """A place goes for good, with its chats (IObjectWillBeRemovedEvent: the roster is there)."""
    for slot in shelf("chat").places.pop(IUUID(place), {}).values():
        forget_presence(slot, roster(place))
