"""The plan as it goes out with the export of a place; who is in a team stays behind."""

from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.plan.api import phases_of
from etwinning.plan.api import plan_of
from etwinning.plan.api import tasks_of
from etwinning.plan.api import teams_of
from etwinning.records.api import moment_of
from etwinning.workspaces.api import Exported
from etwinning.workspaces.interfaces import IExported
from functools import partial
from plone.uuid.interfaces import IUUID
from zope.i18n import translate
from zope.interface import implementer


@implementer(IExported)
class PlanOut:
    """The phases in their order, each with its tasks."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        plan = plan_of(place)
        if not allowed(plan, "View"):
            return
        teams = {team.key: team.title for team in teams_of(plan)}
        tasks = tasks_of(plan)
        for phase in phases_of(plan):
            written = _moment(moment_of(phase.key))
            uid = f"{IUUID(plan)}:{phase.key}"
            yield Exported(
                kind="phase",
                uid=uid,
                title=phase.title,
                audience="members",
                created=written,
                modified=written,
            )
            for task in tasks:
                if task.phase == phase.key:
                    yield _task_out(task, uid, teams)


def _task_out(task, parent, teams) -> Exported:
    facts = {
        "due": task.due.isoformat() if task.due else "",
        "done": _moment(task.done).isoformat() if task.done else "",
        "teams": [teams[key] for key in task.teams if key in teams],
    }
    return Exported(
        kind="task",
        uid=f"{parent}:{task.key}",
        parent=parent,
        title=task.title,
        text=task.text,
        written="plain",
        author=task.author,
        told=task.told,
        created=_moment(moment_of(task.key)),
        modified=_moment(task.changed),
        facts={name: fact for name, fact in facts.items() if fact},
        says=partial(_said, task),
    )


def _said(task, language: str) -> list[str]:
    if task.done:
        sentence = _("task_done", default="Done")
    elif task.due:
        words = {"day": day(task.due, language)}
        sentence = _("task_due", default="Due on ${day}", mapping=words)
    else:
        return []
    return [translate(sentence, target_language=language)]


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC)
