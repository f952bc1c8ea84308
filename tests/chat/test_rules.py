"""When a slot is open, and what a moment typed means."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import UTC
from etwinning.chat.rules import AHEAD
from etwinning.chat.rules import beginning
from etwinning.chat.rules import DAY
from etwinning.chat.rules import is_gone
from etwinning.chat.rules import state_at

import pytest

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    "now,writable,state",
    [
        (99, True, "coming"),
        (100, True, "open"),
        (199, True, "open"),
        (200, True, "past"),
        (150, False, "past"),
        (50, False, "past"),
    ],
)
def test_a_slot_is_open_from_its_beginning_to_its_end_in_an_open_place(now, writable, state):
    assert state_at(now, 100, 200, writable) == state


def test_a_log_is_kept_for_ninety_days():
    assert not is_gone(200 + 90 * DAY - 1, 200)
    assert is_gone(200 + 90 * DAY, 200)


def test_without_day_and_time_it_begins_now():
    assert beginning(None, None, UTC, NOW) == NOW


def test_a_day_alone_is_no_moment():
    assert beginning(date(2026, 11, 23), None, UTC, NOW) is None


def test_a_time_alone_is_today():
    assert beginning(None, time(11, 30), UTC, NOW) == NOW + 5400


def test_what_is_just_past_is_now():
    assert beginning(None, time(9, 57), UTC, NOW) == NOW


@pytest.mark.parametrize(
    "day,at",
    [
        (None, time(9, 50)),
        (date(2026, 11, 21), time(10, 0)),
        (date(2027, 1, 22), time(10, 0)),
        (date(9999, 12, 31), time(10, 0)),
    ],
)
def test_the_past_and_what_is_far_away_are_refused(day, at):
    assert beginning(day, at, UTC, NOW) is None


def test_sixty_days_ahead_is_near_enough():
    day = datetime.fromtimestamp(NOW + AHEAD, UTC).date()
    assert beginning(day, time(10, 0), UTC, NOW) == NOW + AHEAD
