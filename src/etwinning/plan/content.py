"""The plan of a place, made anew for each request."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.messages import _
from etwinning.plan.interfaces import IPlan
from etwinning.plan.permissions import CHANGE_PLAN
from etwinning.plan.permissions import TICK_TASK
from etwinning.workspaces.api import Live
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import taken
from zope.interface import implementer

TOOL = "plan"  # row of the role matrix
TASKS = "tasks"  # the step of an address that leads to the plan
# permission -> letter of the matrix that gives it
LETTERS = {
    "View": "R",
    "Access contents information": "R",
    CHANGE_PLAN: "M",
    TICK_TASK: "E",
}


@implementer(IPlan)
class Plan(Live):
    """The plan, wrapped in its place; never stored."""

    permissions = tuple(LETTERS)
    title = _("plan_title", default="Plan")

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++plan++{TASKS}"

    def roles(self, permission: str) -> set:
        """Return who has a permission: the row of the matrix, less what the place takes."""
        place, letter = aq_parent(aq_inner(self)), LETTERS[permission]
        roles = roles_that(letter, TOOL)
        if letter == "R":
            return roles
        return roles - set(taken(place, TOOL)) if place.is_writable else set()
