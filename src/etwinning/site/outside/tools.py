"""Plone's tools have addresses; nobody but operators has anything to look for there."""

from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.security import allowed
from Products.CMFCore.interfaces import IContentish
from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.component.hooks import getSite


def close_tools(event) -> None:
    """A page was found: raise NotFound if it is a tool's and the person no operator."""
    request = event.request
    if not IETwinningLayer.providedBy(request):
        return
    site = getSite()
    path = request.physicalPathFromURL(request["ACTUAL_URL"])[len(site.getPhysicalPath()) :]
    tool = site._getOb(path[0], None) if path else None
    if tool is None or IContentish.providedBy(tool):
        return
    if not allowed(site, "Manage portal"):
        raise NotFound


class Closed(BrowserView):
    """A page of Plone's that we do not have: the same 404 as any."""

    def __call__(self):
        raise NotFound
