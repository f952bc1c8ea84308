"""From a UID to an address, for who may view the thing; stock Plone tells everybody."""

from etwinning.site.refusals.asked import may_view
from plone.app.uuid.utils import uuidToObject
from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class FromId(BrowserView):
    """``resolveuid/<UID>/…``: on to the thing, or 404 (security.md L13)."""

    uid = ""
    rest = ()

    def publishTraverse(self, request, name):
        """Take the UID and all that comes after it."""
        self.uid = name
        self.rest = tuple(reversed(request["TraversalRequestNameStack"]))
        request["TraversalRequestNameStack"] = []
        return self

    def __call__(self):
        thing = uuidToObject(self.uid, unrestricted=True) if self.uid else None
        if not may_view(thing):
            raise NotFound
        where = "/".join([thing.absolute_url(), *self.rest])
        asked = self.request.get("QUERY_STRING")
        return self.request.response.redirect(f"{where}?{asked}" if asked else where)
