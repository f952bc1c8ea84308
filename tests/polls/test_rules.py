from datetime import date
from etwinning.polls.rules import are_options
from etwinning.polls.rules import choices_of
from etwinning.polls.rules import count_up
from etwinning.polls.rules import has_passed
from etwinning.polls.rules import options_of
from etwinning.workspaces.api import roles_that
from tests.forums.test_rules import rows

import pytest

VOTERS = roles_that("C", "vote")
TEACHERS = {"TeacherAdmin", "TeacherMember"}
SPACE = "etwinning_twinspaces_twinspace"


@pytest.mark.parametrize(
    "typed, right",
    [
        ("Heron\n\n  Water   drop ", True),
        ("Heron", False),
        ("Heron\nheron", False),
        ("\n".join("abcdefghij"), True),
        ("\n".join("abcdefghijk"), False),
        ("x" * 101 + "\ny", False),
        ("", False),
    ],
)
def test_two_to_ten_different_answers(typed, right):
    assert are_options(options_of(typed)) is right


@pytest.mark.parametrize(
    "raw, several, found",
    [
        ("1", False, (1,)),
        ([2, "0", 2], True, (0, 2)),
        ([0, 1], False, None),
        ([], True, None),
        (None, False, None),
        (3, False, None),
        (-1, False, None),
        (True, False, None),
        ("²", False, None),
        ([[1]], True, None),
        ({"a": 1}, True, None),
        (1.0, False, None),
    ],
)
def test_a_vote_names_answers_that_are_there(raw, several, found):
    assert choices_of(raw, 3, several) == found


def test_votes_are_counted_and_the_last_day_counts():
    assert count_up([(0, 2), (2,)], 3) == (1, 0, 2)
    assert not has_passed(date(2027, 3, 2), date(2027, 3, 2))
    assert has_passed(date(2027, 3, 2), date(2027, 3, 3))
    assert not has_passed(None, date(2027, 3, 3))


def test_who_votes_and_who_changes_a_poll_is_the_matrix():
    cells = rows("etwinning_workspaces_item")
    votes = {state: row["etwinning.polls: Vote"] for state, row in cells.items()}
    assert votes.pop("members") == VOTERS
    assert votes.pop("teachers") == VOTERS & TEACHERS
    assert set().union(*votes.values()) == set()
    edits = {state: row["etwinning.polls: Edit poll"] for state, row in cells.items()}
    for state, roles in edits.items():
        is_open = state in ("draft", "teachers", "members")
        assert roles == (roles_that("M", "poll") | {"Owner"} if is_open else set()), state


def test_who_asks_and_who_reads_in_a_twinspace_is_the_matrix():
    for state, row in rows(SPACE).items():
        asks = roles_that("C", "poll") if state in ("private", "published") else set()
        assert row["etwinning.polls: Add poll"] == asks, state
        reads = roles_that("R", "poll") if state != "flagged" else set()
        assert row["etwinning.polls: Read polls"] == reads, state
