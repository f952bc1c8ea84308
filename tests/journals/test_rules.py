from etwinning.journals.rules import audience_shown
from etwinning.journals.rules import fits
from etwinning.journals.rules import is_ready
from etwinning.journals.rules import steps

import pytest


@pytest.mark.parametrize(
    "text, answer",
    [
        ("one two three", True),
        ("<p>one</p><p>two three</p>", True),
        ("one two", False),
        ("<p>one&nbsp;</p> <br> two", False),
        ("", False),
        (None, False),
    ],
)
def test_an_entry_needs_three_words(text, answer):
    assert is_ready(text) is answer


@pytest.mark.parametrize(
    "audience, readers, answer",
    [
        ("public", ("Anonymous",), True),
        ("public", ("Teacher", "Founder"), False),
        ("etwinners", ("Teacher", "Founder"), True),
        ("etwinners", ("Founder",), False),
        ("project", ("Founder",), True),
        ("private", (), True),
    ],
)
def test_no_entry_is_wider_than_its_journal(audience, readers, answer):
    assert fits(audience, readers) is answer


@pytest.mark.parametrize(
    "state, readers, shown",
    [
        ("public", ("Anonymous",), "public"),
        ("public", ("Teacher", "Founder"), "etwinners"),
        ("public", ("Founder",), "project"),
        ("etwinners", ("Founder",), "project"),
        ("private", ("ProjectOfficer",), "private"),
    ],
)
def test_the_audience_shown_is_the_one_that_holds(state, readers, shown):
    assert audience_shown(state, readers) == shown


@pytest.mark.parametrize(
    "state, project, came_from, taken",
    [
        ("open", "approved", "open", []),
        ("open", "closed", "open", ["close"]),
        ("closed", "archived", "closed", []),
        ("closed", "labelled", "closed", ["reopen"]),
        ("open", "flagged", "open", ["flag"]),
        ("flagged", "labelled", "open", ["restore_open"]),
        ("flagged", "closed", "open", ["restore_open", "close"]),
        ("flagged", "labelled", "closed", ["restore_closed", "reopen"]),
        ("flagged", "archived", "closed", ["restore_closed"]),
        ("flagged", "flagged", "open", []),
    ],
)
def test_a_journal_follows_its_project(state, project, came_from, taken):
    assert steps(state, project, came_from) == taken
