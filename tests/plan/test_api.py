"""Phases, tasks and teams: who makes, changes, ticks; what is refused; what the calendar learns."""

from collections import Counter
from datetime import date
from etwinning.accounts.api import retire
from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.places.api import leave
from etwinning.plan import api
from etwinning.plan.due import TasksDue
from etwinning.plan.exported import PlanOut
from etwinning.plan.subscribers import forget_place
from etwinning.pupils.api import home_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.twinspaces.api import restrict_tools
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.chat.builders import as_person
from tests.pages import forget_answers
from tests.plan.builders import classes_of
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.plan.builders import team_by
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import packed
from tests.twinspaces.packed import told
from tests.twinspaces.taken import take_in
from time import time

import pytest

TUESDAY = date(2027, 3, 2)
MARCH = date(2027, 3, 1), date(2027, 3, 31)


@pytest.fixture
def plan(river):
    return api.plan_of(river.space)


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


def does(person, plan, verb, *words, **named):
    """Let a person do something with a plan."""
    forget_answers(plan.REQUEST)
    with as_person(person):
        return verb(plan, *words, **named)


def kept(plan):
    return shelf("plan").of(IUUID(api.place_of(plan)))


def titles(plan, person):
    """Return the titles of tasks by phase, as a person reads them."""
    phases = does(person, plan, api.phases_of)
    tasks = does(person, plan, api.tasks_of)
    return {one.title: [t.title for t in tasks if t.phase == one.key] for one in phases}


def test_teachers_make_a_plan_and_pupils_read_it(river, plan, pupil):
    meet = phase_by(river.ana, river.space)
    phase_by(river.partner, river.space, "We measure")
    task_by(river.jan, river.space, "Later", phase=meet, due="2027-04-01")
    task_by(river.partner, river.space, "Some day", phase=meet)
    task_by(river.partner, river.space, "Sooner", phase=meet, due=TUESDAY, people=[river.ana])

    wanted = {"We meet": ["Sooner", "Later", "Some day"], "We measure": []}
    assert titles(plan, river.ana) == titles(plan, pupil) == wanted


def test_nobody_else_reads_or_changes_it(site, river, plan, pupil):
    task = task_by(river.ana, river.space)
    publish(river)
    others = [seat(site, river.space, role, kind="guest", roles=()) for role in
              ("Guest", "Parent", "Expert", "Observer")]  # fmt: skip
    for one in (*others, river.stranger, ""):
        for question in (api.phases_of, api.tasks_of, api.teams_of):
            with pytest.raises(NotAllowed):
                does(one, plan, question)
        assert does(one, river.space, lambda place: TasksDue().due(place, *MARCH)) == []
    for one in (*others, pupil, river.stranger, ""):
        for verb, words in (
            (api.add_phase, {"title": "Mine"}),
            (api.add_task, {"title": "Mine"}),
            (api.edit_task, {"task": task, "title": "Mine"}),
            (api.remove_task, {"task": task}),
            (api.make_team, {"title": "Mine"}),
            (api.mix_teams, {"count": 2}),
            (api.tick_task, {"task": task}),
        ):
            with pytest.raises(NotAllowed):
                does(one, plan, verb, **words)
    assert titles(plan, river.ana) == {"We meet": ["Measure the river"]}
    assert not kept(plan).teams


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 151}, "title"),
        ({"text": "x" * 2_001}, "text"),
        ({"phase": "none"}, "phase"),
        ({"phase": None}, "phase"),
        ({"due": "2027-02-30"}, "due"),
        ({"due": "1999-01-01"}, "due"),
        ({"teams": ["none"]}, "teams"),
        ({"teams": 7}, "teams"),
        ({"people": ["nobody"]}, "people"),
    ],
)
def test_nonsense_is_refused_at_its_field_and_nothing_is_written(river, plan, words, field):
    phase = phase_by(river.ana, river.space)
    with pytest.raises(BadInput) as refused:
        does(river.ana, plan, api.add_task, **{"title": "A task", "phase": phase, **words})
    assert list(refused.value.fields) == [field]
    assert not kept(plan).tasks


