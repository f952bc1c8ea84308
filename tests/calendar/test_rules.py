"""Months, local time and what an event may be."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from etwinning.calendar.freedays import free_days
from etwinning.calendar.quiet import hush
from etwinning.calendar.quiet import without_secrets
from etwinning.calendar.rules import alike
from etwinning.calendar.rules import beside
from etwinning.calendar.rules import days_of
from etwinning.calendar.rules import is_safe_link
from etwinning.calendar.rules import is_too_long
from etwinning.calendar.rules import last_of
from etwinning.calendar.rules import midnight
from etwinning.calendar.rules import moment
from etwinning.calendar.rules import month_of as month
from etwinning.calendar.rules import months_between
from etwinning.calendar.rules import months_of
from etwinning.calendar.rules import weeks_of
from etwinning.calendar.zones import title_of
from etwinning.calendar.zones import zone_of
from etwinning.calendar.zones import zones_of
from io import StringIO
from zoneinfo import ZoneInfo as zone

import logging
import pytest

MADRID, HELSINKI, AZORES = "Europe/Madrid", "Europe/Helsinki", "Atlantic/Azores"


@pytest.mark.parametrize(
    "text",
    ["", "2027", "2027-13", "2027-00", "2027-3", "27-03", "2027-03-01", "1999-12", "2101-01",
     "x", "2027-03\n", "²027-03", "-027-03", None],
)  # fmt: skip
def test_what_is_no_month_is_none(text):
    assert month(text) is None


def test_a_month_is_read_and_has_neighbours():
    assert month("2027-03") == date(2027, 3, 1)
    assert beside(date(2027, 1, 15), -1) == date(2026, 12, 1)
    assert beside(date(2027, 12, 31), 1) == date(2028, 1, 1)
    assert beside(date(2005, 1, 1), -1) is None
    assert beside(date(2100, 12, 1), 1) is None


def test_february_of_a_leap_year_has_its_day():
    assert last_of(date(2028, 2, 1)) == date(2028, 2, 29)
    assert last_of(date(2027, 2, 1)) == date(2027, 2, 28)
    weeks = weeks_of(date(2028, 2, 1))
    assert date(2028, 2, 29) in weeks[-1]
    assert {week[0].weekday() for week in weeks} == {0}
    assert len(weeks_of(date(2027, 2, 1))) == 4  # begins on a Monday and ends on a Sunday


def test_months_of_a_stretch_of_days():
    assert months_between(date(2027, 11, 30), date(2028, 1, 1)) == ["2027-11", "2027-12", "2028-01"]
    begins = moment(date(2027, 3, 31), time(23, 30), MADRID)
    assert months_of(begins, begins) == ["2027-03", "2027-04"]  # April already in Helsinki


def test_an_hour_of_a_school_is_another_one_elsewhere():
    found = moment(date(2027, 3, 2), time(10), MADRID)
    assert found == datetime(2027, 3, 2, 9, tzinfo=UTC)
    assert found == moment(date(2027, 3, 2), time(11), HELSINKI)


def test_summer_time_begins_between_two_schools():
    # Europe changes on 28 March 2027, Morocco's neighbours do not: the same hour moves
    winter = moment(date(2027, 3, 26), time(10), MADRID)
    summer = moment(date(2027, 3, 29), time(10), MADRID)
    assert summer - winter == timedelta(days=3, hours=-1)
    tunis = "Africa/Tunis"
    assert [when.astimezone(zone(tunis)).hour for when in (winter, summer)] == [10, 9]
    assert [when.astimezone(zone(HELSINKI)).hour for when in (winter, summer)] == [11, 11]


def test_an_hour_that_the_clocks_leave_out_is_none():
    assert moment(date(2027, 3, 28), time(2, 30), MADRID) is None
    assert moment(date(2027, 3, 28), time(3, 0), MADRID) is not None


def test_an_hour_that_comes_twice_is_first_the_early_one():
    day, clock = date(2027, 10, 31), time(2, 30)
    early, late = moment(day, clock, MADRID), moment(day, clock, MADRID, later=True)
    assert late - early == timedelta(hours=1)


def test_days_that_something_touches():
    begins, ends = (moment(date(2027, 3, 2), time(h), MADRID) for h in (22, 23))
    assert days_of(begins, ends, MADRID) == (date(2027, 3, 2), date(2027, 3, 2))
    assert days_of(begins, ends, HELSINKI) == (date(2027, 3, 2), date(2027, 3, 2))
    assert days_of(ends, ends, HELSINKI) == (date(2027, 3, 3), date(2027, 3, 3))
    whole = midnight(date(2027, 3, 2), AZORES), midnight(date(2027, 3, 4), AZORES)
    assert days_of(*whole, AZORES) == (date(2027, 3, 2), date(2027, 3, 3))


def test_sixty_days_are_the_most():
    begins = midnight(date(2027, 2, 1), MADRID)
    assert not is_too_long(begins, midnight(date(2027, 4, 2), MADRID))
    assert is_too_long(begins, midnight(date(2027, 4, 3), MADRID))


@pytest.mark.parametrize(
    ("link", "is_safe"),
    [
        ("https://meet.example.org/rivers", True),
        ("https://meet.example.org:8443/a?b=c#d", True),
        ("http://meet.example.org/rivers", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://localhost/x", False),
        ("https://ana:secret@meet.example.org/", False),
        ("https://:secret@meet.example.org/", False),
        ("https://meet.example.org/a b", False),
        ('https://meet.example.org/"onclick="x', False),
        ("https:\\\\meet.example.org", False),
        ("https://[::1", False),
        ("//meet.example.org", False),
    ],
)
def test_links_are_https_and_nothing_else(link, is_safe):
    assert is_safe_link(link) is is_safe


def test_hours_that_are_alike_stand_together():
    pairs = [("10", "Spain"), ("11", "Finland"), ("10", "Poland"), ("10", "Spain")]
    assert list(alike(pairs)) == [("10", ["Spain", "Poland"]), ("11", ["Finland"])]


def test_zones_of_countries_and_their_names():
    assert zones_of("ES")[0] == zone_of("ES") == MADRID
    assert zone_of("ES", "Canarias") == "Atlantic/Canary"
    assert zone_of("PT", "Região Autónoma dos Açores") == AZORES
    assert zone_of("XK") == "Europe/Belgrade"
    assert zone_of("") == zone_of("QQ") == "Europe/Brussels"
    assert title_of(MADRID, "en") == "Spain"
    assert title_of("Atlantic/Canary", "en") == "Spain (Canary)"
    assert title_of(MADRID, "pl") == "Hiszpania"


def test_free_days_have_names_for_the_reader():
    first, last = date(2027, 1, 1), date(2027, 1, 6)
    found = free_days(["ES", "PL", "ES"], first, last, "en")
    assert {(free.day.day, free.country, free.name) for free in found} == {
        (1, "ES", "New Year's Day"),
        (1, "PL", "New Year's Day"),
        (6, "ES", "Epiphany"),
        (6, "PL", "Epiphany"),
    }
    assert {free.language for free in found} == {""}
    (spanish,) = free_days(["ES"], date(2027, 1, 6), last, "es")
    assert (spanish.name, spanish.language) == ("Epifanía del Señor", "")
    (other,) = free_days(["PL"], date(2027, 1, 6), last, "mt")
    assert (other.name, other.language) == ("Epiphany", "en")


def test_where_the_library_has_nothing_nothing_is_shown():
    assert free_days(["QQ"], date(2027, 1, 1), date(2027, 12, 31), "en") == []


def test_free_days_of_two_years():
    found = free_days(["ES"], date(2026, 12, 25), date(2027, 1, 1), "en")
    assert [free.day for free in found] == [date(2026, 12, 25), date(2027, 1, 1)]


def test_logs_keep_no_secret():
    assert without_secrets("GET /etwinning/@@ics/abc-DEF_9?x=1 200") == (
        "GET /etwinning/@@ics/… 200"
    )
    assert without_secrets("/ics/abc /%40%40ics/def") == "/ics/… /%40%40ics/…"
    assert without_secrets("GET /topics/abc") == "GET /topics/abc"
    for way in ("@@ics//abc", "@@ics/./abc", "@@ics/x/abc", "%2B%2Bview%2B%2Bics/abc?a=abc"):
        assert "abc" not in without_secrets(f"GET /{way} 200")
    written = StringIO()
    handler, logger = logging.StreamHandler(written), logging.getLogger("tests.calendar")
    logger.addHandler(handler)
    try:
        hush(None)
        hush(None)
        logger.warning("404 %s", "http://localhost/site/@@ics/abc")
    finally:
        logger.removeHandler(handler)
    assert written.getvalue() == "404 http://localhost/site/@@ics/…\n"
    assert len(handler.filters) == 1
