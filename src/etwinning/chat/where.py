"""Addresses: ``<place>/++chat++slots`` is the chat, ``<place>/++chat++<token>`` a slot."""

from etwinning.chat.content import Chat
from etwinning.chat.content import SLOTS
from etwinning.chat.reading import slot_of
from etwinning.workspaces.api import LiveStep
from etwinning.workspaces.api import RestLiveStep


class ChatStep(LiveStep):
    """The step to a chat or to one of its slots, for people."""

    def found(self, name: str):
        """Return it; a slot whose log is no longer kept is none."""
        return Chat().__of__(self.place) if name == SLOTS else slot_of(self.place, name)


class RestChatStep(RestLiveStep):
    """The same step, for programs."""

    step = ChatStep