def test_only_teachers_look_after_a_task_and_only_people_of_the_place_are_in_a_team(
    river, plan, pupil
):
    with pytest.raises(BadInput):
        task_by(river.ana, river.space, people=[pupil])
    for people in ([river.stranger], ["nobody"], "x" * 65):
        with pytest.raises(BadInput):
            team_by(river.ana, river.space, people)
    with pytest.raises(BadInput):
        team_by(river.ana, river.space, [pupil], title=" ")
    assert not kept(plan).tasks and not kept(plan).teams


def test_what_is_not_named_stays(river, plan, pupil):
    team = team_by(river.ana, river.space, [pupil, river.jan])
    task = task_by(river.ana, river.space, due=TUESDAY, teams=[team], text="With boots.")
    one = does(river.partner, plan, api.edit_task, task, title="Measure it again")
    assert (one.title, one.due, one.text) == ("Measure it again", TUESDAY, "With boots.")
    assert [token(key) for key in one.teams] == [team]
    one = does(river.partner, plan, api.edit_task, task, due=None, teams=[])
    assert (one.due, one.teams) == (None, ())
    changed = does(river.jan, plan, api.edit_team, team, title="Storks")
    assert (changed.title, changed.people) == ("Storks", (pupil, river.jan))
    for verb, words in ((api.edit_task, {"due": "soon"}), (api.edit_team, {"people": ["x"]})):
        with pytest.raises(BadInput):
            does(river.ana, plan, verb, task if verb is api.edit_task else team, **words)


def test_phases_are_renamed_put_in_order_and_removed_when_they_are_empty(river, plan):
    first, second = (phase_by(river.ana, river.space, title) for title in ("One", "Two"))
    does(river.jan, plan, api.move_phase, second, "up")
    does(river.jan, plan, api.edit_phase, first, title="The first")
    assert list(titles(plan, river.ana)) == ["Two", "The first"]
    task = task_by(river.ana, river.space, phase=second)
    with pytest.raises(WrongState):
        does(river.ana, plan, api.remove_phase, second)
    for words in ((first, "sideways"), ("none", "up")):
        with pytest.raises(BadInput):
            does(river.ana, plan, api.move_phase, *words)
    does(river.ana, plan, api.remove_task, task)
    does(river.ana, plan, api.remove_phase, second)
    assert titles(plan, river.ana) == {"The first": []}
    for verb in (api.remove_task, api.remove_phase, api.remove_team):
        with pytest.raises(BadInput):
            does(river.ana, plan, verb, task)


def test_pupils_tick_the_tasks_of_their_own_teams(river, plan):
    ((one, other), _none) = classes_of(river, 2, 0)
    team = team_by(river.ana, river.space, [one])
    task = task_by(river.ana, river.space, teams=[team])
    free = task_by(river.ana, river.space, "Nobody's")
    for person, which in ((other, task), (one, free), (other, free)):
        with pytest.raises(NotAllowed, match="error_not_own_task"):
            does(person, plan, api.tick_task, which)
    assert not any(found.done for found in kept(plan).tasks.values())
    found = does(one, plan, api.tick_task, task)
    moment = found.done
    assert moment and found.done_by == one
    does(river.jan, plan, api.tick_task, task)
    assert (found.done, found.done_by) == (moment, one)
    does(river.jan, plan, api.tick_task, task, False)
    assert (found.done, found.done_by) == (0, "")
    with pytest.raises(BadInput):
        does(one, plan, api.tick_task, task, "perhaps")


def test_a_team_that_goes_leaves_its_tasks(river, plan, pupil):
    team = team_by(river.ana, river.space, [pupil])
    task_by(river.ana, river.space, teams=[team])
    does(river.jan, plan, api.remove_team, team)
    (task,) = kept(plan).tasks.values()
    assert (task.teams, len(kept(plan).teams)) == ((), 0)


def test_pupils_are_dealt_into_mixed_teams_once(river, plan):
    spanish, polish = classes_of(river, 4, 2)
    with pytest.raises(BadInput):
        does(river.ana, plan, api.mix_teams, count=7)
    for count in (1, 31, "many", None):
        with pytest.raises(BadInput):
            does(river.ana, plan, api.mix_teams, count=count)
    assert not kept(plan).teams
    teams = does(river.ana, plan, api.mix_teams, count=2)
    assert [team.title for team in teams] == ["Team 1", "Team 2"]
    assert {one for team in teams for one in team.people} == {*spanish, *polish}
    for team in teams:
        assert Counter(map(home_of, team.people)) == {"ES": 2, "PL": 1}
    with pytest.raises(BadInput) as refused:
        does(river.ana, plan, api.mix_teams, count=2)
    assert refused.value.fields["count"] == "error_mix"
    assert len(kept(plan).teams) == 2


