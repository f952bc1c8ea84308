"""Entries of a group's navigation, and the way to all groups."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.groups.interfaces import IGroup
from etwinning.groups.permissions import EDIT_GROUP
from etwinning.groups.permissions import SEE_GROUPS
from etwinning.groups.permissions import SEE_MEMBERS
from etwinning.people.api import teacher_of
from etwinning.workspaces.interfaces import ITool
from plone import api
from zope.interface import implementer


@implementer(ITool)
class GroupMembers:
    """Who belongs to a group, who asks to come in."""

    title = _("tool_members", default="Members")
    pupil_title = None
    icon = "people"
    order = 70

    def url(self, place) -> str:
        """Return its address for members."""
        is_shown = IGroup.providedBy(place) and allowed(place, SEE_MEMBERS)
        return f"{place.absolute_url()}/@@group-members" if is_shown else ""


@implementer(ITool)
class GroupSettings:
    """Name, text, switches, the end."""

    title = _("tool_settings", default="Settings")
    pupil_title = None
    icon = "gear"
    order = 90

    def url(self, place) -> str:
        """Return its address for moderators."""
        is_shown = IGroup.providedBy(place) and allowed(place, EDIT_GROUP)
        return f"{place.absolute_url()}/@@group-settings" if is_shown else ""


@implementer(INavigation)
class GroupsLink:
    """The entry of the desktop."""

    def entries(self, context, request) -> list[dict]:
        """Return the link of a teacher."""
        if teacher_of(actor()) is None or not allowed(api.portal.get(), SEE_GROUPS):
            return []
        return [
            {
                "id": "groups",
                "title": _("link_groups", default="Groups"),
                "url": f"{api.portal.get().absolute_url()}/@@groups",
                "order": 60,
            }
        ]
