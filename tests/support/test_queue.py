"""What waits in an office, most urgent first."""

from DateTime import DateTime
from etwinning.schools.api import reject_school
from etwinning.schools.api import verify_school
from etwinning.support.api import boxes_for
from etwinning.support.api import queue
from tests.accounts.builders import log_in_as
from tests.schools.builders import make_school
from tests.support.builders import officer

import pytest

WEEK = 7 * 24 * 3600
KIND = "etwinning.schools.school"


def waiting(days, **other):
    """Return a school proposed so many days ago."""
    other = {"title": f"School {days}", "national_code": "", "postcode": "", **other}
    school = make_school(verified=False, reason="Another one", **other)
    school.creation_date = DateTime() - days
    school.reindexObject(idxs=["created", "due"])
    return school


def titles(user_id, *words, **more):
    with log_in_as(user_id):
        rows, _total = queue(*words, **more)
    return [row["title"] for row in rows]


@pytest.fixture
def spain(site):
    """A Validator of Spain."""
    return officer("ES")


def test_the_oldest_comes_first(spain):
    for days in (1, 3, 2):
        waiting(days)
    assert titles(spain, ["ES"]) == ["School 3", "School 2", "School 1"]


def test_a_row_says_since_when_and_until_when(spain):
    school = waiting(3)
    with log_in_as(spain):
        [row], total = queue(["ES"])
    assert (total, row["kind"], row["state"]) == (1, KIND, "proposed")
    assert row["due"] == int(school.created().timeTime()) + WEEK
    assert row["since"] == int(school.created().timeTime())


def test_what_is_decided_waits_no_more(spain):
    verified, rejected = waiting(1), waiting(2)
    with log_in_as(spain):
        verify_school(verified)
        reject_school(rejected, "No")
        assert queue(["ES"]) == ([], 0)


def test_pages_have_a_total(spain):
    for days in range(5):
        waiting(days)
    with log_in_as(spain):
        rows, total = queue(["ES"], start=1, size=2)
    assert ([row["title"] for row in rows], total) == (["School 3", "School 2"], 5)


def test_kinds_and_due_days_are_chosen(spain):
    late, soon = waiting(8), waiting(1)
    now = int(DateTime().timeTime())
    assert titles(spain, ["ES"], kinds=["Document"]) == []
    assert titles(spain, ["ES"], due_before=now) == [late.title]
    assert titles(spain, ["ES"], kinds=[KIND]) == [late.title, soon.title]


def test_one_region(spain):
    waiting(1)
    waiting(2, region="Murcia")
    assert titles(spain, ["ES:Murcia"]) == ["School 2"]
    assert titles(officer("ES", region="Galicia"), ["ES"]) == ["School 1"]


def test_asking_for_another_office_finds_nothing(spain):
    waiting(1)
    assert titles(officer("PL"), ["ES"]) == []


@pytest.mark.parametrize("start, size", [(-5, 50), (0, 10**9), (10**12, 50), (0, -1)])
def test_nonsense_costs_nothing(spain, start, size):
    waiting(1)
    assert len(titles(spain, ["ES"], start=start, size=size)) <= 1


def test_the_central_office_has_everything_waiting(spain):
    waiting(1)
    waiting(2, country="PL", region="")
    assert titles(officer("EU"), ["EU"]) == ["School 2", "School 1"]
    assert titles(spain, ["EU"]) == ["School 1"]  # no more than may be viewed


def test_schools_wait_in_a_box_of_validators(spain):
    school = waiting(1)
    [(code, _name, box)] = [line for line in boxes_for(spain) if line[1] == "schools"]
    with log_in_as(spain):
        [row] = box.rows(code, 0, 50)
        assert (code, box.count(code)) == ("ES", 1)
    assert row["url"] == f"{school.absolute_url()}/@@decide-school"
    assert row["title"] == "School 1"
