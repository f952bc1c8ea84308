"""``@@my-day``: the way to wherever the reader's day begins."""

from etwinning.base.security import allowed
from etwinning.desktop.links import offices_of_reader
from etwinning.desktop.permissions import VIEW_DESKTOP
from plone import api
from plone.base.interfaces import IRedirectAfterLogin
from Products.Five.browser import BrowserView
from zope.interface import implementer


class MyDay(BrowserView):
    """Leads a teacher to the desktop, an office to its queue, everybody else to the front page.

    Pupils never come here: their fence leads them to their own space.
    """

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        return self.request.response.redirect(self.address())

    def address(self) -> str:
        """Return the address of the reader's first page."""
        url = api.portal.get().absolute_url()
        if allowed(api.portal.get(), VIEW_DESKTOP):
            return f"{url}/@@desktop"
        offices = offices_of_reader()
        return f"{url}/offices/{offices[0]}/@@queue" if offices else url


@implementer(IRedirectAfterLogin)
class AfterLogIn:
    """Where a log-in leads that was not asked for by a page."""

    def __init__(self, context, request):
        """:param context: the thing on which the door was called."""

    def __call__(self, came_from=None, is_initial_login=False):
        return f"{api.portal.get().absolute_url()}/@@my-day"
