"""The navigation of a workspace: tools that the rooms register (``ITool``)."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.pupils.api import classroom_of
from etwinning.workspaces.interfaces import ITool
from etwinning.workspaces.shown import is_member
from etwinning.workspaces.where import workspace_for
from plone.app.uuid.utils import uuidToObject
from zope.component import getUtilitiesFor
from zope.interface import implementer


@implementer(INavigation)
class SpaceLinks:
    """Links of the environments ``twinspace`` and ``pupil``."""

    def __init__(self, for_pupils: bool):
        self.for_pupils = for_pupils

    def entries(self, context, request) -> list[dict]:
        """Return the tools of the place the page belongs to, as far as they are for the reader.

        Pupils are at home in their own place, also on a page that belongs to none (a refusal).
        """
        place = workspace_for(context) or (self._home() if self.for_pupils else None)
        if place is None or not is_member(place):
            return []
        found = [self._entry(name, tool, place) for name, tool in getUtilitiesFor(ITool)]
        return [entry for entry in found if entry["title"] and entry["url"]]

    def _home(self):
        uid = classroom_of(actor()) if actor() else ""
        return uuidToObject(uid, unrestricted=True) if uid else None

    def _entry(self, name, tool, place):
        url = tool.url(place)
        return {
            "id": name,
            "title": tool.pupil_title if self.for_pupils else tool.title,
            "url": url,
            "order": tool.order,
            "count": tool.count(place) if url and hasattr(tool, "count") else 0,
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


@implementer(ITool)
class Materials:
    """Folders, pictures, documents, sounds, films."""

    title = _("tool_materials", default="Materials")
    pupil_title = _("tool_materials_pupil", default="Our pictures and files")
    icon = "images"
    order = 30

    def url(self, place) -> str:
        """Return the address of the list."""
        return f"{place.absolute_url()}/@@materials"
