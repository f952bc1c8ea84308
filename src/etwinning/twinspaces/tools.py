"""Entries of a TwinSpace's navigation, and the way into a person's TwinSpaces."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.places.api import places_of
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.permissions import EXPORT_SPACE
from etwinning.twinspaces.permissions import SEE_ROSTER
from etwinning.twinspaces.permissions import SEE_SETTINGS
from etwinning.workspaces.interfaces import ITool
from plone import api
from zope.interface import implementer


@implementer(ITool)
class Home:
    """The front page."""

    title = _("tool_home", default="Home")
    pupil_title = _("tool_start", default="Start")
    icon = "house"
    order = 10

    def url(self, place) -> str:
        """Return its address."""
        return place.absolute_url()


@implementer(ITool)
class Members:
    """The roster; pupils find it on their start page."""

    title = _("tool_members", default="Members")
    pupil_title = None
    icon = "people"
    order = 70

    def url(self, place) -> str:
        """Return its address for members."""
        is_shown = ITwinSpace.providedBy(place) and allowed(place, SEE_ROSTER)
        return f"{place.absolute_url()}/@@roster" if is_shown else ""


@implementer(ITool)
class Pupils:
    """Accounts of pupils."""

    title = _("tool_pupils", default="Pupils")
    pupil_title = None
    icon = "backpack"
    order = 75

    def url(self, place) -> str:
        """Return its address for teacher admins."""
        return f"{place.absolute_url()}/@@pupils" if allowed(place, MANAGE_PUPILS) else ""


@implementer(ITool)
class Settings:
    """Name, welcome, publication."""

    title = _("tool_settings", default="Settings")
    pupil_title = None
    icon = "gear"
    order = 90

    def url(self, place) -> str:
        """Return its address for teacher admins."""
        is_shown = allowed(place, SEE_SETTINGS)
        return f"{place.absolute_url()}/@@space-settings" if is_shown else ""


@implementer(ITool)
class ExportTool:
    """The way to the export where there are no settings any more; else it stands there."""

    title = _("tool_export", default="Export")
    pupil_title = None
    icon = "box-arrow-down"
    order = 90

    def url(self, place) -> str:
        """Return its address for teacher admins of a closed place."""
        is_shown = allowed(place, EXPORT_SPACE) and not Settings().url(place)
        return f"{place.absolute_url()}/@@export" if is_shown else ""


@implementer(INavigation)
class MySpacesLink:
    """``Go to``: the person's TwinSpaces."""

    def entries(self, context, request) -> list[dict]:
        """Return the link for whoever belongs to a place."""
        if not actor() or not places_of(actor()):
            return []
        return [
            {
                "id": "twinspace",
                "title": _("switch_twinspaces", default="TwinSpaces"),
                "url": f"{api.portal.get().absolute_url()}/@@my-spaces",
                "order": 30,
            }
        ]
