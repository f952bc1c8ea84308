"""What is typed becomes a post; the cells of the workflows are those of the role matrix."""

from etwinning.forums.rules import came_from
from etwinning.forums.rules import hidden_by
from etwinning.forums.rules import post_html
from etwinning.forums.rules import quote_of
from etwinning.forums.rules import says_something
from etwinning.forums.rules import typed_of
from etwinning.workspaces.api import roles_that
from pathlib import Path
from tests.house.words import tables

import pytest

WORKFLOWS = Path(__file__).parents[2] / "workflows"
QUOTED = "> Ducks & branches\n> Four\n\nIce <here>"
HTML = "<blockquote><p>Ducks &amp; branches<br>Four</p></blockquote>\n<p>Ice &lt;here&gt;</p>"
SEEN_BY = {
    "draft": {"TeacherAdmin", "TeacherMember", "PupilAdmin", "Expert"},
    "teachers": {"TeacherAdmin", "TeacherMember"},
}
ALL = {"TeacherAdmin", "TeacherMember", "PupilAdmin", "PupilMember", "Expert", "Observer"}
CELLS = {
    "Approve post": ("M", "reply"),
    "Edit forum": ("M", "forum"),
    "Lock thread": ("M", "thread"),
    "Open thread": ("C", "thread"),
    "Reply": ("C", "reply"),
}


def rows(workflow):
    """State -> dict of permission -> roles without Manager, as the README tells."""
    states = next(tables((WORKFLOWS / workflow / "README.md").read_text()))
    return {
        row["state"]: {key: set(cell.split(", ")) - {"Manager"} for key, cell in row.items()}
        for row in states
    }


def test_lines_with_an_arrow_are_a_quote():
    assert post_html(QUOTED) == HTML
    assert post_html("One\n\nTwo") == "<p>One</p>\n<p>Two</p>"
    assert post_html("<p>One</p>") == "<p>One</p>"


def test_a_post_is_edited_as_it_was_typed():
    assert typed_of(HTML) == QUOTED
    assert typed_of("<p>One</p>\n<p>Two</p>") == "One\n\nTwo"
    assert typed_of("<ul><li>1</li></ul>") == "<ul><li>1</li></ul>"


def test_only_what_a_post_itself_says_is_quoted():
    assert quote_of(HTML) == "> Ice <here>\n\n"


@pytest.mark.parametrize("html", ["", "<p>&nbsp;</p>", "<blockquote><p>Ice</p></blockquote>"])
def test_a_quote_alone_says_nothing(html):
    assert not says_something(html)


def test_a_post_says_something_with_a_word_or_a_picture():
    assert says_something("<p>1</p>")
    assert says_something('<img src="x">')


def test_a_hidden_record_knows_where_it_came_from_and_who_hid_it():
    steps = (
        (1, "ana", "", "pending"),
        (2, "ana", "pass", "visible"),
        (3, "jan", "flag", "flagged"),
    )
    assert came_from(steps) == "visible"
    assert hidden_by(steps) == "jan"
    assert came_from(()) == hidden_by(()) == ""


@pytest.mark.parametrize("verb", CELLS)
def test_who_may_what_in_a_forum_is_the_matrix(verb):
    table = rows("etwinning_workspaces_item")
    for state in ("draft", "teachers", "members", "etwinners", "public"):
        wanted = roles_that(*CELLS[verb]) & SEEN_BY.get(state, ALL)
        assert table[state][f"etwinning.forums: {verb}"] == wanted, state
    for state in ("flagged", "removed"):
        assert table[state][f"etwinning.forums: {verb}"] == set(), state


@pytest.mark.parametrize("verb", ["Open forum", "Open thread", "Reply"])
def test_who_adds_what_in_a_twinspace_is_the_matrix(verb):
    for state, cells in rows("etwinning_twinspaces_twinspace").items():
        tool = {"Open forum": "forum"}.get(verb) or CELLS[verb][1]
        wanted = roles_that("C", tool) if state in ("private", "published") else set()
        assert cells[f"etwinning.forums: {verb}"] == wanted, state


def test_who_answers_in_a_thread_is_the_matrix():
    table = rows("etwinning_forums_thread")
    assert table["visible"]["etwinning.forums: Reply"] == roles_that("C", "reply")
