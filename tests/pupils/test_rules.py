from etwinning.pupils.rules import alias
from etwinning.pupils.rules import first_name
from etwinning.pupils.rules import log_in_name
from etwinning.pupils.rules import NEVER
from etwinning.pupils.rules import NotAName
from etwinning.pupils.rules import password
from etwinning.pupils.rules import word

import pytest
import re


@pytest.mark.parametrize(
    "typed, name",
    [
        ("ana", "Ana"),
        ("  Līga ", "Līga"),
        ("Νίκος", "Νίκος"),
        ("петро", "Петро"),
        ("Jean-Luc", "Jean-Luc"),
        ("Dubh’án", "Dubh’án"),
    ],
)
def test_a_first_name_is_shown_with_a_capital(typed, name):
    assert first_name(typed) == name


@pytest.mark.parametrize(
    "typed, why",
    [
        ("", "empty"),
        (None, "empty"),
        ("Ana García", "words"),
        ("x" * 21, "long"),
        ("Ana1", "letters"),
        ("<b>", "letters"),
        ("-Ana", "letters"),
        ("=cmd", "letters"),
    ],
)
def test_what_is_no_first_name_is_refused(typed, why):
    with pytest.raises(NotAName) as refusal:
        first_name(typed)
    assert refusal.value.why == why


def test_the_alias_is_a_name_a_number_and_a_country():
    assert alias("Ana", 7, "ES") == "Ana-07 (ES)"
    assert alias("Ana", 123, "ES") == "Ana-123 (ES)"


@pytest.mark.parametrize(
    "name, login",
    [("Ana", "ana-07.lumiko"), ("Łucja", "lucja-07.lumiko"), ("Νίκος", "p-07.lumiko")],
)
def test_every_pupil_can_type_the_log_in_name(name, login):
    assert log_in_name(name, 7, "lumiko") == login


def test_passwords_can_be_said_aloud_and_are_all_different():
    made = {password() for _ in range(500)}
    assert len(made) == 500
    assert all(re.fullmatch("([b-df-hj-np-tv-z][aeiou]){2}(-([bdfgklmnprstv][aeiou]){2}){2}", one)
               for one in made)  # fmt: skip


def test_no_word_is_rude():
    for _ in range(5_000):
        made = word(3)
        assert made[:4] not in NEVER and made[2:] not in NEVER
