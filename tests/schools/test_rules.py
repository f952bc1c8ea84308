"""When two schools are the same."""

from etwinning.schools.rules import bare
from etwinning.schools.rules import Columns
from etwinning.schools.rules import fold
from etwinning.schools.rules import likely_same
from etwinning.schools.rules import Line

import pytest


def line(title, postcode="", code=""):
    return Line(fold(title), title, "Town", postcode, code, ("primary",), True)


def columns(lines):
    known = Columns()
    for uid, one in lines:
        known.add(uid, one)
    return known


def uids(name, lines, postcode="", code=""):
    return [like.uid for like in likely_same(name, postcode, code, columns(lines))]


@pytest.mark.parametrize(
    "text, folded",
    [
        ("CEIP As Mariñas", "ceip as marinas"),
        ("Szkoła Podstawowa nr 7", "szkola podstawowa nr 7"),
        ("3ο Γυμνάσιο Βόλου", "3ο γυμνασιο βολου"),
        ("Lycée  «Jean-Monnet»", "lycee jean monnet"),
        ("Straße", "strasse"),
    ],
)
def test_names_are_folded(text, folded):
    assert fold(text) == folded


def test_codes_are_bare():
    assert bare("85-008 x") == "85008X"


def test_the_same_name_in_other_words_is_found():
    lines = [("a", line("CEIP As Mariñas")), ("b", line("IES Ribera del Duero"))]
    assert uids("As Marinas (CEIP)", lines) == ["a"]


def test_a_longer_name_is_found():
    assert uids("3ο Γυμνάσιο Βόλου", [("a", line("3ο Γυμνάσιο Βόλου «Ρήγας Φεραίος»"))]) == ["a"]


def test_schools_of_one_pattern_differ_by_their_number():
    lines = [("a", line("Szkoła Podstawowa nr 7")), ("b", line("Szkoła Podstawowa nr 3"))]
    assert uids("Szkoła Podstawowa nr 3", lines) == ["b"]


def test_one_name_in_two_towns_is_two_schools():
    lines = [("a", line("Liceo Dante", "20100")), ("b", line("Liceo Dante", "00100"))]
    assert uids("Liceo Dante Alighieri", lines, postcode="00 100")[0] == "b"


def test_the_same_number_is_the_same_school_whatever_its_name():
    lines = [("a", line("Old name", code="15001234"))]
    assert uids("Quite another", lines, code="1500-1234") == ["a"]


def test_five_at_most_likeliest_first():
    lines = [(str(n), line("Liceo Dante" + " x" * n)) for n in range(9)]
    found = likely_same("Liceo Dante", "", "", columns(lines))
    assert len(found) == 5
    assert [like.score for like in found] == sorted((f.score for f in found), reverse=True)


def test_nothing_alike_is_nothing():
    assert uids("Grundschule am Park", [("a", line("IES Ribera del Duero"))]) == []


def test_columns_give_back_what_was_put_in():
    one, two = line("CEIP As Mariñas", "15300", "1"), line("IES Ribera", "09400", "2")
    known = columns([("a", one), ("b", two._replace(types=(), verified=False))])
    assert known.line(0) == one
    known.drop(0)
    assert (known.uids, known.line(0)) == (["b"], two._replace(types=(), verified=False))
