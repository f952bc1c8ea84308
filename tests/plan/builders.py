"""Plans for tests."""

from datetime import date
from datetime import timedelta
from etwinning.plan.api import add_phase
from etwinning.plan.api import add_task
from etwinning.plan.api import make_team
from etwinning.plan.api import plan_of
from etwinning.records.api import token
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of

NAMES = ("Ana", "Eva", "Iga", "Leo", "Ola", "Noa")


def phase_by(person, place, title="We meet"):
    """Return the token of a phase that a person adds."""
    forget_answers(place.REQUEST)
    with log_in_as(person):
        return token(add_phase(plan_of(place), title=title).key)


def task_by(person, place, title="Measure the river", **words):
    """Return the token of a task that a person adds, in a new phase if none is named."""
    words.setdefault("phase", "")
    words["phase"] = words["phase"] or phase_by(person, place)
    forget_answers(place.REQUEST)
    with log_in_as(person):
        return token(add_task(plan_of(place), title=title, **words).key)


def team_by(person, place, people, title="Herons"):
    """Return the token of a team that a person makes."""
    forget_answers(place.REQUEST)
    with log_in_as(person):
        return token(make_team(plan_of(place), title=title, people=people).key)


def plan_with(person, place, phase, task, team):
    """Return the plan with a phase, a task due in three days and a team of the person."""
    soon = date.today() + timedelta(days=3)
    task_by(person, place, task, phase=phase_by(person, place, phase), due=soon)
    team_by(person, place, [person], team)
    return plan_of(place)


def classes_of(river, spanish=3, polish=2):
    """Return the user ids of new pupils: of the Spanish class, of the Polish one."""
    return (
        [pupil_of(river.ana, river.space, name, "ES").user_id for name in NAMES[:spanish]],
        [pupil_of(river.jan, river.space, name, "PL").user_id for name in NAMES[:polish]],
    )
