"""When a slot is open, and what a moment typed means."""

from etwinning.chat.rules import DAY
from etwinning.chat.rules import is_gone
from etwinning.chat.rules import state_at

import pytest


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
