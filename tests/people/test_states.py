from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.people.api import is_newcomer
from etwinning.people.api import is_verified
from etwinning.people.api import teacher_of
from etwinning.people.api import works_on
from tests.people.builders import teacher

import pytest

STATES = (
    "incomplete",
    "pending",
    "nss_verified",
    "rejected",
    "dormant",
    "suspended",
    "banned",
    "deactivated",
)
ROLES = {
    "incomplete": ("Newcomer",),
    "pending": ("Newcomer",),
    "rejected": ("Newcomer",),
    "dormant": ("Newcomer",),
    "nss_verified": ("Teacher",),
    "changed": ("Teacher",),
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_reached_and_the_site_role_follows(site, state):
    user_id = teacher(state=state)
    assert state_of(teacher_of(user_id)) == state
    assert account(user_id).roles == ROLES.get(state, ())
    assert account(user_id).active is (state not in ("suspended", "banned", "deactivated"))
    assert is_verified(user_id) is (state == "nss_verified")
    assert is_newcomer(user_id) is (ROLES.get(state) == ("Newcomer",))


def test_after_a_change_of_school_running_projects_go_on(site):
    user_id = teacher(state="changed")
    assert state_of(teacher_of(user_id)) == "pending"
    assert account(user_id).roles == ("Teacher",)
    assert works_on(user_id)
    assert not is_verified(user_id)
    assert not is_newcomer(user_id)
