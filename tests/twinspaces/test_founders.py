"""What founders alone do in their TwinSpace, and what experts do beside the teachers."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import allowed
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.twinspaces.api import edit_space
from etwinning.twinspaces.api import invite_contact
from etwinning.twinspaces.api import invite_guest
from etwinning.twinspaces.api import passes_of
from etwinning.twinspaces.api import restrict_tools
from etwinning.twinspaces.api import revoke_pass
from etwinning.twinspaces.permissions import EDIT_SPACE
from etwinning.twinspaces.permissions import INVITE_CONTACT
from etwinning.twinspaces.permissions import SEE_SETTINGS
from etwinning.workspaces.api import move_page
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.permissions import ORDER_ITEMS
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pages import page
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.twinspaces.builders import close
from tests.workspaces.builders import page_of

import pytest

WHY = "Only the founders of the project change the settings."


@pytest.fixture
def admin(river):
    """A partner who is a teacher admin and no founder."""
    join(river.space, river.partner, "TeacherAdmin")
    return river.partner


@pytest.fixture
def expert(river):
    """A teacher who was asked in as an expert; the stranger is a contact."""
    made = teacher("FR")
    join(river.space, made, "Expert")
    contacts(made, river.stranger)
    return made


def test_the_cells_are_those_of_the_matrix(river):
    cells = (
        (EDIT_SPACE, "M", "settings"),
        (INVITE_CONTACT, "C", "members"),
        (ORDER_ITEMS, "C", "order"),
    )
    for permission, letter, tool in cells:
        held = set(rolesForPermissionOn(permission, river.space)) - {"Manager"}
        assert held == roles_that(letter, tool), permission
    held = set(rolesForPermissionOn(SEE_SETTINGS, river.space)) - {"Manager"}
    assert held == roles_that("R", "settings") - {"Founder"}  # who is a teacher admin, too


def test_other_teacher_admins_read_the_settings_and_change_nothing(river, admin):
    with log_in_as(admin):
        for verb, words in ((edit_space, {"title": "Mine"}), (restrict_tools, {"taken": {}})):
            with pytest.raises(NotAllowed) as refusal:
                verb(river.space, **words)
            assert refusal.value.reason.default == WHY
        html = page(river.space, "space-settings")
        assert WHY in html and 'name="title"' not in html and "@@space-tools" not in html
        assert "Say what is next" not in page(river.space)
        page(river.space, "space-settings", {"title": "Mine", "welcome": ""})
    assert river.space.title != "Mine"
    with log_in_as(river.jan):
        edit_space(river.space, title="Ours")
    assert river.space.title == "Ours"


@pytest.mark.parametrize("how", ["close", "flag"])
def test_in_a_closed_space_a_founder_is_told_that_it_is_closed(site, river, how):
    close(river, how)
    with log_in_as(river.ana):
        forget_answers(site.REQUEST)
        for verb, words in ((edit_space, {"title": "Late"}), (restrict_tools, {"taken": {}})):
            with pytest.raises(WrongState):
                verb(river.space, **words)
        html = page(river.space, "space-settings")
        assert WHY not in html and "Nothing can be written here now" in html


def test_settings_follow_the_founders_of_the_project(site, river, admin):
    join(river.project, admin, "Founder")
    join(river.project, river.jan, "Partner")
    for who, may in ((admin, True), (river.jan, False), (river.ana, True)):
        with log_in_as(who):
            forget_answers(site.REQUEST)
            assert bool(allowed(river.space, EDIT_SPACE)) is may


def test_experts_ask_own_contacts_in_as_visitors_only(river, expert):
    with log_in_as(river.ana):
        other = invite_guest(river.space, "eva@mail.example", "Parent", 30)
    with log_in_as(expert):
        for role in ("Observer", "Expert", "Parent"):
            with pytest.raises(NotAllowed):
                invite_contact(river.space, river.stranger, role, 30)
        with pytest.raises(NotAllowed):
            invite_guest(river.space, "jo@mail.example", "Guest", 30)
        with pytest.raises(Unmet):
            invite_contact(river.space, teacher("DE"), "Guest", 30)
        assert "come in as visitors" in page(river.space, "passes")
        form = {"verb": "invite", "person": river.stranger, "role": "Guest", "days": "30"}
        page(river.space, "passes", form)
        (found,) = passes_of(river.space)
        assert (found.user_id, found.role) == (river.stranger, "Guest")
        assert "eva@mail.example" not in page(river.space, "passes")
        for one in (found, other):
            with pytest.raises(NotAllowed):
                revoke_pass(river.space, one.key)
    with log_in_as(river.ana):
        assert len(passes_of(river.space)) == 2


def test_founders_take_invitations_from_experts(site, river, expert):
    with log_in_as(river.ana):
        restrict_tools(river.space, {"members": ["Expert"]})
    with log_in_as(expert):
        forget_answers(site.REQUEST)
        with pytest.raises(NotAllowed):
            invite_contact(river.space, river.stranger, "Guest", 30)


def test_experts_put_their_own_pages_in_order(river, expert):
    own, other = page_of(expert, river.space), page_of(river.ana, river.space)
    with log_in_as(expert):
        before = [line.uid for line in ordered_pages(river.space)]
        step = "down" if before[0] == own.UID() else "up"
        move_page(river.space, own.UID(), step)
        assert [line.uid for line in ordered_pages(river.space)] == before[::-1]
        with pytest.raises(NotAllowed):
            move_page(river.space, other.UID(), step)
        html = page(river.space, "order-pages")
        assert f'value="{own.UID()}"' in html and f'value="{other.UID()}"' not in html


def test_pages_that_an_expert_does_not_see_stay_where_they_are(river, expert):
    page_of(river.ana, river.space, title="A")
    hidden = page_of(river.ana, river.space, title="T", audience="teachers")
    page_of(river.ana, river.space, title="B")
    own = page_of(expert, river.space, title="X")
    with log_in_as(river.ana):
        for _turn in range(3):
            move_page(river.space, hidden.UID(), "up")
        before = [line.title for line in ordered_pages(river.space)]
    step = "down" if before[-1] != "X" else "up"
    with log_in_as(expert):
        shown = [line.title for line in ordered_pages(river.space)]
        move_page(river.space, own.UID(), step)
        moved = [line.title for line in ordered_pages(river.space)]
    assert "T" not in shown and moved != shown
    with log_in_as(river.ana):
        after = [line.title for line in ordered_pages(river.space)]
    assert before[0] == after[0] == "T" and after[1:] == moved


def test_open_invitations_go_with_who_made_them(river, expert):
    with log_in_as(river.ana):
        invite_guest(river.space, "eva@mail.example", "Parent", 30)
    with log_in_as(expert):
        invite_contact(river.space, river.stranger, "Guest", 30)
    leave(river.space, expert)
    with log_in_as(river.ana):
        assert [one.address for one in passes_of(river.space)] == ["eva@mail.example"]
