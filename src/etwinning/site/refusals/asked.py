"""What did the request ask for, and who asks? Known too late or not at all when it fails."""

from AccessControl import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from Acquisition import aq_parent
from etwinning.base.security import allowed
from etwinning.workspaces.interfaces import ILive
from plone.app.redirector.interfaces import IRedirectionStorage
from plone.rest.interfaces import IService
from plone.rest.traverse import RESTWrapper
from Products.CMFCore.interfaces import IContentish
from Products.CMFCore.interfaces import ISiteRoot
from zope.component import getUtility
from zope.publisher.interfaces.browser import IBrowserView

THINGS = (IContentish, ILive, ISiteRoot)


def thing_asked(request):
    """Return the content, or what a place has beside it, whose page or service was asked for.

    None for what is neither, nor a page of it (a tool of the site).
    """
    page = request.get("PUBLISHED")
    page = getattr(page, "__self__", page)  # a method of content is published for its object
    for step in (page, *request.get("PARENTS", ())):
        thing = step.context if isinstance(step, RESTWrapper) else step
        if any(kind.providedBy(thing) for kind in THINGS):
            return thing
        if not (thing is None or IBrowserView.providedBy(thing) or IService.providedBy(thing)):
            return None
    return None


def log_in_who_asks(request, site) -> None:
    """Let the rest of the request be the person's: a failed traversal forgot to ask.

    A visitor's request stays a visitor's.
    """
    if getSecurityManager().getUser().getId():
        return
    for folder in (site.acl_users, aq_parent(site).acl_users):
        plugins = folder._getOb("plugins", None)
        if plugins is None:
            continue
        for user_id, login in folder._extractUserIds(request, plugins):
            user = folder._findUser(plugins, user_id, login, request=request)
            if user is not None:
                newSecurityManager(request, user.__of__(folder))
                return


def may_view(thing) -> bool:
    """Tell whether the person may know that a thing is there."""
    return thing is not None and allowed(thing, "View")


def moved_to(request, site) -> str:
    """Return where a thing went that stood at this address, ``""`` unless the person may view it.

    Looks at the address and at what it begins with; pages of the thing move along.
    """
    storage = getUtility(IRedirectionStorage)
    steps = [step for step in request.physicalPathFromURL(request["ACTUAL_URL"]) if step]
    for length in range(len(steps), len(site.getPhysicalPath()) - 1, -1):
        path = storage.get("/" + "/".join(steps[:length]))
        thing = site.unrestrictedTraverse(path, None) if path else None
        if thing is not None and may_view(thing):
            return "/".join([thing.absolute_url(), *steps[length:]])
    return ""
