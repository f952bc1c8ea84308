"""Questions: phases, tasks and teams of a plan; who can be in a team; whose task it is."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.places.api import roster
from etwinning.plan.content import Plan
from etwinning.plan.permissions import CHANGE_PLAN
from etwinning.plan.permissions import TICK_TASK
from etwinning.plan.rules import stages
from etwinning.plan.store import Kept
from etwinning.plan.store import Phase
from etwinning.plan.store import Task
from etwinning.plan.store import Team
from etwinning.pupils.api import home_of
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from etwinning.workspaces.api import people_that
from etwinning.workspaces.api import roles_that
from plone.uuid.interfaces import IUUID

GONE = _("error_plan_gone", default="This is not in the plan any more")


def plan_of(place) -> Plan:
    """Return the plan of a place, wrapped. Asks nothing: the reader's rights are on it."""
    return Plan().__of__(place)


def place_of(plan):
    """Return the place of a plan."""
    return aq_parent(aq_inner(plan))


def kept_of(plan) -> Kept:
    """Return what is kept of a plan, to read in it.

    :raises NotAllowed: the plan is not for this person.
    """
    may(plan, "View")
    return shelf("plan").of(IUUID(place_of(plan)))


def phases_of(plan) -> list[Phase]:
    """Return the phases of a plan in their order.

    :raises NotAllowed: the plan is not for this person.
    """
    kept = kept_of(plan)
    return [kept.phases[key] for key in kept.order if key in kept.phases]


def tasks_of(plan) -> list[Task]:
    """Return the tasks of a plan, the most urgent first, then those without a day.

    :raises NotAllowed: the plan is not for this person.
    """
    tasks = kept_of(plan).tasks.values()
    return sorted(tasks, key=lambda task: (task.due is None, task.due or 0, task.key))


def stages_of(plan) -> list[tuple[Phase, str]]:
    """Return the phases of a plan in their order, each with ``done``, ``now`` or ``later``.

    :raises NotAllowed: the plan is not for this person.
    """
    phases: list[Phase] = phases_of(plan)
    done: dict[int, list[bool]] = {phase.key: [] for phase in phases}
    for task in kept_of(plan).tasks.values():
        done.setdefault(task.phase, []).append(bool(task.done))
    return list(zip(phases, stages([done[phase.key] for phase in phases]), strict=True))


def teams_of(plan) -> list[Team]:
    """Return the teams of a plan, the oldest first.

    :raises NotAllowed: the plan is not for this person.
    """
    return list(kept_of(plan).teams.values())


def found(tree, token: str, field: str):
    """Return the phase, task or team behind a token.

    :raises BadInput: there is none (any more), at ``field``.
    """
    thing = tree.get(from_token(str(token)) or 0)
    if thing is None:
        raise BadInput({field: GONE})
    return thing


def teachers_of(place) -> list[str]:
    """Return the user ids of those who make the plan of a place."""
    return people_that("M", "plan", place)


def people_of(place) -> dict[str, str]:
    """Return who can be in a team: dict of user id -> country, ``""`` if unknown."""
    readers = roles_that("R", "plan")
    return {
        person: home_of(person) or place.country_of(person)
        for person, held in roster(place).items()
        if held.role in readers
    }


def may_tick(plan, task: Task) -> bool:
    """Tell whether the current user may say that a task is done: teachers, and its teams."""
    if not allowed(plan, TICK_TASK):
        return False
    return allowed(plan, CHANGE_PLAN) or actor() in team_people(plan, task)


def team_people(plan, task: Task) -> set[str]:
    """Return the user ids of all in the teams of a task."""
    teams = kept_of(plan).teams
    return {person for key in task.teams if key in teams for person in teams[key].people}