def test_there_is_an_end_to_all_lists(river, plan, monkeypatch):
    monkeypatch.setattr(api, "MOST_PHASES", 1)
    monkeypatch.setattr(api, "MOST_TASKS", 1)
    monkeypatch.setattr("etwinning.plan.teams.MOST_TEAMS", 1)
    phase = phase_by(river.ana, river.space)
    task_by(river.ana, river.space, phase=phase)
    team_by(river.ana, river.space, [])
    with pytest.raises(WrongState):
        phase_by(river.ana, river.space)
    with pytest.raises(WrongState):
        task_by(river.ana, river.space, phase=phase)
    with pytest.raises(WrongState):
        team_by(river.ana, river.space, [])
    trees = kept(plan).phases, kept(plan).tasks, kept(plan).teams
    assert [len(tree) for tree in trees] == [1, 1, 1]


def test_in_a_closed_place_the_plan_is_only_read(river, plan, pupil):
    team = team_by(river.ana, river.space, [pupil])
    task = task_by(river.ana, river.space, teams=[team])
    close(river)
    assert titles(plan, pupil) == {"We meet": ["Measure the river"]}
    for person, verb, words in (
        (river.ana, api.add_phase, {"title": "More"}),
        (river.ana, api.edit_task, {"task": task}),
        (river.ana, api.mix_teams, {"count": 2}),
        (pupil, api.tick_task, {"task": task}),
    ):
        with pytest.raises(WrongState):
            does(person, plan, verb, **words)
    close(river, "flag")
    with pytest.raises(NotAllowed):
        does(pupil, plan, api.tasks_of)


def test_planning_can_be_taken_from_teachers_who_are_no_admins(river, plan):
    with log_in_as(river.ana):
        restrict_tools(river.space, {"plan": ["TeacherMember"]})
    with pytest.raises(NotAllowed):
        phase_by(river.partner, river.space)
    assert phase_by(river.jan, river.space)
    assert titles(plan, river.partner) == {"We meet": []}


def test_who_leaves_is_in_no_team_and_no_task(river, plan, pupil):
    team_by(river.ana, river.space, [pupil, river.partner])
    task_by(river.ana, river.space, people=[river.partner, river.jan])
    with for_the_house("a test"):
        leave(river.space, river.partner)
    (team,), (task,) = kept(plan).teams.values(), kept(plan).tasks.values()
    assert (team.people, task.people) == ((pupil,), (river.jan,))


def test_a_retired_account_is_in_no_team(river, plan, pupil):
    team_by(river.ana, river.space, [pupil, river.partner])
    as_house(retire, river.partner)
    (team,) = kept(plan).teams.values()
    assert team.people == (pupil,)


def test_a_plan_goes_with_its_place(river, plan):
    task_by(river.ana, river.space)
    forget_place(river.space, None)
    forget_place(river.space, None)
    assert titles(plan, river.ana) == {}


def test_steps_stand_in_the_audit(river, plan):
    task = task_by(river.ana, river.space)
    does(river.ana, plan, api.tick_task, task)
    does(river.ana, plan, api.tick_task, task)
    with for_the_house("a test"):
        found = [line["action"] for line in audited(IUUID(plan))]
    assert found == ["plan:task:tick", "plan:task:add", "plan:phase:add"]


def test_what_is_due_stands_in_the_calendar_until_it_is_done(river, plan, pupil):
    task = task_by(river.ana, river.space, due=TUESDAY)
    task_by(river.ana, river.space, "In April", due="2027-04-01")
    task_by(river.ana, river.space, "Some day")

    def due(person):
        return does(person, river.space, lambda place: TasksDue().due(place, *MARCH))

    (one,) = due(pupil)
    assert (one.title, one.begins, one.kind) == ("Measure the river", TUESDAY, "deadline")
    assert one.url == f"{plan.absolute_url()}#t-{task}"
    does(river.ana, plan, api.tick_task, task)
    assert due(pupil) == []


