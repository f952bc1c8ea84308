"""Forms of a plan: a phase, a task, a team, the mixer; and steps that ask again."""

from etwinning.base.forms import FormPage
from etwinning.base.forms import Option
from etwinning.base.messages import _
from etwinning.plan.api import add_phase
from etwinning.plan.api import add_task
from etwinning.plan.api import edit_phase
from etwinning.plan.api import edit_task
from etwinning.plan.api import edit_team
from etwinning.plan.api import make_team
from etwinning.plan.api import mix_teams
from etwinning.plan.api import move_phase
from etwinning.plan.api import people_of
from etwinning.plan.api import phases_of
from etwinning.plan.api import remove_phase
from etwinning.plan.api import remove_task
from etwinning.plan.api import remove_team
from etwinning.plan.api import tasks_of
from etwinning.plan.api import teachers_of
from etwinning.plan.api import teams_of
from etwinning.plan.api import tick_task
from etwinning.plan.api import typed_of
from etwinning.plan.interfaces import IMix
from etwinning.plan.interfaces import IPhaseText
from etwinning.plan.interfaces import ITaskText
from etwinning.plan.interfaces import ITeamText
from etwinning.plan.views.plan import InPlan
from etwinning.records.api import token
from etwinning.workspaces.api import name_of
from functools import cached_property
from zExceptions import NotFound

MANY = (list, tuple)


class Form(InPlan, FormPage):
    """A form for something new, or with its token in the address for what is there.

    :cvar kind: name of the token in the address.
    """

    kind = ""
    hint = None
    about = ""  # which thing, in a step that asks again
    step = ""  # a word that goes with it

    @property
    def which(self) -> str:
        """Token of what is changed, ``""`` for something new."""
        return str(self.request.form.get(self.kind, "")) if self.kind else ""

    def one_of(self, things):
        """Return what is changed, None for something new.

        :raises NotFound: it is not there any more; after a POST the verb says so, and this is None.
        """
        if not self.which:
            return None
        found = [thing for thing in things if token(thing.key) == self.which]
        if not found and self.request.method != "POST":
            raise NotFound(self.kind)
        return found[0] if found else None

    def offer(self, field, pairs) -> None:
        """Let a field offer these pairs (value, title)."""
        chosen = self.typed.get(field.name) or ()
        chosen = chosen if isinstance(chosen, MANY) else (chosen,)
        field.options = [Option(value, title, value in chosen) for value, title in pairs]


class WritePhase(Form):
    """Add a phase, or give it another title."""

    kind, shape, page_name = "phase", IPhaseText, "@@write-phase"
    button = _("button_keep_phase", default="Keep the phase")

    @property
    def heading_text(self):
        """What the page is."""
        if self.which:
            return _("heading_edit_phase", default="Change the phase")
        return _("heading_add_phase", default="Add a phase")

    def start_values(self) -> dict:
        """What it is called now."""
        phase = self.one_of(phases_of(self.context))
        return {"title": phase.title} if phase else {}

    def act(self) -> str:
        """Keep it and show the plan."""
        if self.which:
            edit_phase(self.context, self.which, **self.values())
        else:
            add_phase(self.context, **self.values())
        return self.plan_url


class WriteTask(Form):
    """Add a task, or change it."""

    kind, shape, page_name = "task", ITaskText, "@@write-task"
    button = _("button_keep_task", default="Keep the task")
    hint = _(
        "task_readers",
        default="The teachers and pupils of this place read it. It stands in the calendar of "
        "those who read the plan.",
    )

    @property
    def heading_text(self):
        """What the page is."""
        if self.which:
            return _("heading_edit_task", default="Change the task")
        return _("heading_add_task", default="Add a task")

    def start_values(self) -> dict:
        """What holds now; for a new one the phase whose button was pressed."""
        task = self.one_of(tasks_of(self.context))
        return typed_of(task) if task else {"phase": str(self.request.form.get("phase", ""))}

    @cached_property
    def fields(self) -> dict:
        """The fields; without teams where there are none."""
        shown = dict(super().fields)
        teams = [(token(team.key), team.title) for team in teams_of(self.context)]
        phases = [(token(phase.key), phase.title) for phase in phases_of(self.context)]
        teachers = [(one, name_of(one)) for one in teachers_of(self.place)]
        for name, pairs in (("phase", phases), ("teams", teams), ("people", teachers)):
            self.offer(shown[name], pairs)
        if not teams:
            del shown["teams"]
        return shown

    def act(self) -> str:
        """Keep it and show it in the plan."""
        if self.which:
            task = edit_task(self.context, self.which, **self.values())
        else:
            task = add_task(self.context, **self.values())
        return f"{self.plan_url}#t-{token(task.key)}"


