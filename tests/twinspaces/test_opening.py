"""A project has exactly one TwinSpace and one journal, with its people in them."""

from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.notices.api import notices_of
from etwinning.places.api import group_of
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.places.interfaces import IPlaceOpened
from etwinning.projects.api import leave_project
from etwinning.projects.api import repair_spaces
from etwinning.projects.events import ProjectApproved
from etwinning.records.api import shelf
from etwinning.twinspaces.api import flag_space
from etwinning.twinspaces.api import project_of
from etwinning.twinspaces.api import restore_space
from etwinning.twinspaces.api import space_of
from etwinning.twinspaces.opening import open_space
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.events import told
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.workspaces.builders import can
from tests.workspaces.builders import page_of
from tests.workspaces.builders import sees
from zope.event import notify

import pytest


def test_the_last_signature_opens_a_private_space_with_all_teachers(river):
    assert state_of(river.space) == "private"
    assert river.space.title == river.project.title
    assert project_of(river.space) == river.project
    roles = {user_id: member.role for user_id, member in roster(river.space).items()}
    assert roles == {
        river.ana: "TeacherAdmin",
        river.jan: "TeacherAdmin",
        river.partner: "TeacherMember",
    }


def test_no_path_tells_anything(river):
    space, project_id = river.space, river.project.getId()
    assert "/".join(space.getPhysicalPath()[-2:]) == f"spaces/{space.UID()}"
    assert project_id not in space.absolute_url()


def test_a_project_that_is_not_approved_has_none(site):
    with told(IPlaceOpened) as events:
        made = project("nss_verified")
    assert space_of(made) is None
    assert not events


def test_telling_it_twice_makes_one_space_and_one_journal(site, river):
    before = river.space.UID(), river.journal.UID()
    with for_the_house("a test"):
        notify(ProjectApproved(river.project))
        notify(ProjectApproved(river.project))
    assert (river.space.UID(), river.journal.UID()) == before
    assert len(site["spaces"].objectIds()) == 1
    assert list(river.project.objectIds()) == ["journal"]


def test_two_who_open_at_once_write_the_same_key(river):
    uid = river.project.UID()
    assert shelf("twinspaces").spaces[uid] == river.space.UID()


def test_repairing_brings_back_what_is_missing(river):
    leave(river.space, river.jan)
    with for_the_house("a test"):
        api.content.delete(river.journal)
        repair_spaces(river.project)
    assert role_in(river.space, river.jan) == "TeacherAdmin"
    assert river.journal is not None
    assert river.journal.places == (river.space.UID(),)


def test_repairing_changes_nothing_where_nothing_is_missing(river):
    page = page_of(river.ana, river.space)
    publish(river)
    with for_the_house("a test"):
        repair_spaces(river.project)
    assert state_of(river.space) == "published"
    assert state_of(page) == "members"


def test_a_partner_enters_at_once_and_leaves_at_once(river):
    page = page_of(river.ana, river.space)
    newcomer = partner(river.project, "GR")
    assert role_in(river.space, newcomer) == "TeacherMember"
    assert sees(newcomer, page)
    with log_in_as(newcomer):
        leave_project(river.project)
    assert role_in(river.space, newcomer) == ""
    assert not sees(newcomer, page)
    assert not sees(newcomer, river.space)


@pytest.mark.parametrize("was", ["private", "published"])
def test_it_closes_and_reopens_with_its_project(river, was):
    page = page_of(river.ana, river.space)
    if was == "published":
        publish(river)
    close(river)
    assert state_of(river.space) == "closed"
    assert not can(river.ana, "etwinning.workspaces: Add page", river.space)
    assert not can(river.ana, "Modify portal content", page)
    assert sees(river.partner, page)
    close(river, "reopen")
    assert state_of(river.space) == was
    assert can(river.ana, "Modify portal content", page)


def test_closing_opens_nothing_that_was_never_published(river):
    close(river)
    assert not sees("", river.space)
    assert not sees(river.stranger, river.space)
    close(river, "archive")
    assert state_of(river.space) == "archived"
    assert not sees("", river.space)
    assert sees(river.partner, river.space)


def test_what_was_published_stays_public_when_it_closes(river):
    publish(river)
    page = page_of(river.ana, river.space, audience="public", confirmed=True)
    close(river)
    close(river, "archive")
    assert sees("", river.space)
    assert sees("", page)


def test_an_archive_denies_every_write(river):
    page = page_of(river.ana, river.space)
    close(river)
    close(river, "archive")
    for permission in (
        "Modify portal content",
        "etwinning.workspaces: Add page",
        "etwinning.workspaces: Edit page",
        "etwinning.workspaces: Share page",
        "etwinning.pupils: Manage pupils",
        "Add portal content",
        "Delete objects",
    ):
        for thing in (river.space, page):
            assert not can(river.ana, permission, thing), (permission, thing)


def test_a_flagged_project_hides_its_space_and_comes_back(river):
    publish(river)
    page = page_of(river.ana, river.space, audience="public", confirmed=True)
    close(river, "flag")
    assert state_of(river.space) == state_of(river.journal) == "flagged"
    assert not any(sees(who, page) for who in ("", river.stranger, river.partner))
    close(river, "restore")
    assert state_of(river.space) == "published"
    assert state_of(river.journal) == "open"
    assert sees("", page)


def test_a_flagged_archive_is_hidden_and_comes_back_as_an_archive(river):
    publish(river)
    page = page_of(river.ana, river.space, audience="public", confirmed=True)
    close(river)
    close(river, "archive")
    close(river, "flag")
    assert state_of(river.space) == state_of(river.journal) == "flagged"
    assert not any(sees(who, page) for who in ("", river.stranger, river.partner))
    close(river, "restore")
    assert (state_of(river.space), state_of(river.journal)) == ("archived", "closed")
    assert sees("", page)


def test_the_place_is_told_with_its_project(river):
    with told(IPlaceOpened) as events, for_the_house("a test"):
        open_space(river.project)
    assert [(event.object, event.about) for event in events] == [(river.space, river.project)]


def test_groups_of_the_space_are_named_and_never_persons(river):
    page = page_of(river.partner, river.space)
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=page.UID())
    viewers = catalog.getIndexDataForRID(brain.getRID())["allowedRolesAndUsers"]
    assert f"user:{group_of(river.space, 'PupilMember')}" in viewers
    assert not any(river.partner in viewer for viewer in viewers)


def test_teacher_admins_are_told_why_their_space_is_hidden(river):
    with log_in_as(person(roles=("Moderator",), kind="staff")):
        flag_space(river.space, "A pupil can be recognised")
        restore_space(river.space, "It was a drawing")
    told = ["notices:shown_again", "notices:hidden"]
    for admin in (river.ana, river.jan):
        assert [line.kind for line in notices_of(admin, size=2)] == told
    assert told[0] not in [line.kind for line in notices_of(river.partner)]
