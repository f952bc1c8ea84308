"""The chat in a place's navigation."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.chat.api import chat_of
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class ChatTool:
    """The way to the chat, for those who take part."""

    title = _("tool_chat", default="Chat")
    pupil_title = _("tool_chat_pupil", default="Our chat")
    icon = "chat-dots"
    order = 50

    def url(self, place) -> str:
        """Return the address of the list of slots, ``""`` for who takes no part."""
        chat = chat_of(place)
        return chat.absolute_url() if allowed(chat, "View") else ""
