from etwinning.desktop.rules import by_due
from etwinning.desktop.rules import DAY
from etwinning.desktop.rules import HOUR
from etwinning.desktop.rules import lateness
from etwinning.desktop.rules import merged

import pytest


def rows(*dues):
    return [{"due": due} for due in dues]


def test_several_lists_become_one_by_due_time_and_paused_rows_come_last():
    page = merged([rows(1, 5, None), rows(2, 3)], 0, 10)
    assert [row["due"] for row in page] == [1, 2, 3, 5, None]


def test_pages_join_without_gap_or_overlap():
    lists = [rows(*range(0, 60, 2)), rows(*range(1, 60, 2))]
    found = [row for start in range(0, 60, 7) for row in merged(lists, start, 7)]
    assert [by_due(row) for row in found] == list(range(60))


@pytest.mark.parametrize(
    "due, level",
    [(None, "paused"), (-HOUR, "late"), (HOUR, "today"), (DAY, "later"), (DAY - 1, "today")],
)
def test_lateness(due, level):
    assert lateness(due, 0)[0] == level
