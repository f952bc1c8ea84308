"""Going out."""

from etwinning.accounts.api import log_out
from etwinning.base.messages import _
from etwinning.base.security import actor
from plone import api
from plone.protect.authenticator import check
from Products.Five.browser import BrowserView


class LogOut(BrowserView):
    """``/logout``: asks once, then ends all sessions of the person; a GET changes nothing."""

    environment = "public"
    for_pupils = "everywhere"  # pupils.fence
    audience = _("audience_logout", default="Only you see this page")

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method == "POST":
            check(self.request)
            log_out()
        elif actor():
            return self.index()
        return self.request.response.redirect(f"{self.home}/logged-out")

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()


class LoggedOut(BrowserView):
    """``/logged-out``: says so, with both doors."""

    environment = "public"
    for_pupils = "everywhere"  # pupils.fence

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()
