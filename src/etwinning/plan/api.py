"""The door: phases and tasks of a plan; its teams are in teams, the questions in reading."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.plan.content import Plan
from etwinning.plan.interfaces import IPhaseText
from etwinning.plan.interfaces import IStep
from etwinning.plan.interfaces import ITaskText
from etwinning.plan.interfaces import ITick
from etwinning.plan.interfaces import MOST_PHASES
from etwinning.plan.interfaces import MOST_TASKS
from etwinning.plan.permissions import TICK_TASK
from etwinning.plan.reading import found
from etwinning.plan.reading import may_tick
from etwinning.plan.reading import people_of
from etwinning.plan.reading import phases_of
from etwinning.plan.reading import place_of
from etwinning.plan.reading import plan_of
from etwinning.plan.reading import stages_of
from etwinning.plan.reading import tasks_of
from etwinning.plan.reading import teachers_of
from etwinning.plan.reading import teams_of
from etwinning.plan.rules import deal
from etwinning.plan.rules import moved
from etwinning.plan.steps import begin
from etwinning.plan.steps import check_room
from etwinning.plan.store import file
from etwinning.plan.store import Phase
from etwinning.plan.store import Task
from etwinning.plan.store import Team
from etwinning.plan.teams import edit_team
from etwinning.plan.teams import make_team
from etwinning.plan.teams import mix_teams
from etwinning.plan.teams import remove_team
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import spend_writing
from plone.uuid.interfaces import IUUID
from time import time

__all__ = (
    "Phase",
    "Plan",
    "Task",
    "Team",
    "add_phase",
    "add_task",
    "deal",
    "edit_phase",
    "edit_task",
    "edit_team",
    "make_team",
    "may_tick",
    "mix_teams",
    "move_phase",
    "people_of",
    "phases_of",
    "plan_of",
    "remove_phase",
    "remove_task",
    "remove_team",
    "stages_of",
    "tasks_of",
    "teachers_of",
    "teams_of",
    "tick_task",
    "typed_of",
)


def add_phase(plan, *, title: str) -> Phase:
    """Add a phase at the end of a plan.

    :raises NotAllowed: only teachers of the place; so for all verbs but ``tick_task``.
    :raises WrongState: the place is closed, so for all verbs; or there are 20 phases.
    :raises BadInput: no title.
    :raises TooMany: more than 120 things in ten minutes; so for all verbs.

    Source: product.md PJ12.
    """
    kept = begin(plan)
    values = read(IPhaseText, {"title": title}, context=plan)
    check_room(kept.phases, MOST_PHASES)
    phase = Phase()
    phase.title = values["title"]
    kept.order = (*kept.order, file(kept.phases, phase).key)
    note("plan:phase:add", IUUID(plan), phase=token(phase.key))
    return phase


def edit_phase(plan, phase: str, *, title: str) -> Phase:
    """Give a phase another title.

    :param phase: its token.
    :raises BadInput: no title, or there is no such phase.
    """
    one = found(begin(plan).phases, phase, "phase")
    one.title = read(IPhaseText, {"title": title}, context=plan)["title"]
    note("plan:phase:edit", IUUID(plan), phase=phase)
    return one


def move_phase(plan, phase: str, step: str) -> None:
    """Let a phase go a step ``up`` or ``down``; at the end it stays where it is.

    :raises BadInput: no such phase, no such step.
    """
    kept = begin(plan)
    one = found(kept.phases, phase, "phase")
    kept.order = moved(kept.order, one.key, read(IStep, {"step": step}, context=plan)["step"])
    note("plan:phase:move", IUUID(plan), phase=phase, step=step)


def remove_phase(plan, phase: str) -> None:
    """Take a phase without tasks out of a plan.

    :raises WrongState: there are tasks in it.
    :raises BadInput: there is no such phase.
    """
    kept = begin(plan)
    one = found(kept.phases, phase, "phase")
    if any(task.phase == one.key for task in kept.tasks.values()):
        raise WrongState(
            _("error_phase_full", default="First move or remove the tasks of this phase.")
        )
    del kept.phases[one.key]
    kept.order = tuple(key for key in kept.order if key != one.key)
    note("plan:phase:remove", IUUID(plan), phase=phase)


def add_task(plan, **words) -> Task:
    """Add a task to a phase of a plan.

    :param words: of ``ITaskText``: title and phase (token); due, teams (tokens), people (user ids
        of teachers) and text if there are any.
    :raises BadInput: at the fields that are wrong.
    :raises WrongState: the place is closed, or there are 200 tasks.

    Source: product.md PJ12.
    """
    kept = begin(plan)
    values = _task_of(plan, kept, words)
    check_room(kept.tasks, MOST_TASKS)
    task = file(kept.tasks, _put(Task(), {**values, "author": actor()}))
    note("plan:task:add", IUUID(plan), task=token(task.key))
    return task


def edit_task(plan, task: str, **words) -> Task:
    """Change a task.

    :param task: its token.
    :param words: as of ``add_task``; what is not named stays.
    :raises BadInput: at the fields that are wrong, or there is no such task.
    """
    kept = begin(plan)
    one = found(kept.tasks, task, "task")
    teachers = teachers_of(place_of(plan))
    start = {**typed_of(one), "people": [person for person in one.people if person in teachers]}
    _put(one, _task_of(plan, kept, {**start, **words}))
    note("plan:task:edit", IUUID(plan), task=task)
    return one


def typed_of(task: Task) -> dict:
    """Return what stands in the form of a task."""
    return {
        **{name: getattr(task, name) for name in ("title", "due", "text")},
        "phase": token(task.phase),
        "teams": [token(key) for key in task.teams],
        "people": list(task.people),
    }


def tick_task(plan, task: str, done: bool = True) -> Task:
    """Say that a task is done, or that it is not after all. Twice does nothing.

    :raises NotAllowed: only teachers, and the pupils of its teams.
    :raises BadInput: there is no such task; neither yes nor no.
    """
    refuse_frozen(plan)
    may(plan, TICK_TASK)
    spend_writing()
    one = found(shelf("plan").of(IUUID(place_of(plan))).tasks, task, "task")
    if not may_tick(plan, one):
        raise NotAllowed(_("error_not_own_task", default="This is a task of other teams."))
    if read(ITick, {"done": done}, context=plan)["done"] != bool(one.done):
        now = int(time())
        one.done, one.done_by, one.changed = (0, "", now) if one.done else (now, actor(), now)
        note("plan:task:tick", IUUID(plan), task=task, done=bool(one.done))
    return one


def remove_task(plan, task: str) -> None:
    """Take a task out of a plan for good.

    :raises BadInput: there is no such task.
    """
    tasks = begin(plan).tasks
    del tasks[found(tasks, task, "task").key]
    note("plan:task:remove", IUUID(plan), task=task)


def _put(task, values) -> Task:
    for name, value in values.items():
        setattr(task, name, value)
    task.changed = int(time())
    return task


def _task_of(plan, kept, words) -> dict:
    named = {name: words.get(name) for name in fields_of(ITaskText)}
    values = read(ITaskText, named, context=plan)
    values["phase"] = found(kept.phases, values["phase"], "phase").key
    values["teams"] = tuple(found(kept.teams, one, "teams").key for one in values["teams"])
    values["people"] = tuple(dict.fromkeys(values["people"]))
    if not set(values["people"]) <= set(teachers_of(place_of(plan))):
        raise BadInput({"people": _("error_task_people", default="Choose teachers of this place")})
    return values
