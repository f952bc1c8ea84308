"""The plan of the demo's first TwinSpace: three phases, seven tasks, two mixed teams."""

from datetime import date
from datetime import timedelta
from etwinning.places.api import roster
from etwinning.plan.api import add_phase
from etwinning.plan.api import add_task
from etwinning.plan.api import deal
from etwinning.plan.api import make_team
from etwinning.plan.api import people_of
from etwinning.plan.api import plan_of
from etwinning.plan.api import tick_task
from etwinning.records.api import token
from etwinning.site.demo.acting import acting
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import name_of
from random import Random

SEED = 2026
TEAMS = ("Herons", "Otters")
# phase -> tasks: title, due in so many days (None: no day), numbers of teams, done, text
PLAN = {
    "We get to know each other": (
        ("Send three photos of our river", -14, (0, 1), True, ""),
        ("Learn ten words for water from the other class", -7, (1,), True, ""),
        ("Answer the questions of the other class", -2, (0,), False, "In the forum, please."),
    ),
    "We measure": (
        ("Build a thermometer that floats", 6, (0, 1), False, "Cork, a nail and a bottle will do."),
        ("Measure every Tuesday and write it down", 20, (), False, "At half past nine."),
    ),
    "We show what we found": (
        ("Draw one map of both rivers", 34, (0, 1), False, "Each team takes one bank."),
        ("Invite the families to the exhibition", None, (), False, ""),
    ),
}


def make_plan(space, today: date | None = None) -> None:
    """Let the founders of a place plan the project.

    :param today: around which the due days are; the present day by default.
    """
    founder, other = (
        person for person, held in roster(space).items() if held.role == "TeacherAdmin"
    )
    plan, today = plan_of(space), today or date.today()
    with acting(founder):
        teams = [
            token(make_team(plan, title=title, people=people).key)
            for title, people in zip(TEAMS, _mixed(space), strict=True)
        ]
    for number, (title, tasks) in enumerate(PLAN.items()):
        with acting((founder, other)[number % 2]):
            phase = token(add_phase(plan, title=title).key)
            for words in tasks:
                _add(plan, phase, teams, words, other, today)


def _add(plan, phase, teams, words, teacher, today):
    title, days, numbers, done, text = words
    task = add_task(
        plan,
        title=title,
        phase=phase,
        due=None if days is None else today + timedelta(days=days),
        teams=[teams[number] for number in numbers],
        people=[] if numbers else [teacher],
        text=text,
    )
    if done:
        tick_task(plan, token(task.key))


def _mixed(space) -> list[list[str]]:
    """The pupils, dealt by their names, so that each demo has the same teams."""
    countries, people = people_of(space), roster(space)
    pupils = {name_of(one): one for one in countries if is_pupil_role(people[one].role)}
    named = {name: countries[one] for name, one in pupils.items()}
    return [[pupils[name] for name in team] for team in deal(named, len(TEAMS), Random(SEED))]
