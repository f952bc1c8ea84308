"""The plan as it comes in with the import of a place; its teams come without people."""

from datetime import datetime
from datetime import time
from datetime import UTC
from etwinning.base.told import being_told
from etwinning.plan.api import add_phase
from etwinning.plan.api import add_task
from etwinning.plan.api import make_team
from etwinning.plan.api import plan_of
from etwinning.plan.api import teams_of
from etwinning.plan.api import tick_task
from etwinning.plan.rules import FIRST
from etwinning.records.api import token
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import TakenIn
from etwinning.workspaces.interfaces import IImported
from zope.interface import implementer

EARLIEST = datetime.combine(FIRST, time(), UTC)


@implementer(IImported)
class PlanIn:
    """Phases and their tasks, as somebody would type them."""

    kinds = ("phase", "task")

    def take(self, place, line: Incoming, within: str) -> TakenIn:
        """See IImported."""
        plan = plan_of(place)
        if line.kind == "phase":
            return TakenIn(token(add_phase(plan, title=line.title).key))
        task = add_task(
            plan,
            title=line.title,
            phase=within,
            due=line.fact("due"),
            teams=[_team(plan, title) for title in _titles(line)],
            text=line.text,
        )
        if done := _seconds(line.fact("done")):
            tick_task(plan, token(task.key))
            task.done, task.done_by = done, ""  # whoever did it is not here
        task.changed = int(line.modified.timestamp())
        anew = being_told()
        task.told = anew.author if anew is not None else None
        return TakenIn()

    def finish(self, place, line: Incoming, name: str) -> None:
        """See IImported: nothing is left open."""


def _titles(line) -> list[str]:
    found = line.facts.get("teams")
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _team(plan, title):
    """Token of the team of this name that was taken in and has no people yet, or of a new one.

    Teams of this place may have the same name: the tasks of others are not theirs.
    """
    empty = {team.title: team for team in teams_of(plan) if team.is_told and not team.people}
    team = empty.get(title) or make_team(plan, title=title)
    team.is_told = True
    return token(team.key)


def _seconds(text) -> int:
    """Unix seconds of a moment, at least 2005 and at most now; 0 for what is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return 0
    if found.tzinfo is None:
        return 0
    return int(min(max(found, EARLIEST), datetime.now(UTC)).timestamp())
