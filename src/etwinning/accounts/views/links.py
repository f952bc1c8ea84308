"""Links of the page shell to our pages."""

from etwinning.accounts.permissions import CHANGE_OWN_PASSWORD
from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import allowed
from plone import api
from zope.interface import implementer


@implementer(INavigation)
class Doors:
    """The pupils' door, for visitors, beside the log-in."""

    def entries(self, context, request) -> list:
        """Return the link to the pupils' door."""
        if not api.user.is_anonymous():
            return []
        title = _("link_pupils_door", default="Pupils’ door")
        url = f"{api.portal.get().absolute_url()}/pupil-door"
        return [{"id": "pupil-door", "title": title, "url": url}]


@implementer(INavigation)
class Password:
    """Another password, in the person's menu."""

    def entries(self, context, request) -> list:
        """Return the link, where the person may follow it."""
        portal = api.portal.get()
        if not allowed(portal, CHANGE_OWN_PASSWORD):
            return []
        title = _("link_change_password", default="Change password")
        url = f"{portal.absolute_url()}/change-password"
        return [{"id": "change-password", "title": title, "url": url, "order": 80}]
