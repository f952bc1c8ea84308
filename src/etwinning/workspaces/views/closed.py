"""Addresses that Plone gives to files, and that ours do not have."""

from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

INLINE = ("image/jpeg", "image/png", "image/webp", "image/gif")


@implementer(IPublishTraverse)
class Gone(BrowserView):
    """404, whatever follows in the address."""

    def publishTraverse(self, request, name):
        """Nothing stands below it."""
        raise NotFound(name)

    def __call__(self):
        raise NotFound(self.__name__)


def is_inline(content_type: str) -> bool:
    """Tell whether a browser may show a file in the page; all else is downloaded."""
    return content_type in INLINE
