"""Addresses: ``<site>/++message++<token>`` is a conversation."""

from etwinning.messaging.reading import conversation_in
from plone.rest.traverse import RESTWrapper
from zExceptions import NotFound
from zope.interface import implementer
from zope.traversing.interfaces import ITraversable


@implementer(ITraversable)
class MessageStep:
    """The step to a conversation; who is not one of the two is refused there."""

    def __init__(self, site, request=None):
        self.site = site

    def traverse(self, name: str, ignored):
        """Return it.

        :raises NotFound: there is none.
        """
        found = conversation_in(self.site, name)
        if found is None:
            raise NotFound(name)
        return found


@implementer(ITraversable)
class RestMessageStep(MessageStep):
    """The same step for programs: plone.rest wraps what lies on the way to a service."""

    def __init__(self, site, request):
        super().__init__(site)
        self.request = request

    def traverse(self, name: str, ignored):
        """Return what the step leads to, wrapped.

        :raises NotFound: there is none.
        """
        return RESTWrapper(super().traverse(name, ignored), self.request)
