"""Where the shell leads to schools."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.schools.setup import FOLDER
from plone import api
from zope.interface import implementer


@implementer(INavigation)
class SchoolsLink:
    """The entry Schools in the navigation of the public site."""

    def entries(self, context, request) -> list:
        """Return the one link."""
        return [
            {
                "id": "schools",
                "title": _("link_schools", default="Schools"),
                "url": f"{api.portal.get().absolute_url()}/{FOLDER}",
                "order": 30,
            }
        ]
