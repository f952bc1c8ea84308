from dataclasses import dataclass
from datetime import date
from datetime import datetime
from etwinning.notices.rules import about_one_thing
from etwinning.notices.rules import goes_now
from etwinning.notices.rules import is_due

import pytest

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("pace", "urgent", "now"),
    [
        ("now", False, True),
        ("daily", False, False),
        ("daily", True, True),
        ("weekly", True, True),
        ("off", True, False),
        ("off", False, False),
    ],
)
def test_a_mail_goes_at_once_by_choice_or_because_it_cannot_wait(pace, urgent, now):
    assert goes_now(pace, urgent) is now


@pytest.mark.parametrize(
    ("pace", "last", "now", "due"),
    [
        ("daily", None, datetime(2026, 11, 19, 6), True),
        ("daily", None, datetime(2026, 11, 19, 5, 59), False),
        ("daily", THURSDAY, datetime(2026, 11, 19, 23), False),
        ("daily", THURSDAY, datetime(2026, 11, 20, 6), True),
        ("weekly", None, datetime(2026, 11, 19, 12), False),
        ("weekly", None, datetime(2026, 11, 20, 12), True),
        ("weekly", FRIDAY, datetime(2026, 11, 20, 18), False),
        ("weekly", FRIDAY, datetime(2026, 11, 27, 7), True),
    ],
)
def test_digests_go_in_the_morning_weekly_ones_on_fridays(pace, last, now, due):
    assert is_due(pace, last, now) is due


@dataclass
class Line:
    name: str
    thing: str


def test_lines_about_one_thing_stand_together_where_the_newest_stands():
    lines = [Line("e", "a"), Line("d", "b"), Line("c", ""), Line("b", "a"), Line("a", "")]
    names = [[line.name for line in group] for group in about_one_thing(lines)]
    assert names == [["e", "b"], ["d"], ["c"], ["a"]]
