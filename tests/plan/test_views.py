"""The pages of a plan."""

from datetime import date
from datetime import timedelta
from etwinning.base.interfaces import INavigation
from etwinning.base.words import day
from etwinning.plan.api import edit_team
from etwinning.plan.api import phases_of
from etwinning.plan.api import plan_of
from etwinning.plan.api import tasks_of
from etwinning.plan.api import teams_of
from etwinning.pupils.fence import is_open
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.plan.builders import classes_of
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.plan.builders import team_by
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from zExceptions import NotFound
from zope.component import getMultiAdapter
from zope.component import getUtility

import pytest

YESTERDAY = date.today() - timedelta(days=2)


@pytest.fixture
def plan(river):
    return plan_of(river.space)


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


def looks(person, plan, name="plan", form=None, **query):
    """Return a page of the plan as a person gets it, with single blanks."""
    with log_in_as(person):
        return " ".join(page(plan, name, form, **query).split())


def test_an_empty_plan_says_how_to_begin(river, plan, pupil):
    html = looks(river.partner, plan)
    assert "There is no plan yet" in html and "Begin with a phase" in html
    html = looks(pupil, plan)
    assert "Our plan" in html and "Begin with a phase" not in html and "@@write" not in html


def test_a_plan_shows_phases_tasks_and_in_words_what_is_late(river, plan, pupil):
    team = team_by(river.ana, river.space, [pupil])
    phase = phase_by(river.ana, river.space)
    task_by(river.ana, river.space, "Late", phase=phase, due=YESTERDAY, teams=[team])
    task_by(river.ana, river.space, "<b>Free</b>", phase=phase, text="One line\n\n<i>more</i>")
    html = looks(pupil, plan)
    assert html.index("We meet") < html.index("Late") < html.index("&lt;b&gt;Free")
    assert f"Overdue since {day(YESTERDAY, 'en')}" in html and "No due day" in html
    assert "<b>Free" not in html and "<i>more" not in html and "Herons" in html
    assert "0 of 2 tasks are done" in html and "· Spain" in html.replace("&middot;", "·")
    assert html.count("@@tick-task") == 1 and "@@write-task" not in html
    html = looks(river.partner, plan)
    assert html.count('/@@tick-task"') == 2 and "@@mix-teams" in html


def test_phases_and_tasks_are_written_in_forms(river, plan):
    assert "Give the phase a name" in looks(river.ana, plan, "write-phase", {"title": ""})
    looks(river.ana, plan, "write-phase", {"title": "We meet"})
    assert where(plan) == plan.absolute_url()
    with log_in_as(river.ana):
        (phase,) = phases_of(plan)
    token = phase_by(river.ana, river.space, "Other")
    html = looks(river.ana, plan, "write-task", phase=token)
    assert f'selected="selected" value="{token}"' in html or (
        f'value="{token}" selected="selected"' in html
    )
    assert 'name="teams"' not in html
    wrong = looks(river.ana, plan, "write-task", {"title": "Boots", "phase": "", "due": "soon"})
    assert "Choose a phase" in wrong and "Boots" in wrong
    with log_in_as(river.ana):
        assert tasks_of(plan) == []
    typed = {"title": "Boots", "phase": token, "due": "2027-03-02", "people": river.jan}
    looks(river.ana, plan, "write-task", typed)
    with log_in_as(river.ana):
        (task,) = tasks_of(plan)
    assert (task.title, task.due, task.people) == ("Boots", date(2027, 3, 2), (river.jan,))
    which = where(plan).partition("#t-")[2]
    html = looks(river.ana, plan, "write-task", task=which)
    assert 'value="2027-03-02"' in html and html.count('checked="checked"') == 1
    looks(river.ana, plan, "write-task", {**typed, "task": which, "title": "Shoes"})
    assert task.title == "Shoes"
    html = looks(river.ana, plan, "write-phase", phase=token)
    assert 'value="Other"' in html
    looks(river.ana, plan, "write-phase", {"phase": token, "title": "Last"})
    assert phase.title == "We meet" and "Last" in looks(river.ana, plan)


def test_what_is_not_there_has_no_form(river, plan):
    for name, query in (
        ("write-phase", {"phase": "none"}),
        ("write-task", {"task": "none"}),
        ("write-team", {"team": "none"}),
        ("remove-from-plan", {}),
        ("remove-from-plan", {"task": "none"}),
        ("tick-task", {"task": "none"}),
    ):
        with pytest.raises(NotFound):
            looks(river.ana, plan, name, **query)


