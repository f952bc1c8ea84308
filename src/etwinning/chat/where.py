"""Addresses: ``<place>/++chat++slots`` is the chat, ``<place>/++chat++<token>`` a slot."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.chat.content import Chat
from etwinning.chat.content import SLOTS
from etwinning.chat.interfaces import IInChat
from etwinning.chat.reading import slot_of
from etwinning.workspaces.interfaces import IWorkspace
from plone.rest.interfaces import IAPIRequest
from plone.rest.traverse import RESTWrapper
from plone.uuid.interfaces import IUUID
from zExceptions import NotFound
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.traversing.interfaces import ITraversable


@implementer(ITraversable)
@adapter(IWorkspace, Interface)
class ChatStep:
    """The step ``++chat++`` of an address; who has no right there is refused by Zope."""

    def __init__(self, place, request=None):
        self.place = place

    def traverse(self, name: str, ignored):
        """Return the chat or one of its slots, wrapped.

        :raises NotFound: there is no such slot, or its log is no longer kept.
        """
        found = Chat().__of__(self.place) if name == SLOTS else slot_of(self.place, name)
        if found is None:
            raise NotFound(name)
        return found


@implementer(ITraversable)
@adapter(RESTWrapper, IAPIRequest)
class RestChatStep:
    """The same step for programs: plone.rest wraps what lies on the way to a service."""

    def __init__(self, wrapped, request):
        self.wrapped = wrapped
        self.request = request

    def traverse(self, name: str, ignored):
        """Return the chat or the slot, wrapped once more; see ChatStep.

        :raises NotFound: what is wrapped is no place.
        """
        if not IWorkspace.providedBy(self.wrapped.context):
            raise NotFound(name)
        return RESTWrapper(ChatStep(self.wrapped.context).traverse(name, ignored), self.request)


@implementer(IUUID)
@adapter(IInChat)
def uid_of(thing) -> str:
    """Return the uid of a chat or a slot: that of its place and the end of its address."""
    end = thing.getId().removeprefix("++chat++")
    return f"{IUUID(aq_parent(aq_inner(thing)))}:chat:{end}"
