"""Limits of a question; who is kept inside; roles that hold other roles."""

from etwinning.search.rules import both
from etwinning.search.rules import near_of
from etwinning.search.rules import Question
from etwinning.search.rules import wrong_parts

import pytest


@pytest.mark.parametrize(
    "part, value, wrong",
    [
        ("text", "x" * 200, []),
        ("text", "x" * 201, ["text"]),
        ("start", 10_000, []),
        ("start", 10_001, ["start"]),
        ("start", -1, ["start"]),
        ("size", 0, []),
        ("size", 101, ["size"]),
        ("order", "newest", []),
        ("order", "oldest", ["order"]),
        ("count", ("country",), []),
        ("count", ("allowed",), ["count"]),
        ("facets", {"country": ["ES"]}, []),
        ("facets", {"allowed": ["Manager"]}, ["allowed"]),
    ],
)
def test_limits_of_a_question(part, value, wrong):
    assert wrong_parts(Question(("Anonymous",), **{part: value})) == wrong


def test_a_pupil_is_kept_inside_by_person_and_groups():
    principals = ("user:p", "Pupil", "user:place:1:PupilMember", "user:AuthenticatedUsers")
    assert near_of(principals, ["Pupil", "Authenticated"]) == ("user:p", "user:place:1:PupilMember")


@pytest.mark.parametrize("roles", [["Anonymous"], ["Teacher", "Authenticated"], []])
def test_others_are_not_kept_inside(roles):
    assert near_of(("user:a",), roles) is None


@pytest.mark.parametrize(
    "some, others, result",
    [
        ({"Anonymous", "Manager"}, {"Teacher", "Manager"}, {"Teacher", "Manager"}),
        ({"Anonymous"}, {"Anonymous", "Manager"}, {"Anonymous"}),
        ({"Authenticated"}, {"Teacher"}, {"Teacher"}),
        ({"Authenticated"}, {"Anonymous"}, {"Authenticated"}),
        ({"Teacher", "Owner"}, {"Owner", "Pupil"}, {"Owner"}),
        ({"Teacher"}, set(), set()),
    ],
)
def test_who_has_both_permissions(some, others, result):
    assert both(some, others) == both(others, some) == result


@pytest.mark.parametrize(
    "text, order, newest",
    [("", "", True), (" ", "", True), ("a", "", False), ("a", "newest", True), ("", "best", False)],
)
def test_without_words_the_newest_comes_first(text, order, newest):
    assert Question((), text=text, order=order).newest_first is newest
