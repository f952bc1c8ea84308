from etwinning.messaging.rules import alike
from etwinning.messaging.rules import DECISIONS
from etwinning.messaging.rules import essence
from etwinning.messaging.rules import fits
from etwinning.messaging.rules import others_who_got
from etwinning.messaging.rules import shingles
from etwinning.messaging.rules import Work

import pytest

TEXT = (
    "Dear colleague, my twenty pupils measure the water of our river every second Tuesday. "
    "Would yours like to do the same one morning in December?"
)


def like(one, other):
    return alike(shingles(essence(one)), shingles(essence(other)))


@pytest.mark.parametrize(
    "other",
    [
        TEXT,
        TEXT.upper().replace(",", " ...") + "!!!",
        TEXT.replace("colleague", "Līga"),
        "Hello! " + TEXT + " Greetings from Galicia, and tell me soon what you think of it.",
        TEXT.replace("Tuesday", "Tuésday 12 "),
    ],
)
def test_a_copy_with_other_decoration_is_a_copy(other):
    assert like(TEXT, other)


@pytest.mark.parametrize(
    "other",
    [
        "My pupils sing, and look for a choir in your country to learn three songs together.",
        "Dear colleague, would you like to read my announcement about the theatre?",
        "",
    ],
)
def test_another_text_is_no_copy(other):
    assert not like(TEXT, other)


def test_short_texts_are_copies_only_as_a_whole():
    assert like("Hello there!", "hello THERE")
    assert not like("Hello there!", "Hello again")


def test_other_alphabets_are_words_too():
    text = "Καλημέρα από την Αθήνα, θέλουμε να γράψουμε"
    assert like(text, "ΚΑΛΗΜΕΡΑ ΑΠΟ ΤΗΝ ΑΘΗΝΑ, ΘΕΛΟΥΜΕ ΝΑ ΓΡΑΨΟΥΜΕ")
    assert not like(text, "Καλησπέρα σας, η τάξη μου τραγουδά για τη θάλασσα")


def test_the_same_person_may_get_a_text_again():
    sent = [("ana", shingles(essence(TEXT))), ("jan", shingles(essence(TEXT)))]
    assert others_who_got(TEXT, "ana", sent) == {"jan"}


def test_two_people_fit_by_age_and_language():
    one = Work(frozenset({"en", "es"}), 10, 12)
    assert fits(one, Work(frozenset({"en"}), 12, 14))
    assert not fits(one, Work(frozenset({"en"}), 13, 14))
    assert not fits(one, Work(frozenset({"pl"}), 10, 12))
    assert not fits(one, Work(frozenset({"en"}), 0, -1))


def test_the_table_is_that_of_the_specification():
    told = {name: (row.limit, row.second, row.third) for name, row in DECISIONS.items()}
    assert told == {
        "near": (None, "allow", "warn"),
        "announcement": (30, "warn", "block"),
        "open": (15, "warn", "signal"),
        "restricted": (5, "block", "signal"),
        "newcomer": (0, None, None),
        "blocked": (None, None, None),
    }
    assert DECISIONS["open"].about_copies(7) == "signal"
    assert DECISIONS["near"].about_copies(0) == "allow"
