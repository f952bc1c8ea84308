"""The list of slots of a place, and the form that opens one."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.chat.api import open_slot
from etwinning.chat.api import slots_of
from etwinning.chat.api import state_of
from etwinning.chat.interfaces import INewSlot
from etwinning.chat.permissions import OPEN_SLOT
from etwinning.chat.shown import hours
from etwinning.chat.shown import kept_until
from etwinning.workspaces.api import heads
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from functools import cached_property
from Products.Five.browser import BrowserView


class InChat(Inside):
    """Mixed into the pages of a chat and of its slots: who reads what is written here."""

    for_pupils = True
    section = "chat"

    @cached_property
    def place(self):
        """The workspace."""
        return aq_parent(aq_inner(self.context))

    @property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        return is_pupil()

    @property
    def audience(self):
        """Who reads what is written, for the environment bar."""
        if not self.is_member:
            return None
        words = {"title": self.place.title, "teachers": str(heads(self.place).teachers)}
        if is_pupil():
            return _(
                "chat_sees_pupil",
                default="${title} · all who take part read along; our teachers read it for "
                "3 months",
                mapping=words,
            )
        return _(
            "chat_sees",
            default="${title} · all who take part read along; its ${teachers} teachers read the "
            "log for 3 months",
            mapping=words,
        )


class ChatPage(InChat, BrowserView):
    """The slots: open now, coming, and over for those who read logs."""

    @cached_property
    def slots(self) -> dict:
        """Dict of state -> rows of the slots, the next or the newest first."""
        found: dict = {"open": [], "coming": [], "past": []}
        for slot in sorted(slots_of(self.place), key=lambda slot: slot.begins):
            found[state_of(slot)].append(self._row(slot))
        found["past"].reverse()
        return found

    @property
    def is_empty(self) -> bool:
        """Is there no slot?"""
        return not any(self.slots.values())

    @property
    def may_open(self) -> bool:
        """May the reader open a slot?"""
        return allowed(self.context, OPEN_SLOT)

    @property
    def is_closed(self) -> bool:
        """Is the place closed, so that nobody chats?"""
        return is_frozen(self.context)

    def _row(self, slot):
        return {
            "title": slot.title,
            "url": slot.absolute_url() if allowed(slot, "View") else "",
            "hours": hours(slot, self.language),
            "pupils": slot.pupils,
            "kept": kept_until(slot, self.language),
        }


class OpenSlot(InChat, FormPage):
    """Open a slot, now or later."""

    for_pupils = False
    shape = INewSlot

    def start_values(self) -> dict:
        """As long as a lesson, with pupils."""
        return {"minutes": INewSlot["minutes"].default, "pupils": True}

    def act(self) -> str:
        """Open it and go there."""
        return open_slot(self.place, **self.values()).absolute_url()
