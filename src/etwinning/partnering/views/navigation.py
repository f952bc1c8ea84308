"""Where the shell leads to partners."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.people.api import teacher_of
from plone import api
from zope.interface import implementer


@implementer(INavigation)
class DesktopLinks:
    """The desktop's navigation: find partners."""

    def entries(self, context, request) -> list:
        """Return the one link, for teachers."""
        if teacher_of(actor()) is None:
            return []
        return [
            {
                "id": "partners",
                "title": _("link_find_partners", default="Find partners"),
                "url": f"{api.portal.get().absolute_url()}/@@partners",
                "order": 30,
            }
        ]
