"""A service of plone.restapi that is not offered here."""

from plone.restapi.services import Service
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class Closed(Service):
    """404 for everybody, whatever follows in the address."""

    def publishTraverse(self, request, name):
        """Take any path."""
        return self

    def reply(self):
        """Say that there is nothing here."""
        raise NotFound(self.request.get("ACTUAL_URL", ""))
