"""The navigation of a workspace: tools that the rooms register (``ITool``)."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.workspaces.interfaces import ITool
from etwinning.workspaces.shown import is_member
from etwinning.workspaces.where import workspace_for
from zope.component import getUtilitiesFor
from zope.interface import implementer


@implementer(INavigation)
class SpaceLinks:
    """Links of the environments ``twinspace`` and ``pupil``."""

    def __init__(self, for_pupils: bool):
        self.for_pupils = for_pupils

    def entries(self, context, request) -> list[dict]:
        """Return the tools of the place the page belongs to, as far as they are for the reader."""
        place = workspace_for(context)
        if place is None or not is_member(place):
            return []
        found = [self._entry(name, tool, place) for name, tool in getUtilitiesFor(ITool)]
        return [entry for entry in found if entry["title"] and entry["url"]]

    def _entry(self, name, tool, place):
        return {
            "id": name,
            "title": tool.pupil_title if self.for_pupils else tool.title,
            "url": tool.url(place),
            "order": tool.order,
        }


TeachersLinks = SpaceLinks(for_pupils=False)
PupilsLinks = SpaceLinks(for_pupils=True)


@implementer(ITool)
class Pages:
    """All pages of the place."""

    title = _("tool_pages", default="Pages")
    pupil_title = _("tool_pages_pupil", default="Our pages")
    icon = "book"
    order = 20

    def url(self, place) -> str:
        """Return the address of the list."""
        return f"{place.absolute_url()}/@@pages"
