"""The three switches, and words that find a group."""

from etwinning.groups.rules import card_readers
from etwinning.groups.rules import inside_readers
from etwinning.groups.rules import is_found

import pytest


@pytest.mark.parametrize(
    "listed, readable, card, inside",
    [
        (False, False, set(), set()),
        (True, False, {"Teacher"}, set()),
        (False, True, {"Teacher"}, {"Teacher"}),
        (True, True, {"Teacher", "Newcomer"}, {"Teacher", "Newcomer"}),
    ],
)
def test_listed_and_readable_are_two_decisions(listed, readable, card, inside):
    assert card_readers(listed, readable) == card
    assert inside_readers(listed, readable) == inside


def test_all_words_have_to_be_there_in_any_case():
    assert is_found("OUTDOORS maths", "Maths outdoors", "")
    assert is_found("", "Maths")
    assert not is_found("maths indoors", "Maths outdoors", "Trees")
