from datetime import date
from datetime import timedelta
from etwinning.people import rules
from etwinning.people.rules import Clock
from etwinning.people.rules import DAY
from etwinning.people.rules import Idea
from etwinning.people.rules import Tie

import pytest

TODAY = date(2026, 11, 21)
NOW = 1_800_000_000


@pytest.mark.parametrize(
    "address",
    ["ana@school.example", "a.b+c@x.y.example", "ana@schule-köln.example", "o'neill@school.ie"],
)
def test_addresses(address):
    assert rules.is_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "ana", "ana@", "@school.example", "ana@school", "a na@school.example",
        "ana@school.example\nBcc: all@school.example", "ana@a@school.example",
        "maría@school.example",
        "ana@school..example", "ana@school.e", "<ana@school.example>", "a" * 250 + "@x.example",
    ],
)  # fmt: skip
def test_what_is_no_address(address):
    assert not rules.is_address(address)


def test_an_address_may_not_fit_as_login_name():
    assert rules.fits_login("ana@school.example")
    assert not rules.fits_login("o'neill@school.ie")


@pytest.mark.parametrize(
    "name, short",
    [
        ("Marta Figueiredo", "M. F."),
        ("Ελένη Παπαδάκη", "Ε. Π."),
        ("Anna-Līga Ozola", "A. L. O."),
        ("Sigurður", "S."),
    ],
)
def test_initials(name, short):
    assert rules.initials(name) == short


@pytest.mark.parametrize(
    "password, bad",
    [
        ("Figueiredo-2026", True),
        ("aaaaaaaaaaaa", True),
        ("marta.f@school", True),
        ("three herons on a bridge", False),
    ],
)
def test_guessable_passwords(password, bad):
    words = ("Marta", "Figueiredo", "marta.f@school.example")
    assert rules.is_guessable(password, words) is bad


@pytest.mark.parametrize(
    "text, good", [("es:C2", True), ("es:D1", False), ("es", False), ("ES:C2", False)]
)
def test_languages(text, good):
    assert rules.is_language(text) is good


def test_no_language_twice():
    assert rules.one_level_each(["es:C2", "en:B1"])
    assert not rules.one_level_each(["es:C2", "es:B1"])


def test_an_idea_stands_until_its_day_and_never_longer_than_a_year():
    assert rules.last_day(None, TODAY, 183) == TODAY + timedelta(days=183)
    assert rules.last_day(date(2040, 1, 1), TODAY, 183) == TODAY + timedelta(days=366)
    idea = Idea("1", "Rivers", "Letters", 10, 12, until=TODAY)
    assert idea.is_open(TODAY)
    assert not idea.is_open(TODAY + timedelta(days=1))


def test_the_clock_runs_seven_days():
    clock = Clock.start(NOW, 7)
    assert clock.due == NOW + 7 * DAY
    assert clock.day(NOW, 7) == 1
    assert clock.day(NOW + 5 * DAY + 1, 7) == 6
    assert clock.day(NOW + 7 * DAY - 1, 7) == 7
    assert clock.day(NOW + 8 * DAY, 7) > 7
    assert not clock.is_late(NOW + 7 * DAY)
    assert clock.is_late(NOW + 7 * DAY + 1)


def test_the_clock_stands_still_while_the_teacher_is_asked():
    clock = Clock.start(NOW, 7).pause(NOW + 2 * DAY)
    assert clock.due is None
    assert not clock.is_late(NOW + 100 * DAY)
    assert clock.pause(NOW + 3 * DAY) == clock
    assert clock.resume(NOW + 30 * DAY).due == NOW + 35 * DAY


def test_a_late_office_has_one_day_to_read_the_answer():
    clock = Clock.start(NOW, 7).pause(NOW + 9 * DAY).resume(NOW + 20 * DAY)
    assert clock.due == NOW + 21 * DAY
    assert clock.resume(NOW + 50 * DAY) == clock


def test_a_merged_school_leaves_one_tie():
    old = Tie("old", "teacher", date(2020, 9, 1), date(2020, 9, 8))
    new = Tie("new", "librarian", date(2024, 9, 1), None)
    [tie] = rules.moved_ties((old, new), "old", "new", (("ES", ""),))
    assert (tie.school, tie.role) == ("new", "librarian")
    assert (tie.since, tie.verified) == (date(2020, 9, 1), date(2020, 9, 8))


def test_a_merged_school_moves_the_tie():
    old = Tie("old", "teacher", date(2020, 9, 1))
    [tie] = rules.moved_ties((old,), "old", "new", (("ES", "Galicia"),))
    assert tie.school == "new"
    assert tie.told == (("ES", "Galicia"),)
    assert rules.moved_ties((tie,), "other", "new", ()) == (tie,)
