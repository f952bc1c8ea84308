from etwinning.twinspaces.imports.words import title_of_kind
from etwinning.twinspaces.imports.words import why_left_out
from etwinning.twinspaces.rules import space_role
from etwinning.twinspaces.rules import steps

import pytest


@pytest.mark.parametrize(
    "project_role, now, role",
    [
        ("Founder", "", "TeacherAdmin"),
        ("Founder", "TeacherMember", "TeacherAdmin"),
        ("Partner", "", "TeacherMember"),
        ("Partner", "TeacherAdmin", "TeacherAdmin"),
        ("Somebody", "", ""),
    ],
)
def test_founders_are_admins_and_partners_members(project_role, now, role):
    assert space_role(project_role, now) == role


@pytest.mark.parametrize(
    "state, project, came_from, was, with_it, taken",
    [
        ("private", "approved", "private", "private", False, []),
        ("published", "closed", "published", "published", False, ["close"]),
        ("closed", "labelled", "closed", "published", False, ["reopen_published"]),
        ("private", "archived", "private", "private", False, ["close", "archive"]),
        ("closed", "archived", "closed", "private", False, ["archive"]),
        ("published", "flagged", "published", "published", False, ["flag"]),
        ("flagged", "flagged", "published", "published", True, []),
        ("flagged", "labelled", "published", "published", True, ["restore_published"]),
        ("flagged", "closed", "closed", "private", True, ["restore_closed"]),
        ("flagged", "closed", "private", "private", True, ["restore_private", "close"]),
        ("flagged", "labelled", "published", "published", False, []),
        ("archived", "archived", "archived", "private", False, []),
        ("archived", "flagged", "archived", "private", False, ["flag"]),
        ("flagged", "archived", "archived", "private", True, ["restore_archived"]),
    ],
)
def test_a_space_follows_its_project(state, project, came_from, was, with_it, taken):
    assert steps(state, project, came_from, was, with_it) == taken


@pytest.mark.parametrize("kind", ["wall", "wall_post", "meeting"])
def test_the_report_of_an_import_has_a_name_and_a_reason_for_what_stays_out(kind):
    assert title_of_kind(kind) != title_of_kind("spell")
    assert why_left_out(kind) != why_left_out("spell")
