"""Where a thing stands, as far as the reader may know it."""

from Acquisition import aq_chain
from Acquisition import aq_inner
from etwinning.base.security import allowed
from etwinning.pupils.api import is_inside
from plone.base.defaultpage import check_default_page_via_view
from plone.base.interfaces import IHideFromBreadcrumbs
from plone.base.interfaces import INavigationRoot
from plone.base.utils import pretty_title_or_id
from Products.CMFCore.interfaces import IContentish
from Products.CMFPlone.browser.navigation import get_view_url
from Products.Five.browser import BrowserView


class Breadcrumbs(BrowserView):
    """``breadcrumbs_view``: the page, its breadcrumbs, ``@breadcrumbs`` (security.md L2)."""

    def breadcrumbs(self) -> tuple[dict, ...]:
        """Return dicts of ``Title`` and ``absolute_url``, from the site down."""
        found = []
        for thing in aq_chain(aq_inner(self.context)):
            if INavigationRoot.providedBy(thing):
                break
            if IContentish.providedBy(thing) and self._is_shown(thing):
                found.insert(0, self._crumb(thing))
        return tuple(found)

    def _is_shown(self, thing):
        if IHideFromBreadcrumbs.providedBy(thing) or not allowed(thing, "View"):
            return False
        if not is_inside(thing):
            return False
        return not check_default_page_via_view(thing, self.request)

    def _crumb(self, thing):
        _name, address = get_view_url(thing)
        return {"absolute_url": address, "Title": pretty_title_or_id(thing, thing)}
