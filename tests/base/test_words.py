from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from etwinning.base import words
from zope.publisher.browser import TestRequest

import pytest

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC).timestamp()
AHEAD = 60 * 24 * 3600
NOON = datetime(2026, 7, 9, 12, 5, tzinfo=UTC)


def test_a_day_reads_as_people_write_it():
    assert words.day(date(2026, 7, 9), "en") == "9 July 2026"
    assert words.day(date(2026, 7, 9), "es") == "9 de julio de 2026"
    assert words.day(date(2026, 7, 9), "xx") == "9 July 2026"


def test_a_moment_is_shown_in_the_time_of_the_central_office():
    assert words.day_and_time(NOON, "en") == "9 July 2026, 14:05"
    assert words.day_and_time(NOON.replace(tzinfo=None), "en") == "9 July 2026, 14:05"
    assert words.day(datetime(2026, 7, 9, 23, tzinfo=UTC), "en") == "10 July 2026"


def test_a_time_of_day_that_somebody_typed():
    assert words.clock_typed("9:05") == words.clock_typed(" 09.05 ") == time(9, 5)
    for text in ("", None, "noon", "24:00", "12:60", "9:5", "1430", "-1:00", "14:30:00", "١٠:٠٠"):
        assert words.clock_typed(text) is None, text


def test_how_long_ago():
    assert words.ago(NOON - timedelta(hours=3), "en", now=NOON) == "3 hours ago"
    assert words.ago(NOON - timedelta(days=3), "pl", now=NOON) == "3 dni temu"
    assert words.ago(NOON - timedelta(days=8), "en", now=NOON) == "1 July 2026"


def test_a_range_of_days():
    assert words.range_of_days(date(2026, 7, 9), date(2026, 7, 9), "en") == "9 July 2026"
    assert "11" in words.range_of_days(date(2026, 7, 9), date(2026, 7, 11), "es")


def test_ages():
    assert words.ages(12, 15, "en") == "12–15 years"
    assert words.ages(12, 12, "en") == "12 years"


def test_a_list_of_names():
    assert words.listed(["Spain", "Poland", "Latvia"], "es") == "Spain, Poland y Latvia"
    assert words.listed([], "en") == ""


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Līga Ozola", "LO"),
        ("Sigurður Ingi Jónsson", "SJ"),
        ("Ольга", "О"),
        ("Jean-Luc Weiß", "JW"),
        ("ßtrange", "S"),
        ("Ana-07 (ES)", "A7"),
        ("Ilze Kalna (as told by the import of 22 November 2026)", "IK"),
        ("Jean-Luc-12 (FR)", "J2"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_initials(name, letters):
    assert words.initials(name) == letters


def test_the_readers_language_is_one_of_ours():
    assert words.language_of(TestRequest(LANGUAGE="pl")) == "pl"
    assert words.language_of(TestRequest(LANGUAGE="tlh")) == "en"
    assert words.language_of(TestRequest()) == "en"
    assert words.language_of(None) == "en"


def test_without_day_and_time_it_begins_now():
    assert words.beginning(None, None, UTC, NOW, AHEAD) == NOW


def test_a_day_alone_is_no_moment():
    assert words.beginning(date(2026, 11, 23), None, UTC, NOW, AHEAD) is None


def test_a_time_alone_is_today():
    assert words.beginning(None, time(11, 30), UTC, NOW, AHEAD) == NOW + 5400


def test_what_is_just_past_is_now():
    assert words.beginning(None, time(9, 57), UTC, NOW, AHEAD) == NOW


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
    assert words.beginning(day, at, UTC, NOW, AHEAD) is None


def test_sixty_days_ahead_is_near_enough():
    day = datetime.fromtimestamp(NOW + AHEAD, UTC).date()
    assert words.beginning(day, time(10, 0), UTC, NOW, AHEAD) == NOW + AHEAD
