"""Tasks and teams as pages and programs show them, in words of the reader."""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.vocabularies import country_name
from etwinning.base.words import day
from etwinning.base.words import listed
from etwinning.base.words import ZONE
from etwinning.moderation.api import report_address
from etwinning.plan.api import may_tick
from etwinning.plan.api import people_of
from etwinning.plan.api import teams_of
from etwinning.plan.reading import place_of
from etwinning.plan.rules import standing
from etwinning.records.api import token
from etwinning.workspaces.api import name_of

# how a task stands -> class of its label, sentence
STANDS = {
    "done": ("done", _("task_done", default="Done")),
    "overdue": ("stop", _("task_overdue", default="Overdue since ${day}")),
    "today": ("wait", _("task_today", default="Due today")),
    "due": ("info", _("task_due", default="Due on ${day}")),
    "open": ("idle", _("task_open", default="No due day")),
}


def stands(task) -> str:
    """Return how a task stands today, a key of STANDS."""
    return standing(task.due, task.done, datetime.now(ZONE).date())


def task_shown(plan, task, teams: dict, language: str) -> dict:
    """Return a task as pages show it.

    :param teams: titles by key.
    """
    state = stands(task)
    kind, sentence = STANDS[state]
    words = {"day": day(task.due, language) if task.due else ""}
    who = [teams[key] for key in task.teams if key in teams] + names(task.people)
    return {
        "token": token(task.key),
        "title": task.title,
        "paragraphs": [line for line in task.text.splitlines() if line.strip()],
        "kind": kind,
        "standing": _(sentence, default=sentence.default, mapping=words),
        "done_by": name_of(task.done_by) if task.done else "",
        "who": listed(who, language) if who else "",
        "is_done": bool(task.done),
        "may_tick": may_tick(plan, task),
        "report": "" if task.author == actor() else report_address(plan, "task", token(task.key)),
    }


def teams_shown(plan, language: str) -> list[dict]:
    """Return the teams with names and countries of their people."""
    countries = people_of(place_of(plan))
    return [
        {
            "token": token(team.key),
            "title": team.title,
            "people": [
                {
                    "member": person,
                    "name": name_of(person),
                    "country": country_name(countries[person], language)
                    if countries[person]
                    else "",
                }
                for person in team.people
                if person in countries
            ],
        }
        for team in teams_of(plan)
    ]


def names(people) -> list[str]:
    """Return the names of people who still have one."""
    return [name for name in map(name_of, people) if name]


def told(plan, task, is_maker: bool) -> dict:
    """Return a task for JSON; ids of people only for those who make the plan."""
    shown = {
        "task": token(task.key),
        "title": task.title,
        "text": task.text,
        "phase": token(task.phase),
        "due": task.due.isoformat() if task.due else None,
        "standing": stands(task),
        "done": moment(task.done).isoformat() if task.done else None,
        "done_by": name_of(task.done_by) if task.done else "",
        "teams": [token(key) for key in task.teams],
        "teachers": names(task.people),
        "may_tick": may_tick(plan, task),
    }
    return {**shown, "people": list(task.people)} if is_maker else shown


def team_told(team: dict, is_maker: bool) -> dict:
    """Return a team (of ``teams_shown``) for JSON; ids only for those who make the plan."""
    hidden = () if is_maker else ("member",)
    people = [
        {name: value for name, value in one.items() if name not in hidden}
        for one in team["people"]
    ]
    return {"team": team["token"], "title": team["title"], "people": people}


def moment(seconds: float) -> datetime:
    """Return a moment of unix seconds, in UTC."""
    return datetime.fromtimestamp(seconds, UTC)