class WriteTeam(Form):
    """Make a team, or change it."""

    kind, shape, page_name = "team", ITeamText, "@@write-team"
    button = _("button_keep_team", default="Keep the team")
    hint = _(
        "team_readers", default="The teachers and pupils of this place read who is in which team."
    )

    @property
    def heading_text(self):
        """What the page is."""
        if self.which:
            return _("heading_edit_team", default="Change the team")
        return _("heading_make_team", default="Make a team")

    def start_values(self) -> dict:
        """Who is in it now."""
        team = self.one_of(teams_of(self.context))
        return {"title": team.title, "people": list(team.people)} if team else {}

    @cached_property
    def fields(self) -> dict:
        """The fields, with all who can be in a team by name."""
        shown = dict(super().fields)
        pairs = ((one, name_of(one)) for one in people_of(self.place))
        self.offer(shown["people"], sorted(pairs, key=lambda pair: pair[1].lower()))
        return shown

    def act(self) -> str:
        """Keep it and show the teams."""
        if self.which:
            edit_team(self.context, self.which, **self.values())
        else:
            make_team(self.context, **self.values())
        return f"{self.plan_url}#teams"


class MixTeams(Form):
    """Deal the pupils without a team into new ones."""

    shape, page_name = IMix, "@@mix-teams"
    button = _("button_mix", default="Mix the teams")
    heading_text = _("heading_mix", default="Mix teams of all countries")

    def act(self) -> str:
        """Deal them and show the teams."""
        mix_teams(self.context, **self.values())
        return f"{self.plan_url}#teams"


class Sure(Form):
    """A step that asks again before it is done, if it was not a button that led here."""

    things = None

    @property
    def about(self) -> str:
        """What it is about."""
        one = self.one_of(type(self).things(self.context))
        return one.title if one else ""

    @property
    def step(self) -> str:
        """A word that goes with the step."""
        return str(self.request.form.get("step", ""))


class TickTask(Sure):
    """Say that a task is done, or not after all."""

    for_pupils = True
    kind, page_name, things = "task", "@@tick-task", tasks_of

    @property
    def heading_text(self):
        """What is asked."""
        if self.step == "open":
            return _("heading_untick", default="Is this not done after all?")
        return _("heading_tick", default="Is this done?")

    @property
    def button(self):
        """What the button says."""
        if self.step == "open":
            return _("button_untick", default="Not done after all")
        return _("button_tick", default="It is done")

    def act(self) -> str:
        """Tick it and go back to it."""
        tick_task(self.context, self.which, self.step != "open")
        return f"{self.plan_url}#t-{self.which}"


class MovePhase(Sure):
    """Let a phase go one step up or down."""

    kind, page_name, things = "phase", "@@move-phase", phases_of
    heading_text = _("heading_move_phase", default="Move the phase")
    button = _("button_move_phase", default="Move it")

    def act(self) -> str:
        """Move it and show the plan."""
        move_phase(self.context, self.which, self.step)
        return f"{self.plan_url}#p-{self.which}"


REMOVING = {
    "phase": (
        remove_phase,
        phases_of,
        _("heading_remove_phase", default="Remove this phase"),
        _("explain_remove_phase", default="It has to be empty."),
    ),
    "task": (
        remove_task,
        tasks_of,
        _("heading_remove_task", default="Remove this task"),
        _("explain_remove_task", default="It cannot be brought back."),
    ),
    "team": (
        remove_team,
        teams_of,
        _("heading_remove_team", default="Remove this team"),
        _("explain_remove_team", default="Its people stay in the place. Its tasks stay, too."),
    ),
}


class Remove(Sure):
    """Take a phase, a task or a team out of the plan."""

    page_name = "@@remove-from-plan"
    button = _("button_remove_from_plan", default="Remove it")

    @cached_property
    def kind(self) -> str:
        """What kind of thing the address names.

        :raises NotFound: none.
        """
        found = [kind for kind in REMOVING if self.request.form.get(kind)]
        if not found:
            raise NotFound("remove-from-plan")
        return found[0]

    @property
    def about(self) -> str:
        """What it is about."""
        one = self.one_of(REMOVING[self.kind][1](self.context))
        return one.title if one else ""

    @property
    def heading_text(self):
        """What is asked."""
        return REMOVING[self.kind][2]

    @property
    def hint(self):
        """What follows from it."""
        return REMOVING[self.kind][3]

    def act(self) -> str:
        """Take it out and show the plan."""
        REMOVING[self.kind][0](self.context, self.which)
        return self.plan_url