def test_what_somebody_else_has_just_removed_is_said_in_its_form(river, plan):
    phase = phase_by(river.ana, river.space)
    for name, kind in (
        ("write-phase", "phase"),
        ("write-task", "task"),
        ("write-team", "team"),
        ("remove-from-plan", "task"),
        ("tick-task", "task"),
        ("move-phase", "phase"),
    ):
        more = {"phase": phase} if name == "write-task" else {}
        form = {"title": "Typed", "step": "up", kind: "none", **more}
        assert "not in the plan any more" in looks(river.ana, plan, name, form), name


def test_teams_are_mixed_and_changed_in_forms(river, plan):
    (ana, *_rest), _polish = classes_of(river, 2, 2)
    assert "each country evenly" in looks(river.ana, plan, "mix-teams")
    assert "Pupils without a team: 4" in looks(river.ana, plan, "mix-teams", {"count": "5"})
    looks(river.ana, plan, "mix-teams", {"count": "2"})
    with log_in_as(river.ana):
        one, _other = teams_of(plan)
        which = looks(river.ana, plan).partition("write-team?team=")[2][:13]
        html = looks(river.ana, plan, "write-team", team=which)
        assert html.count('checked="checked"') == 2 and "Ana-" in html
        looks(
            river.ana, plan, "write-team", {"team": which, "title": "Storks", "people": [ana]}
        )
        assert (one.title, one.people) == ("Storks", (ana,))
        edit_team(plan, which, people=[])
    assert "Nobody is in it yet" in looks(river.ana, plan)


def test_a_pupil_ticks_and_a_step_asks_again_on_a_page(river, plan, pupil):
    team = team_by(river.ana, river.space, [pupil])
    task = task_by(river.ana, river.space, teams=[team])
    assert "Is this done?" in looks(pupil, plan, "tick-task", task=task)
    assert "0 of 1 tasks" in looks(pupil, plan)
    looks(pupil, plan, "tick-task", {"task": task, "step": "done"})
    assert where(plan) == f"{plan.absolute_url()}#t-{task}"
    html = looks(pupil, plan)
    assert "1 of 1 tasks are done" in html and "says Ana-" in html
    looks(pupil, plan, "tick-task", {"task": task, "step": "open"})
    assert "0 of 1 tasks" in looks(river.jan, plan)


def test_things_are_moved_and_removed_after_a_question(river, plan):
    first, second = (phase_by(river.ana, river.space, title) for title in ("One", "Two"))
    task = task_by(river.ana, river.space, phase=first)
    looks(river.ana, plan, "move-phase", {"phase": second, "step": "up"})
    html = looks(river.ana, plan)
    assert html.index(">Two<") < html.index(">One<")
    assert "move or remove the tasks" in looks(
        river.ana, plan, "remove-from-plan", {"phase": first}
    )
    assert "cannot be brought back" in looks(river.ana, plan, "remove-from-plan", task=task)
    looks(river.ana, plan, "remove-from-plan", {"task": task})
    looks(river.ana, plan, "remove-from-plan", {"phase": first})
    html = looks(river.ana, plan)
    assert "Measure" not in html and ">One<" not in html


def test_a_closed_place_says_so(river, plan):
    task_by(river.ana, river.space)
    close(river)
    html = looks(river.ana, plan)
    assert "nobody changes the plan any more" in html
    assert "@@write" not in html and "@@tick" not in html


def test_pupils_may_open_the_plan_and_tick(river, plan, pupil):
    def opens(name):
        return is_open(getMultiAdapter((plan, plan.REQUEST), name=name), pupil)

    assert opens("plan") and opens("tick-task")
    assert not (opens("write-task") or opens("mix-teams") or opens("remove-from-plan"))


def test_the_navigation_shows_the_plan_to_those_who_read_it(river, pupil):
    def links(person, name):
        forget_answers(river.space.REQUEST)
        with log_in_as(person):
            entries = getUtility(INavigation, name).entries(river.space, river.space.REQUEST)
        return {entry["id"]: entry["title"] for entry in entries}

    assert links(river.partner, "twinspace:workspaces")["plan"].default == "Plan"
    assert links(pupil, "pupil:workspaces")["plan"].default == "Our plan"
    assert "plan" not in links(river.stranger, "twinspace:workspaces")


def test_tasks_stand_in_the_calendar(river, plan, pupil):
    task_by(river.ana, river.space, due="2027-03-02")
    with log_in_as(pupil):
        html = page(river.space, "calendar", month="2027-03")
    assert "Measure the river" in html and f"{plan.absolute_url()}#t-" in html
