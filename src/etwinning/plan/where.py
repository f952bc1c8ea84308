"""The address of a plan: ``<place>/++plan++tasks``."""

from etwinning.plan.content import Plan
from etwinning.plan.content import TASKS
from etwinning.workspaces.api import LiveStep
from etwinning.workspaces.api import RestLiveStep


class PlanStep(LiveStep):
    """The step to the plan, for people."""

    def found(self, name: str):
        """Return it."""
        return Plan().__of__(self.place) if name == TASKS else None


class RestPlanStep(RestLiveStep):
    """The step to the plan, for programs."""

    step = PlanStep
