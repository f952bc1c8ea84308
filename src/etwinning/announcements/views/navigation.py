"""Where the shell leads to announcements."""

from etwinning.announcements.api import partners
from etwinning.announcements.permissions import READ_ANNOUNCEMENTS
from etwinning.announcements.permissions import WRITE_ANNOUNCEMENT
from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import allowed
from plone import api
from zope.interface import implementer


@implementer(INavigation)
class DesktopLinks:
    """The desktop's navigation: announcements."""

    def entries(self, context, request) -> list:
        """Return the link of those who write them."""
        folder = partners()
        if not (allowed(folder, READ_ANNOUNCEMENTS) and allowed(folder, WRITE_ANNOUNCEMENT)):
            return []
        return [
            {
                "id": "announcements",
                "title": _("link_announcements", default="Announcements"),
                "url": f"{api.portal.get().absolute_url()}/@@announcements",
                "order": 32,
            }
        ]
