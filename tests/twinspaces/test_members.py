"""Membership: who changes roles, who is removed, who leaves, what is remembered."""

from etwinning.accounts.api import account
from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.notices.api import notices_of
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.places.interfaces import ILeft
from etwinning.places.interfaces import IRoleChanged
from etwinning.twinspaces.api import change_role
from etwinning.twinspaces.api import history_of
from etwinning.twinspaces.api import leave_space
from etwinning.twinspaces.api import remove_member
from etwinning.twinspaces.api import why_not_role
from etwinning.workspaces.api import author_of
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from tests.workspaces.builders import page_of
from zExceptions import NotFound

import pytest

OTHERS = ("TeacherMember", "PupilAdmin", "Guest", "Parent", "Expert", "Observer")


@pytest.fixture
def expert(site, river):
    """An expert without account of a teacher."""
    return seat(site, river.space, "Expert", kind="guest", roles=())


def test_a_partner_becomes_an_admin_and_is_told(river):
    with log_in_as(river.ana), told(IRoleChanged) as events:
        change_role(river.space, river.partner, "TeacherAdmin")
        change_role(river.space, river.partner, "TeacherAdmin")  # is it already
    assert len(events) == 1
    assert role_in(river.space, river.partner) == "TeacherAdmin"
    assert "Your role in" in notices_of(river.partner)[0].subject
    with log_in_as(river.partner):  # and may do what admins do
        change_role(river.space, river.partner, "TeacherMember")


def test_pupils_become_pupil_admins_and_back(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.jan):
        for role in ("PupilAdmin", "PupilMember"):
            change_role(river.space, card.user_id, role)
            assert role_in(river.space, card.user_id) == role


@pytest.mark.parametrize(
    "who, role",
    [
        ("pupil", "TeacherMember"),
        ("pupil", "Expert"),
        ("partner", "Expert"),
        ("partner", "PupilAdmin"),
        ("expert", "TeacherMember"),
        ("expert", "Manager"),
        ("expert", ""),
        ("stranger", "TeacherMember"),
        ("nobody", "TeacherMember"),
    ],
)
def test_a_role_of_another_kind_is_refused_and_nobody_moves(river, expert, who, role):
    people = {
        "pupil": pupil_of(river.ana, river.space).user_id,
        "partner": river.partner,
        "expert": expert,
        "stranger": river.stranger,
    }
    user_id = people.get(who, who)
    before = role_in(river.space, user_id)
    with log_in_as(river.ana), pytest.raises(BadInput):
        change_role(river.space, user_id, role)
    assert role_in(river.space, user_id) == before


def test_founders_stay_admins_and_so_does_the_last_one(river):
    with log_in_as(river.ana):
        for founder in (river.ana, river.jan):
            with pytest.raises(Unmet):
                change_role(river.space, founder, "TeacherMember")
        change_role(river.space, river.partner, "TeacherAdmin")
    for founder in (river.ana, river.jan):
        leave(river.space, founder)
    assert "at least one" in why_not_role(river.space, river.partner)[0].default


