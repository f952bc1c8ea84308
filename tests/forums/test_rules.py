"""The cells of the workflows are those of the role matrix; hidden records know their past."""

from etwinning.forums.rules import came_from
from etwinning.workspaces.api import roles_that
from pathlib import Path
from tests.house.words import tables

import pytest

WORKFLOWS = Path(__file__).parents[2] / "workflows"
SEEN_BY = {
    "draft": {"TeacherAdmin", "TeacherMember", "PupilAdmin", "Expert"},
    "teachers": {"TeacherAdmin", "TeacherMember"},
}
OUTSIDE = ("etwinners", "public")  # what people outside read is changed by teacher admins only
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


def test_a_hidden_record_knows_where_it_came_from():
    steps = (
        (1, "ana", "", "pending"),
        (2, "ana", "pass", "visible"),
        (3, "jan", "flag", "flagged"),
    )
    assert came_from(steps) == "visible"
    assert came_from(()) == ""


@pytest.mark.parametrize("verb", CELLS)
def test_who_may_what_in_a_forum_is_the_matrix(verb):
    table = rows("etwinning_workspaces_item")
    for state in ("draft", "teachers", "members", "etwinners", "public"):
        wanted = roles_that(*CELLS[verb]) & SEEN_BY.get(state, ALL)
        if verb == "Edit forum" and state in OUTSIDE:
            wanted = {"TeacherAdmin"}
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
