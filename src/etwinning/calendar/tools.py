"""The calendar in a place's navigation."""

from etwinning.base.messages import _
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class CalendarTool:
    """The calendar of the place."""

    title = _("tool_calendar", default="Calendar")
    pupil_title = _("tool_calendar_pupil", default="Calendar")
    icon = "calendar3"
    order = 35

    def url(self, place) -> str:
        """Return the address of the month."""
        return f"{place.absolute_url()}/@@calendar"
