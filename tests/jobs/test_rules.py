"""What may be queued, and when something periodic is due."""

from datetime import date
from datetime import datetime
from etwinning.jobs.rules import check_words
from etwinning.jobs.rules import is_due
from etwinning.jobs.rules import moment

import pytest


@pytest.mark.parametrize(
    "words", [{}, {"name": "Łódź", "n": 1, "f": 0.5, "l": [1, None, {"a": True}], "job": "x"}]
)
def test_json_may_be_queued(words):
    assert check_words(words) is words


@pytest.mark.parametrize(
    "value", [date(2026, 1, 1), {1, 2}, (1, 2), object(), b"bytes", {1: "key"}, Exception]
)
def test_nothing_else_may(value):
    with pytest.raises(TypeError):
        check_words({"value": value})


def test_now_is_given_by_the_house():
    with pytest.raises(TypeError):
        check_words({"now": 1})


@pytest.mark.parametrize(
    "last, now, due", [(None, 0, True), (100, 159, False), (100, 160, True), (100, 1000, True)]
)
def test_periodic_jobs_are_due_when_their_seconds_have_passed(last, now, due):
    assert is_due(last, 60, now) is due


def test_moments_are_utc():
    assert moment(1_800_000_000) == datetime(2027, 1, 15, 8, 0)
