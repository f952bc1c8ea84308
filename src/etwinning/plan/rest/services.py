"""Services: the plan of a place; its phases, tasks and teams."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import allowed
from etwinning.base.shapes import fields_of
from etwinning.base.words import language_of
from etwinning.plan.api import add_phase
from etwinning.plan.api import add_task
from etwinning.plan.api import edit_phase
from etwinning.plan.api import edit_task
from etwinning.plan.api import edit_team
from etwinning.plan.api import make_team
from etwinning.plan.api import mix_teams
from etwinning.plan.api import move_phase
from etwinning.plan.api import phases_of
from etwinning.plan.api import remove_phase
from etwinning.plan.api import remove_task
from etwinning.plan.api import remove_team
from etwinning.plan.api import tasks_of
from etwinning.plan.api import tick_task
from etwinning.plan.interfaces import ITaskText
from etwinning.plan.interfaces import ITeamText
from etwinning.plan.permissions import CHANGE_PLAN
from etwinning.plan.shown import team_told
from etwinning.plan.shown import teams_shown
from etwinning.plan.shown import told
from etwinning.records.api import token


def _phase(phase) -> dict:
    return {"phase": token(phase.key), "title": phase.title}


class ReadPlan(Question):
    """GET of a plan: phases in order with their tasks, and the teams."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        plan, is_maker = self.context, allowed(self.context, CHANGE_PLAN)
        tasks = tasks_of(plan)
        return {
            "@id": plan.absolute_url(),
            "phases": [
                {
                    **_phase(phase),
                    "tasks": [told(plan, one, is_maker) for one in tasks if one.phase == phase.key],
                }
                for phase in phases_of(plan)
            ],
            "teams": [
                team_told(team, is_maker)
                for team in teams_shown(plan, language_of(self.request))
            ],
        }


class AddPhase(Verb):
    """POST @phases: add a phase."""

    made = True

    def act(self, data):
        """Add it."""
        return _phase(add_phase(self.context, title=data.get("title")))


class EditPhase(Verb):
    """POST @edit-phase: give a phase another title."""

    def act(self, data):
        """Change it."""
        token_ = text_of(data, "phase")
        return _phase(edit_phase(self.context, token_, title=data.get("title")))


class MovePhase(Verb):
    """POST @move-phase: a phase goes one step up or down."""

    def act(self, data):
        """Move it."""
        move_phase(self.context, text_of(data, "phase"), data.get("step"))


class AddTask(Verb):
    """POST @tasks: add a task."""

    made = True

    def act(self, data):
        """Add it."""
        words = {name: data[name] for name in fields_of(ITaskText) if name in data}
        return told(self.context, add_task(self.context, **words), True)


class EditTask(Verb):
    """POST @edit-task: change a task; what is left out stays."""

    def act(self, data):
        """Change it."""
        words = {name: data[name] for name in fields_of(ITaskText) if name in data}
        return told(self.context, edit_task(self.context, text_of(data, "task"), **words), True)


class TickTask(Verb):
    """POST @tick-task: a task is done, or with ``done: false`` not after all."""

    for_pupils = True

    def act(self, data):
        """Tick it."""
        task = tick_task(self.context, text_of(data, "task"), data.get("done", True))
        return told(self.context, task, allowed(self.context, CHANGE_PLAN))


class MakeTeam(Verb):
    """POST @teams: make a team."""

    made = True

    def act(self, data):
        """Make it."""
        team = make_team(self.context, title=data.get("title"), people=data.get("people"))
        return _team(self, team)


class EditTeam(Verb):
    """POST @edit-team: change title or people of a team."""

    def act(self, data):
        """Change it."""
        words = {name: data[name] for name in fields_of(ITeamText) if name in data}
        return _team(self, edit_team(self.context, text_of(data, "team"), **words))


class MixTeams(Verb):
    """POST @mix-teams: deal the pupils without a team into new ones."""

    made = True

    def act(self, data):
        """Deal them."""
        made = {token(team.key) for team in mix_teams(self.context, count=data.get("count"))}
        teams = teams_shown(self.context, language_of(self.request))
        return {"items": [team_told(team, True) for team in teams if team["token"] in made]}


class Remove(Verb):
    """POST @remove-phase, @remove-task, @remove-team: take it out of the plan."""

    verb = None
    kind = ""

    def act(self, data):
        """Take it out."""
        type(self).verb(self.context, text_of(data, self.kind))


class RemovePhase(Remove):
    """A phase without tasks."""

    verb, kind = remove_phase, "phase"


class RemoveTask(Remove):
    """A task."""

    verb, kind = remove_task, "task"


class RemoveTeam(Remove):
    """A team."""

    verb, kind = remove_team, "team"


def _team(service, team) -> dict:
    teams = teams_shown(service.context, language_of(service.request))
    return next(team_told(one, True) for one in teams if one["token"] == token(team.key))
