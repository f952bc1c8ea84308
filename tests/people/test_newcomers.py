"""The table of provisional.py is what rolemap.xml hands out (product.md 6.3)."""

from etwinning.base.history import state_of
from etwinning.people.api import PERMISSION_SET
from etwinning.people.api import teacher_of
from etwinning.people.api import why_not_yet
from etwinning.people.permissions import ASK_CONTACT
from etwinning.people.permissions import FIND_TEACHERS
from etwinning.people.permissions import KEEP_CONTACTS
from etwinning.people.permissions import OPEN_PAGES
from etwinning.people.provisional import allowances
from etwinning.people.provisional import line_of
from lxml import etree
from pathlib import Path
from tests.people.builders import teacher

import pytest

ROLEMAP = etree.parse(Path(__file__).parents[2] / "profiles/default/rolemap.xml")
GIVEN = {
    node.get("name"): {role.get("name") for role in node.iter("role")}
    for node in ROLEMAP.iter("permission")
}
LINES = [
    (line.id, line.may, permission)
    for line in PERMISSION_SET
    for permission in line.permissions
    if permission in GIVEN
]


@pytest.mark.parametrize("name, may, permission", LINES)
def test_the_table_is_what_is_handed_out(name, may, permission):
    assert ("Newcomer" in GIVEN[permission]) is may


def test_the_table_names_the_permissions_of_this_room():
    named = {permission for _name, _may, permission in LINES}
    assert {ASK_CONTACT, FIND_TEACHERS, KEEP_CONTACTS} <= named
    assert line_of(ASK_CONTACT).id == "contact"


def test_no_permission_of_newcomers_only_is_left_out():
    """What newcomers hold at the site and visitors do not stands in the table, or is their own."""
    own = {"etwinning.schools: Propose school", OPEN_PAGES}
    held = {name for name, roles in GIVEN.items() if "Newcomer" in roles}
    named = {permission for _name, may, permission in LINES if may}
    missing = {name for name in held if name.startswith("etwinning")} - named - own
    assert not missing, "write it into people/provisional.py, or do not give it to newcomers"


def test_people_are_told_only_of_what_is_there(site):
    may, may_not = ([line.id for line in allowances(which)] for which in (True, False))
    assert may == ["profile", "desktop", "read", "draft", "mailbox"]
    assert {"found", "accept", "contact", "be_found", "pupils", "post", "groups"} <= set(may_not)
    assert not {"learn", "apply"} & set(may_not + may)
    assert "invitations" not in why_not_yet(teacher(state="pending"))


@pytest.mark.parametrize(
    "state, words",
    [
        ("incomplete", "Finish your registration"),
        ("pending", "NSS Spain verifies you by"),
        ("rejected", "We do not know this school"),
        ("dormant", "Say that you are still there"),
    ],
)
def test_a_newcomer_is_told_who_and_until_when_and_what_works_now(site, state, words):
    user_id = teacher(state=state)
    assert state_of(teacher_of(user_id)) == state
    assert words in why_not_yet(user_id)
    assert "Until then you may fill in your profile" in why_not_yet(user_id)


@pytest.mark.parametrize("state", ["nss_verified", "changed"])
def test_who_is_no_newcomer_is_told_nothing(site, state):
    assert why_not_yet(teacher(state=state)) == ""
    assert why_not_yet("nobody") == ""
