"""Services: the slots of a place; open one, look at one, close one."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.chat.api import close_slot
from etwinning.chat.api import KEPT
from etwinning.chat.api import open_slot
from etwinning.chat.api import slots_of
from etwinning.chat.api import state_of
from etwinning.chat.interfaces import INewSlot
from etwinning.chat.shown import moment


def told(slot) -> dict:
    """Return a slot for JSON."""
    url = slot.absolute_url()
    return {
        "@id": url,
        "title": slot.title,
        "begins": moment(slot.begins).isoformat(),
        "ends": moment(slot.ends).isoformat(),
        "kept_until": moment(slot.ends + KEPT).isoformat(),
        "state": state_of(slot),
        "pupils": slot.pupils,
        "lines": f"{url}/@lines",
    }


class Slots(Question):
    """GET @chats: the slots of a place that the reader may know of."""

    for_pupils = True

    def act(self, data):
        """Ask for them."""
        items = [told(slot) for slot in slots_of(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@chats", "items": items}


class OpenSlot(Verb):
    """POST @chats: open a slot."""

    made = True

    def act(self, data):
        """Open it."""
        values = {"minutes": INewSlot["minutes"].default, "pupils": True} | data
        return told(open_slot(self.context, **read(INewSlot, values, context=self.context)))


class ReadSlot(Question):
    """GET of a slot."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        return told(self.context)


class CloseSlot(Verb):
    """POST @close-chat: close a slot before its time, or call it off (204: it is gone)."""

    def act(self, data):
        """Close it."""
        was_open = state_of(self.context) == "open"
        close_slot(self.context)
        return told(self.context) if was_open else None
