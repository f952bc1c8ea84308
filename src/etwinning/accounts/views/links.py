"""Links of the page shell to our pages."""

from etwinning.accounts.permissions import CHANGE_OWN_PASSWORD
from etwinning.accounts.right import ledger
from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
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
class Own:
    """Another password, another address: in the person's menu."""

    def entries(self, context, request) -> list:
        """Return the links that the person may follow; none for pupils."""
        portal = api.portal.get()
        entry = ledger().get(actor())
        if not allowed(portal, CHANGE_OWN_PASSWORD) or (entry and entry.kind == "pupil"):
            return []
        pages = [("change-password", _("link_change_password", default="Change password"))]
        if entry is not None:
            title = _("link_change_address", default="Change e-mail address")
            pages.append(("change-address", title))
        return [
            {"id": name, "title": title, "url": f"{portal.absolute_url()}/{name}", "order": 80}
            for name, title in pages
        ]
