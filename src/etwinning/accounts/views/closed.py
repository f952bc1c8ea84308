"""Pages of Plone that are closed here (security.md, L4 to L12)."""

from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class Closed(BrowserView):
    """404 for everybody, whatever follows in the address."""

    def publishTraverse(self, request, name):
        """Take any path."""
        return self

    def __call__(self):
        raise NotFound(self.request.get("ACTUAL_URL", ""))
