from dataclasses import dataclass
from datetime import date
from datetime import datetime
from etwinning.notices.rules import about_one_thing
from etwinning.notices.rules import digests_of
from etwinning.notices.rules import goes_now

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
    ("last", "now", "digests"),
    [
        (None, datetime(2026, 11, 19, 6), ["daily"]),
        (None, datetime(2026, 11, 19, 5, 59), []),
        (THURSDAY, datetime(2026, 11, 19, 23), []),
        (THURSDAY, datetime(2026, 11, 20, 6), ["daily", "weekly"]),
        (FRIDAY, datetime(2026, 11, 20, 18), []),
        (FRIDAY, datetime(2026, 11, 21, 7), ["daily"]),
    ],
)
def test_digests_go_in_the_morning_weekly_ones_on_fridays(last, now, digests):
    assert digests_of(last, now) == digests


@dataclass
class Line:
    name: str
    thing: str


def test_lines_about_one_thing_stand_together_where_the_newest_stands():
    lines = [Line("e", "a"), Line("d", "b"), Line("c", ""), Line("b", "a"), Line("a", "")]
    names = [[line.name for line in group] for group in about_one_thing(lines)]
    assert names == [["e", "b"], ["d"], ["c"], ["a"]]
