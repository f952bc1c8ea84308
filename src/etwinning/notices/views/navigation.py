"""The bell in the header, and the way to the choices in the person's menu."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.notices.api import is_pupil
from etwinning.notices.api import unseen
from etwinning.notices.permissions import READ_NOTICES
from plone import api
from zope.interface import implementer


@implementer(INavigation)
class Bell:
    """``tools``: how much is new. Pupils stay in their space and find there what is new."""

    def entries(self, context, request) -> list[dict]:
        """Return the bell."""
        portal = api.portal.get()
        if not allowed(portal, READ_NOTICES) or is_pupil():
            return []
        return [
            {
                "id": "notices",
                "title": _("link_notices", default="Notices"),
                "url": f"{portal.absolute_url()}/@@notices",
                "icon": "bell",
                "count": unseen(actor()),
                "order": 20,
            }
        ]


@implementer(INavigation)
class Choices:
    """``person``: to the choices; pupils get no mail."""

    def entries(self, context, request) -> list[dict]:
        """Return the link."""
        portal = api.portal.get()
        if not allowed(portal, READ_NOTICES) or is_pupil():
            return []
        return [
            {
                "id": "notice-settings",
                "title": _("link_notice_mails", default="Mails we send you"),
                "url": f"{portal.absolute_url()}/@@notice-settings",
                "order": 60,
            }
        ]
