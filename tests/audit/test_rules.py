from etwinning.audit.rules import canonical
from etwinning.audit.rules import check_action
from etwinning.audit.rules import check_details

import pytest


def test_actions_follow_the_grammar():
    assert check_action("journals:entry:write") == "journals:entry:write"
    for wrong in ("write", "journals:entry", "Journals:entry:write", "journals:entry:write now"):
        with pytest.raises(ValueError):
            check_action(wrong)


@pytest.mark.parametrize("value", ["ana@school.example", "x" * 81, "two\nlines", {"a": 1}, ["@"]])
def test_details_hold_no_addresses_and_no_texts(value):
    with pytest.raises(ValueError):
        check_details({"detail": value})


def test_a_line_is_always_written_the_same_way():
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"\\u00e9","b":1}'
