"""A page before its day or after it is missing, as it is from every listing (security.md L14)."""

from Acquisition import aq_base
from Acquisition import aq_chain
from DateTime import DateTime
from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.security import allowed
from etwinning.search.api import changed
from etwinning.site.refusals.asked import thing_asked
from plone import api
from Products.CMFCore.interfaces import IContentish
from zExceptions import NotFound

SEE_INACTIVE = "Access inactive portal content"


def follow_days(folder, event) -> None:
    """A folder was edited (IObjectModifiedEvent): the search reads what is in it anew."""
    path = "/".join(folder.getPhysicalPath())
    inside = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(path=path)
    changed(*(f"content:{brain.UID}" for brain in inside))


def close_by_date(event) -> None:
    """A page was found: raise NotFound if it, or what it stands in, is not to be seen today."""
    if not IETwinningLayer.providedBy(event.request):
        return
    now = DateTime()
    for thing in aq_chain(thing_asked(event.request)):
        if not IContentish.providedBy(thing):
            return
        if not is_due(thing, now) and not allowed(thing, SEE_INACTIVE):
            raise NotFound


def is_due(thing, now) -> bool:
    """Tell whether a thing is between its days.

    :param now: a DateTime.
    """
    base = aq_base(thing)
    start, end = getattr(base, "effective_date", None), getattr(base, "expiration_date", None)
    return (start is None or start <= now) and (end is None or end > now)