def test_a_plan_goes_out_with_its_tasks_and_without_people(river, plan, pupil):
    team = team_by(river.ana, river.space, [pupil])
    task_by(river.ana, river.space, due=TUESDAY, teams=[team], text="With boots.")
    phase, task = does(river.jan, river.space, lambda place: list(PlanOut().exported(place)))
    assert (phase.title, task.parent) == ("We meet", phase.uid)
    assert (task.text, task.author) == ("With boots.", river.ana)
    assert task.facts == {"due": "2027-03-02", "teams": ["Herons"]}
    assert task.says("en") == ["Due on 2 March 2027"]
    assert does(river.stranger, river.space, lambda place: list(PlanOut().exported(place))) == []


def test_a_plan_comes_in_again_and_its_teams_without_people(river, plan):
    tasks = (
        {"title": "Measure", "facts": {"due": "2027-03-02", "teams": ["Herons"]}},
        {"title": "Draw", "facts": {"done": "2026-11-01T10:00:00+00:00", "teams": ["Herons", 7]}},
        {"title": "Never", "facts": {"due": "soon"}},
    )
    lines = [{"parent": 1, "kind": "task", "text": "", "written": "plain", **one} for one in tasks]
    phase = {"kind": "phase", "title": "We meet", "text": ""}
    one = take_in(river.ana, river.space, packed(told(phase, *lines)))
    assert (one.made, [left.title for left in one.left_out]) == ({"phase": 1, "task": 2}, ["Never"])
    assert titles(plan, river.jan) == {"We meet": ["Measure", "Draw"]}
    first, second = kept(plan).tasks.values()
    assert (first.due, first.done, second.done_by) == (TUESDAY, 0, "")
    assert second.done == 1793527200
    ((team,), people) = kept(plan).teams.values(), ()
    assert (team.title, team.people, second.teams) == ("Herons", people, (team.key,))


def test_what_comes_in_keeps_who_wrote_it_and_gets_no_team_of_this_place(river, plan, pupil):
    team_by(river.ana, river.space, [pupil])
    done = ("9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "2026-11-01T10:00:00", "x")
    task = {"parent": 1, "kind": "task", "text": "", "written": "plain"}
    lines = [{**task, "facts": {"done": text, "teams": ["Herons"]}} for text in done]
    phase = {"kind": "phase", "title": "We meet", "text": ""}
    take_in(river.ana, river.space, packed(told(phase, *lines)))

    own, new = sorted(kept(plan).teams.values(), key=lambda team: team.is_told)
    tasks = list(kept(plan).tasks.values())
    assert [one.teams for one in tasks] == [(new.key,)] * 4
    assert (own.people, new.people) == ((pupil,), ())
    late, *others = [one.done for one in tasks]
    assert (time() - 3_600 < late <= time(), others) == (True, [1_104_537_600, 0, 0])
    out = does(river.jan, river.space, lambda place: list(PlanOut().exported(place)))
    assert [one.told.name for one in out if one.kind == "task"] == ["Ilze Kalna"] * 4


def test_mixed_teams_get_names_that_are_free(river, plan):
    classes_of(river, 2, 2)
    first, _second = does(river.ana, plan, api.mix_teams, count=2)
    does(river.ana, plan, api.remove_team, token(first.key))
    classes_of(river, 1, 1)
    teams = does(river.ana, plan, api.mix_teams, count=2)
    found = sorted(team.title for team in kept(plan).teams.values())
    assert found == ["Team 1", "Team 2", "Team 3"]
    assert [team.title for team in teams] == ["Team 1", "Team 3"]


def test_a_removed_task_stands_in_the_audit_without_its_words(river, plan):
    does(river.ana, plan, api.remove_task, task_by(river.ana, river.space, "Secret words"))
    with for_the_house("a test"):
        (line, *_rest) = audited(IUUID(plan))
    assert line["action"] == "plan:task:remove" and "Secret words" not in str(line)


def test_what_no_table_names_is_not_open(river, plan):
    with log_in_as(river.ana):
        assert not allowed(plan, "Modify portal content")