@pytest.mark.parametrize("role", OTHERS)
def test_only_teacher_admins_manage_members(site, river, expert, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    for verb in (
        lambda: change_role(river.space, expert, "Observer"),
        lambda: remove_member(river.space, expert, "Goodbye"),
    ):
        with log_in_as(someone), pytest.raises(NotAllowed):
            verb()
    assert role_in(river.space, expert) == "Expert"


def test_strangers_and_admins_of_other_spaces_manage_nobody(site, river, expert):
    other = party(site, "Another")
    for someone in (river.stranger, other.ana):
        with log_in_as(someone), pytest.raises(NotAllowed):
            remove_member(river.space, expert, "Goodbye")
    with log_in_as(other.ana), pytest.raises(BadInput):
        remove_member(other.space, expert, "Goodbye")
    assert role_in(river.space, expert) == "Expert"


def test_who_is_removed_loses_access_at_once_and_stays_the_author(river, expert):
    written = page_of(expert, river.space, title="By the expert")
    with log_in_as(river.ana), told(ILeft) as events:
        remove_member(river.space, expert, "Thank you for helping")
    assert len(events) == 1
    with log_in_as(expert), pytest.raises(NotAllowed):
        leave_space(river.space)
    assert author_of(written) == expert
    assert account(expert).fullname
    assert "Thank you" in notices_of(expert)[0].paragraphs[0]
    with for_the_house("a test"):
        assert lines(expert)[0]["action"] == "twinspaces:member:remove"


def test_a_partner_is_removed_from_the_project_too(river):
    with log_in_as(river.ana):
        remove_member(river.space, river.partner, "Has moved")
    assert role_in(river.project, river.partner) == role_in(river.space, river.partner) == ""


def test_an_admin_who_is_no_founder_removes_no_partner(site, river):
    admin = seat(site, river.space, "TeacherAdmin")
    with log_in_as(admin), pytest.raises(NotAllowed):
        remove_member(river.space, river.partner, "Has moved")
    assert role_in(river.space, river.partner) == "TeacherMember"


def test_founders_and_pupils_are_not_removed_here(river):
    card = pupil_of(river.ana, river.space)
    for user_id in (river.jan, card.user_id):
        with log_in_as(river.ana), pytest.raises(Unmet):
            remove_member(river.space, user_id, "Goodbye")
        assert role_in(river.space, user_id)


def test_nobody_is_removed_without_a_reason(river, expert):
    with log_in_as(river.ana), pytest.raises(BadInput):
        remove_member(river.space, expert, "  ")
    assert role_in(river.space, expert) == "Expert"


def test_members_leave_by_themselves_a_partner_also_the_project(river, expert):
    for someone in (expert, river.partner):
        with log_in_as(someone):
            leave_space(river.space)
        assert role_in(river.space, someone) == ""
    assert role_in(river.project, river.partner) == ""


def test_founders_pupils_and_strangers_do_not_leave(river):
    card = pupil_of(river.ana, river.space)
    for someone in (river.ana, card.user_id, river.stranger):
        before = role_in(river.space, someone)
        with log_in_as(someone), pytest.raises(NotAllowed):
            leave_space(river.space)
        assert role_in(river.space, someone) == before


def test_in_a_closed_space_roles_stay_but_people_go(river, expert):
    close(river)
    with log_in_as(river.ana):
        with pytest.raises(WrongState):
            change_role(river.space, expert, "Observer")
        remove_member(river.space, expert, "The project is over")
    close(river, "archive")
    with log_in_as(river.ana), pytest.raises(NotAllowed):
        remove_member(river.space, river.partner, "The project is over")


def test_the_history_is_read_by_the_teachers_newest_first(site, river, expert):
    with log_in_as(river.ana):
        change_role(river.space, expert, "Observer")
        remove_member(river.space, expert, "Thank you")
    with log_in_as(river.partner):
        found, older = history_of(river.space, size=2)
        assert [(line.what, line.role, line.by) for line in found] == [
            ("left", "Observer", river.ana),
            ("role", "Observer", river.ana),
        ]
        assert len(history_of(river.space, older)[0]) == 4  # three teachers and the expert came
        assert "has another role" not in page(river.space, "members-history", before=older)
        html = page(river.space, "members-history")
    assert account(expert).fullname in html and "has another role" in html
    someone = seat(site, river.space, "PupilMember", kind="pupil", roles=())
    with log_in_as(someone), pytest.raises(NotAllowed):
        history_of(river.space)


# -- pages -----------------------------------------------------------------


def test_the_page_of_a_member_changes_the_role_and_ends_it(site, river, expert):
    with log_in_as(river.ana):
        assert f"member={expert}" in page(river.space, "roster")
        html = page(river.space, "member", member=expert)
        assert "Observer" in html and "TeacherMember" not in html
        page(river.space, "member", {"member": expert, "verb": "role", "role": "Observer"})
        assert role_in(river.space, expert) == "Observer"
        html = page(river.space, "member", {"member": expert, "verb": "remove", "reason": ""})
        assert "Write the reason" in html
        page(river.space, "member", {"member": expert, "verb": "remove", "reason": "Bye"})
        assert where(site).endswith("@@roster")
    assert role_in(river.space, expert) == ""


def test_the_page_says_why_something_is_not_possible(river):
    with log_in_as(river.ana):
        html = page(river.space, "member", member=river.jan)
        assert "Founders of the project are always" in html
        assert "hand their place over" in html
        assert 'type="radio"' not in html
        for wrong in ("nobody", river.stranger, ""):
            with pytest.raises(NotFound):
                page(river.space, "member", member=wrong)
    with log_in_as(river.partner):
        assert "@@member?" not in page(river.space, "roster")


def test_leaving_leads_to_the_spaces_that_are_left(site, river, expert):
    with log_in_as(river.partner):
        assert "@@leave-space" in page(river.space, "roster")
    with log_in_as(expert):
        assert "Your access ends at once" in page(river.space, "leave-space")
        page(river.space, "leave-space", {})
        assert where(site).endswith("@@my-spaces")
    assert role_in(river.space, expert) == ""
