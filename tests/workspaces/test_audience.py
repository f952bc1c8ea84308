"""Who sees what: every audience, every role, page and catalog alike."""

from etwinning.base.security import for_the_house
from etwinning.places.api import leave
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import share
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import sees

import pytest

MEMBERS = {"TeacherAdmin", "TeacherMember", "PupilAdmin", "PupilMember", "Expert", "Observer"}
SEEN_BY = {
    "draft": {"TeacherAdmin", "TeacherMember", "PupilAdmin", "Expert"},
    "teachers": {"TeacherAdmin", "TeacherMember"},
    "members": MEMBERS,
    "etwinners": {*MEMBERS, "Teacher"},
    "public": {*MEMBERS, "Guest", "Parent", "Teacher", "Newcomer", "Pupil", "Anonymous"},
}
PEOPLE = (*MEMBERS, "Guest", "Parent", "Teacher", "Newcomer", "Pupil", "Anonymous")


@pytest.fixture
def crowd(site, river):
    """Dict of role -> user id: one of each kind, in the TwinSpace or outside of it."""
    inside = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in river.space.place_roles
    }
    other = party(site, "Another project")
    pupil = seat(site, other.space, "PupilMember", kind="pupil", roles=())
    newcomer = person(roles=("Newcomer",))
    outside = {"Teacher": river.stranger, "Newcomer": newcomer, "Pupil": pupil, "Anonymous": ""}
    return inside | outside


@pytest.mark.parametrize("audience", SEEN_BY)
def test_an_audience_is_seen_by_these_and_by_nobody_else(river, crowd, audience):
    publish(river)
    page = page_of(river.ana, river.space, audience=audience, confirmed=True)
    assert {role for role in PEOPLE if sees(crowd[role], page)} == SEEN_BY[audience]
    assert audience_of(page) == audience


@pytest.mark.parametrize("audience", ["etwinners", "public"])
def test_nothing_leaves_a_space_that_is_not_published(river, crowd, audience):
    publish(river)
    page = page_of(river.ana, river.space, audience=audience, confirmed=True)
    publish(river, "withdraw")
    seen = {role for role in PEOPLE if sees(crowd[role], page)}
    assert not seen & {"Teacher", "Newcomer", "Pupil", "Anonymous"}
    assert audience_of(page) == "members"


def test_tightening_a_folder_tightens_what_is_in_it_at_once(river, crowd):
    folder = page_of(river.ana, river.space)
    page = page_of(river.ana, folder)
    deep = page_of(river.ana, page)
    assert sees(crowd["PupilMember"], deep)
    with log_in_as(river.ana):
        share(folder, "teachers")
    assert {role for role in PEOPLE if sees(crowd[role], deep)} == SEEN_BY["teachers"]
    assert audience_of(deep) == "teachers"
    with log_in_as(river.ana):
        share(folder, "members")
    assert {role for role in PEOPLE if sees(crowd[role], deep)} == MEMBERS


def test_update_of_security_settings_opens_nothing(river, crowd):
    folder = page_of(river.ana, river.space, audience="teachers")
    page = page_of(river.ana, folder, audience="teachers")
    with log_in_as(river.ana):
        share(folder, "members")
        share(page, "members")
        share(folder, "teachers")
    with for_the_house("a test"):
        api.portal.get_tool("portal_workflow").updateRoleMappings()
    assert not sees(crowd["PupilMember"], page)


def test_a_flagged_folder_hides_what_is_in_it_and_comes_back(site, river, crowd):
    moderator = person(roles=("Moderator",), kind="staff")
    folder = page_of(river.ana, river.space)
    page = page_of(river.ana, folder)
    with log_in_as(moderator):
        flag_item(folder, "private information")
    assert {role for role in PEOPLE if sees(crowd[role], page)} == {"TeacherAdmin"}
    with log_in_as(moderator):
        restore_item(folder)
    assert {role for role in PEOPLE if sees(crowd[role], page)} == MEMBERS


def test_authors_edit_their_own_and_admins_everything(river):
    page = page_of(river.partner, river.space)
    assert can(river.partner, "Modify portal content", page)
    assert can(river.ana, "Modify portal content", page)
    others = page_of(river.ana, river.space)
    assert not can(river.partner, "Modify portal content", others)


def test_a_flagged_page_is_seen_by_its_author_and_changed_by_nobody(river):
    page = page_of(river.partner, river.space)
    with log_in_as(person(roles=("Moderator",), kind="staff")):
        flag_item(page, "reported")
    assert can(river.partner, "View", page)
    assert not can(river.partner, "Modify portal content", page)
    assert not can(river.ana, "Modify portal content", page)


def test_who_leaves_loses_the_own_pages_at_once(river):
    page = page_of(river.partner, river.space)
    leave(river.space, river.partner)
    assert not sees(river.partner, page)
    assert not can(river.partner, "Modify portal content", page)
    assert page.creators == (river.partner,)


def test_a_pupil_admins_page_for_teachers_is_closed_to_its_author(site, river):
    author = seat(site, river.space, "PupilAdmin", kind="pupil", roles=())
    page = page_of(author, river.space)
    assert can(author, "Modify portal content", page)
    with log_in_as(river.ana):
        share(page, "teachers")
    assert not sees(author, page)
    assert not can(author, "Modify portal content", page)


def test_what_everybody_reads_is_edited_by_teacher_admins_only(river):
    publish(river)
    page = page_of(river.partner, river.space)
    with log_in_as(river.ana):
        open_to(page, "public")
    assert not can(river.partner, "Modify portal content", page)
    assert can(river.jan, "Modify portal content", page)


def test_the_workflow_gives_what_the_matrix_says(site, river, crowd):
    page = page_of(river.ana, river.space)
    inside = set(river.space.place_roles)
    may_add = {role for role in inside if can(crowd[role], "etwinning.workspaces: Add page", page)}
    may_edit = {role for role in inside if can(crowd[role], "Modify portal content", page)}
    may_publish = {
        role for role in inside if can(crowd[role], "etwinning.workspaces: Publish page", page)
    }
    assert may_add == roles_that("C", "pages")
    assert may_edit == roles_that("M", "pages")
    assert may_publish == roles_that("M", "publish")
    # R is by audience: guests and parents read what names them
    assert {role for role in inside if sees(crowd[role], page)} == roles_that("R", "pages") - {
        "Guest",
        "Parent",
    }
