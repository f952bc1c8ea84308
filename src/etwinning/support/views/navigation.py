"""Where the shell leads to the offices."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.support.setup import FOLDER
from plone import api
from zope.interface import implementer


@implementer(INavigation)
class OfficesLink:
    """The entry of the offices in the navigation of the public site."""

    def entries(self, context, request) -> list:
        """Return the one link."""
        return [
            {
                "id": "offices",
                "title": _("link_offices", default="Your country"),
                "url": f"{api.portal.get().absolute_url()}/{FOLDER}",
                "order": 70,
            }
        ]
