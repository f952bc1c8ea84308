"""Dealing people into teams; how a task stands."""

from collections import Counter
from datetime import date
from etwinning.plan.rules import deal
from etwinning.plan.rules import moved
from etwinning.plan.rules import stages
from etwinning.plan.rules import standing
from random import Random

import pytest

TODAY = date(2027, 3, 2)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
@pytest.mark.parametrize(
    "classes",
    [{"ES": 12, "PL": 11}, {"ES": 20, "PL": 3, "IT": 2}, {"ES": 7}, {"ES": 1, "PL": 1, "": 5}],
)
def test_each_team_has_as_many_of_each_country_or_one_more(classes, count):
    people = {f"{land}{n}": land for land, most in classes.items() for n in range(most)}
    teams = deal(people, count, Random(7))

    assert sorted(one for team in teams for one in team) == sorted(people)
    sizes = [len(team) for team in teams]
    assert max(sizes) - min(sizes) <= 1
    for land in classes:
        own = [Counter(people[one] for one in team)[land] for team in teams]
        assert max(own) - min(own) <= 1


def test_chance_decides_who_of_a_country_meets_whom():
    people = {f"p{n}": "ES" for n in range(12)}
    found = {tuple(map(tuple, deal(people, 3, Random(seed)))) for seed in range(5)}

    assert len(found) > 1
    assert deal({}, 2, Random(1)) == [[], []]


@pytest.mark.parametrize(
    "due,done,how",
    [
        (None, 0, "open"),
        (TODAY, 0, "today"),
        (date(2027, 3, 1), 0, "overdue"),
        (date(2027, 3, 3), 0, "due"),
        (date(2027, 3, 1), 99, "done"),
        (None, 99, "done"),
    ],
)
def test_how_a_task_stands(due, done, how):
    assert standing(due, done, TODAY) == how


def test_one_goes_a_step_and_stays_at_the_end():
    assert moved((1, 2, 3), 2, "up") == (2, 1, 3)
    assert moved((1, 2, 3), 2, "down") == (1, 3, 2)
    assert moved((1, 2, 3), 1, "up") == moved((1, 2, 3), 3, "down") == (1, 2, 3)


@pytest.mark.parametrize(
    "phases, told",
    [
        ([], []),
        ([[]], ["now"]),
        ([[True], [True, False], [False]], ["done", "now", "later"]),
        ([[], [True]], ["now", "done"]),
        ([[True], [True]], ["done", "done"]),
    ],
)
def test_where_a_project_is(phases, told):
    assert stages(phases) == told
