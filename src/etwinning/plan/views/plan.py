"""The page of a plan: its phases with their tasks, its teams."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.security import allowed
from etwinning.plan.api import phases_of
from etwinning.plan.api import tasks_of
from etwinning.plan.api import teams_of
from etwinning.plan.permissions import CHANGE_PLAN
from etwinning.plan.shown import task_shown
from etwinning.plan.shown import teams_shown
from etwinning.records.api import token
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from functools import cached_property
from Products.Five.browser import BrowserView


class InPlan(Inside):
    """Mixed into the pages of a plan."""

    section = "plan"

    @cached_property
    def place(self):
        """The workspace."""
        return aq_parent(aq_inner(self.context))

    @property
    def plan_url(self) -> str:
        """Address of the plan."""
        return self.context.absolute_url()


class PlanPage(InPlan, BrowserView):
    """Shows the plan; the template asks only for what is listed here."""

    for_pupils = True

    @cached_property
    def phases(self) -> list[dict]:
        """The phases in order, each with its tasks."""
        teams = {team.key: team.title for team in teams_of(self.context)}
        tasks = tasks_of(self.context)
        phases = phases_of(self.context)
        return [
            {
                "token": token(phase.key),
                "title": phase.title,
                "is_first": phase is phases[0],
                "is_last": phase is phases[-1],
                "tasks": [
                    task_shown(self.context, task, teams, self.language)
                    for task in tasks
                    if task.phase == phase.key
                ],
            }
            for phase in phases
        ]

    @cached_property
    def teams(self) -> list[dict]:
        """The teams with their people."""
        return teams_shown(self.context, self.language)

    @property
    def counts(self) -> tuple[int, int]:
        """How many tasks are done, and how many there are."""
        tasks = [task for phase in self.phases for task in phase["tasks"]]
        return sum(task["is_done"] for task in tasks), len(tasks)

    @property
    def may_change(self) -> bool:
        """May the reader change the plan?"""
        return allowed(self.context, CHANGE_PLAN) and not self.is_closed

    @property
    def is_closed(self) -> bool:
        """Is the place closed, so that nobody changes anything?"""
        return is_frozen(self.context)

    @property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        return is_pupil()
