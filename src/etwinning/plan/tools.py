"""The plan in a place's navigation."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.plan.api import plan_of
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class PlanTool:
    """The way to the plan, for those who read it."""

    title = _("tool_plan", default="Plan")
    pupil_title = _("tool_plan_pupil", default="Our plan")
    icon = "list-check"
    order = 34

    def url(self, place) -> str:
        """Return its address, ``""`` for who does not read it."""
        plan = plan_of(place)
        return plan.absolute_url() if allowed(plan, "View") else ""
