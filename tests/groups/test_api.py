"""Groups: proposed, decided, joined in each way, left, closed, hidden; who reads what."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.groups import api as groups
from etwinning.groups.api import listed_groups
from etwinning.groups.api import own_groups
from etwinning.groups.office import Proposals
from etwinning.groups.permissions import ASK_TO_JOIN
from etwinning.groups.permissions import JOIN_GROUP
from etwinning.groups.waiting import GroupsWaiting
from etwinning.notices.api import notices_of
from etwinning.people.api import know_each_other
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.places.interfaces import IPlaceOpened
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.support.api import in_charge_of
from etwinning.workspaces.api import audiences_for
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import sentence
from etwinning.workspaces.api import write_page
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.events import told
from tests.groups.builders import group_by
from tests.groups.builders import room_by
from tests.groups.builders import WORDS
from tests.pages import forget_answers
from tests.people.builders import teacher
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.workspaces.builders import open_to
from zope.i18n import translate

import pytest

ALL = {"listed": True, "readable": False, "joining": "all"}


def do(who, verb, *things, **words):
    """Call a verb as a person."""
    forget_answers(api.portal.get().REQUEST)  # rights change between the steps of a test
    with log_in_as(who):
        return verb(*things, **words)


def may(who, permission, thing):
    """Ask as a person."""
    return do(who, allowed, thing, permission)


@pytest.fixture
def newcomer(river):
    return teacher("IT", state="pending")


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


def test_a_group_is_proposed_and_waits_at_the_office(river):
    group = group_by(river.ana, "proposed")
    assert (state_of(group), role_in(group, river.ana)) == ("proposed", "TeacherAdmin")
    assert in_charge_of(group) == {"ES"}
    guard = officer("ES", "ProjectOfficer")
    with log_in_as(guard):
        (row,) = Proposals().rows("ES", 0, 10)
        assert (row["title"], Proposals().count("ES")) == (WORDS["title"], 1)
    with log_in_as(officer("PL", "ProjectOfficer")) as other:
        assert Proposals().rows("ES", 0, 10) == []
        assert not may(other, "View", group)
    assert listed_by(river.stranger) == []
    (line,) = do(river.ana, GroupsWaiting().for_others, river.ana, group.REQUEST)
    assert line.title == WORDS["title"]


def listed_by(who, words=""):
    """Titles in the list of groups."""
    return [card.title for card in do(who, listed_groups, words)[0]]


def test_only_verified_teachers_propose_and_nothing_is_made_of_nonsense(river, newcomer, pupil):
    folder = api.portal.get()["spaces"]
    before = len(folder.objectIds())
    for who in (newcomer, pupil, officer("ES", "ProjectOfficer")):
        with pytest.raises(NotAllowed):
            do(who, groups.propose_group, WORDS)
    for wrong in ({}, {**WORDS, "title": " "}, {**WORDS, "statement": ""}, {**WORDS, "joining": 3}):
        with pytest.raises(BadInput):
            do(river.ana, groups.propose_group, wrong)
    assert len(folder.objectIds()) == before


def test_the_office_of_the_own_country_opens_it_once(river):
    group = group_by(river.ana, "proposed")
    for who in (river.ana, river.stranger, officer("PL", "ProjectOfficer"), officer("ES")):
        with pytest.raises(NotAllowed):
            do(who, groups.open_group, group)
    guard = officer("ES", "ProjectOfficer")
    with told(IPlaceOpened) as opened:
        do(guard, groups.open_group, group)
    assert (state_of(group), len(opened)) == ("active", 1)
    assert [line.kind for line in notices_of(river.ana)][:1] == ["groups:opened"]
    with pytest.raises(WrongState):
        do(guard, groups.decline_group, group, "Too late")
    assert in_charge_of(group) == set()
    assert not may(guard, "View", group)
    assert listed_by(river.stranger) == [WORDS["title"]]


def test_the_office_declines_with_a_reason(river):
    group, guard = group_by(river.ana, "proposed"), officer("ES", "ProjectOfficer")
    with pytest.raises(BadInput):
        do(guard, groups.decline_group, group, " ")
    do(guard, groups.decline_group, group, "There is one already")
    assert state_of(group) == "closed"
    assert "There is one already" in str(notices_of(river.ana)[0].paragraphs)
    assert listed_by(river.stranger) == []


@pytest.mark.parametrize(
    "joining, join, ask", [("all", 1, 0), ("request", 0, 1), ("invitation", 0, 0)]
)
def test_who_is_shown_a_way_in_can_take_it(river, newcomer, pupil, joining, join, ask):
    """The fault that others have: buttons that are shown and fail."""
    group = group_by(river.ana, joining=joining, readable=True)
    visitor = person(roles=("Auditor",), kind="staff")
    for who in (newcomer, pupil, visitor):
        assert not may(who, JOIN_GROUP, group) and not may(who, ASK_TO_JOIN, group)
        with pytest.raises(NotAllowed):
            do(who, groups.join_group, group)
    stranger = river.stranger
    assert (may(stranger, JOIN_GROUP, group), may(stranger, ASK_TO_JOIN, group)) == (join, ask)
    if join:
        do(stranger, groups.join_group, group)
        assert role_in(group, stranger) == "TeacherMember"
        with pytest.raises(WrongState):
            do(stranger, groups.join_group, group)
        return
    with pytest.raises(NotAllowed):
        do(stranger, groups.join_group, group)
    if ask:
        do(stranger, groups.ask_to_join, group, "I teach maths by the Loire")
    else:
        with pytest.raises(NotAllowed):
            do(stranger, groups.ask_to_join, group, "I teach maths by the Loire")
    assert not role_in(group, stranger)


def test_the_switches_say_who_reads(river, newcomer, pupil):
    group = group_by(river.ana, joining="all")
    page = do(river.ana, write_page, group, title="Shadows", text="<p>Sticks</p>")
    assert state_of(page) == "teachers"
    assert not may(river.stranger, "View", page)
    assert may(river.stranger, "View", group) and not may(newcomer, "View", group)
    do(river.ana, groups.set_switches, group, {"readable": True})
    assert do(river.ana, audiences_for, page) == ["draft", "teachers", "etwinners"]
    do(river.ana, open_to, page, "etwinners")
    assert may(river.stranger, "View", page)
    assert may(newcomer, "View", group) and not may(pupil, "View", group)
    assert listed_by(newcomer) == [WORDS["title"]]
    do(river.ana, groups.set_switches, group, {"readable": False})
    assert may(river.stranger, "View", group) and not may(river.stranger, "View", page)
    assert listed_by(newcomer) == []
    do(river.ana, groups.set_switches, group, {"listed": False})
    assert not may(river.stranger, "View", group) and not may(river.stranger, JOIN_GROUP, group)
    assert listed_by(river.stranger) == []
    for who in (river.stranger, newcomer, pupil, river.jan):
        with pytest.raises(NotAllowed):
            do(who, groups.set_switches, group, {"listed": True})
    with pytest.raises(BadInput):
        do(river.ana, groups.set_switches, group, {"joining": "nobody"})


def test_members_use_the_tools_and_see_who_reads(river):
    group = group_by(river.ana, joining="all")
    do(river.jan, groups.join_group, group)
    page = do(river.jan, write_page, group, title="Trees", text="<p>Girth</p>")
    assert may(river.ana, "View", page)
    with log_in_as(river.jan):
        assert default_audience(group) == "teachers"
        text = translate(sentence(group))
    assert text == "Group: Maths outdoors · only its 2 teachers see this"
    assert not may(river.ana, MANAGE_PUPILS, group)
    with pytest.raises(NotAllowed):
        do(river.stranger, write_page, group, title="Trees", text="<p>Girth</p>")


def test_moderators_decide_about_requests(river):
    group = group_by(river.ana)
    with pytest.raises(BadInput):
        do(river.stranger, groups.ask_to_join, group, " ")
    do(river.stranger, groups.ask_to_join, group, "I teach maths by the Loire")
    request = group.REQUEST
    (line,) = do(river.ana, GroupsWaiting().for_me, river.ana, request)
    assert line.text == "I teach maths by the Loire"
    assert len(do(river.stranger, GroupsWaiting().for_others, river.stranger, request)) == 1
    with pytest.raises(NotAllowed):
        do(river.stranger, groups.accept_request, group, river.stranger)
    with pytest.raises(BadInput):
        do(river.ana, groups.accept_request, group, river.jan)
    do(river.ana, groups.accept_request, group, river.stranger)
    assert role_in(group, river.stranger) == "TeacherMember"
    assert do(river.ana, groups.requests_of, group) == {}
    do(river.jan, groups.ask_to_join, group, "Me, too")
    before = len(notices_of(river.jan))
    do(river.ana, groups.decline_request, group, river.jan)
    assert not role_in(group, river.jan) and len(notices_of(river.jan)) == before


def test_only_contacts_are_invited_and_each_decides(river):
    group = group_by(river.ana, joining="invitation", listed=False)
    with pytest.raises(Unmet):
        do(river.ana, groups.invite_member, group, river.stranger)
    with pytest.raises(NotAllowed):
        do(river.jan, groups.invite_member, group, river.ana)
    do(river.ana, groups.invite_member, group, river.jan)
    assert not role_in(group, river.jan) and not may(river.jan, "View", group)
    (line,) = do(river.jan, GroupsWaiting().for_me, river.jan, group.REQUEST)
    assert "Maths outdoors" in line.title
    with pytest.raises(BadInput):
        do(river.stranger, groups.accept_invitation, group.UID())
    do(river.jan, groups.accept_invitation, group.UID())
    assert role_in(group, river.jan) == "TeacherMember"
    assert [one.title for one in do(river.jan, own_groups, river.jan)] == [WORDS["title"]]
    do(river.ana, groups.invite_member, group, river.partner)
    do(river.partner, groups.decline_invitation, group.UID())
    with pytest.raises(BadInput):
        do(river.partner, groups.accept_invitation, group.UID())


def test_the_last_moderator_stays_and_who_leaves_sees_nothing(river):
    group = group_by(river.ana, joining="all", listed=True)
    do(river.jan, groups.join_group, group)
    for verb, things in (
        (groups.leave_group, (group,)),
        (groups.change_role, (group, river.ana, "TeacherMember")),
        (groups.remove_member, (group, river.ana, "Because")),
    ):
        with pytest.raises(Unmet):
            do(river.ana, verb, *things)
    with pytest.raises(NotAllowed):
        do(river.jan, groups.change_role, group, river.jan, "TeacherAdmin")
    with pytest.raises(BadInput):
        do(river.ana, groups.change_role, group, river.jan, "Expert")
    do(river.ana, groups.change_role, group, river.jan, "TeacherAdmin")
    do(river.ana, groups.leave_group, group)
    assert list(roster(group)) == [river.jan]
    do(river.ana, groups.join_group, group)
    with pytest.raises(BadInput):
        do(river.jan, groups.remove_member, group, river.ana, "")
    do(river.jan, groups.remove_member, group, river.ana, "Advertising")
    assert "Advertising" in str(notices_of(river.ana)[0].paragraphs)
    with pytest.raises(NotAllowed):
        do(river.ana, groups.members_of, group)


def test_a_closed_group_is_read_by_its_members_and_binds_nobody(river):
    group = group_by(river.ana, joining="all", readable=True)
    do(river.stranger, groups.join_group, group)
    assert know_each_other(river.ana, river.stranger)
    do(river.jan, groups.join_group, group)
    with pytest.raises(NotAllowed):
        do(river.stranger, groups.close_group, group)
    do(river.ana, groups.close_group, group)
    assert not know_each_other(river.ana, river.stranger)
    assert may(river.stranger, "View", group) and not may(river.partner, "View", group)
    for verb, things in (
        (groups.join_group, ()),
        (groups.edit_group, ({"title": "x"},)),
        (groups.set_switches, ({"listed": True},)),
        (groups.invite_member, (river.partner,)),
    ):
        with pytest.raises(WrongState):
            do(river.ana, verb, group, *things)
    with pytest.raises(WrongState):
        do(river.ana, write_page, group, title="Trees", text="<p>Girth</p>")
    assert listed_by(river.partner) == []


def test_a_hidden_group_comes_back_to_what_it_was(river):
    group = group_by(river.ana, joining="all")
    do(river.stranger, groups.join_group, group)
    moderator = person(roles=("Moderator",), kind="staff")
    with pytest.raises(NotAllowed):
        do(river.ana, groups.flag_group, group, "Look at it")
    do(moderator, groups.flag_group, group, "Somebody sells something")
    assert not may(river.stranger, "View", group) and may(river.ana, "View", group)
    assert listed_by(river.partner) == []
    do(moderator, groups.restore_group, group, "It was a joke")
    assert state_of(group) == "active" and listed_by(river.partner) == [WORDS["title"]]


def test_a_room_is_open_at_once_and_found_by_nobody(river, newcomer):
    for wrong in ([], [river.jan], [river.jan] * 3, ["x"] * 11, "x", None):
        with pytest.raises(BadInput):
            do(river.ana, groups.open_room, "Two lighthouses", wrong)
    with pytest.raises(Unmet):
        do(river.ana, groups.open_room, "Two lighthouses", [river.jan, river.stranger])
    with pytest.raises(NotAllowed):
        do(newcomer, groups.open_room, "Two lighthouses", [river.jan, river.partner])
    assert do(river.ana, own_groups, river.ana) == []
    room = room_by(river.ana, river.jan, river.partner)
    assert (state_of(room), in_charge_of(room)) == ("active", set())
    assert listed_by(river.stranger) == [] and not may(river.stranger, "View", room)
    with pytest.raises(WrongState):
        do(river.ana, groups.set_switches, room, {"listed": True})
    with pytest.raises(NotAllowed):
        do(river.ana, groups.open_group, group_by(river.ana, "proposed"))
    do(river.jan, groups.accept_invitation, room.UID())
    assert role_in(room, river.jan) == "TeacherMember"


def test_a_project_begins_in_a_room_and_knows_its_people(river):
    room = room_by(river.ana, river.jan, river.partner)
    do(river.jan, groups.accept_invitation, room.UID())
    with pytest.raises(NotAllowed):
        do(river.stranger, groups.found_from_room, room)
    project = do(river.ana, groups.found_from_room, room)
    assert (project.title, role_in(project, river.ana)) == ("Two lighthouses", "Founder")
    assert do(river.ana, groups.candidates_for, project) == [river.jan]
    assert do(river.stranger, groups.candidates_for, project) == []
    assert state_of(room) == "active"
    group = group_by(river.ana)
    with pytest.raises(WrongState):
        do(river.ana, groups.found_from_room, group)


def test_what_waits_at_a_group_goes_with_it(river):
    group = group_by(river.ana)
    do(river.stranger, groups.ask_to_join, group, "I teach maths by the Loire")
    with for_the_house("a test"):
        api.portal.get()["spaces"].manage_delObjects([group.getId()])
    assert do(river.stranger, GroupsWaiting().for_others, river.stranger, river.space.REQUEST) == []
