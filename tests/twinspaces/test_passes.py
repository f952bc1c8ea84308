"""Passes: nobody comes in without a yes, and nobody stays longer than the last day."""

from etwinning.accounts.api import account
from etwinning.accounts.api import user_of_login
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.limits.api import spend
from etwinning.places.api import join
from etwinning.places.api import role_in
from etwinning.places.interfaces import IJoined
from etwinning.records.api import shelf
from etwinning.twinspaces import passes
from etwinning.twinspaces.api import accept_pass
from etwinning.twinspaces.api import change_role
from etwinning.twinspaces.api import invite_contact
from etwinning.twinspaces.api import invite_guest
from etwinning.twinspaces.api import leave_space
from etwinning.twinspaces.api import passes_of
from etwinning.twinspaces.api import read_pass
from etwinning.twinspaces.api import revoke_pass
from etwinning.twinspaces.healing import EndPasses
from etwinning.twinspaces.permissions import SEE_ROSTER
from etwinning.twinspaces.store import hashed
from plone import api
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.pages import page
from tests.pages import where
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from tests.workspaces.builders import page_of
from time import time

import pytest

EVA = "eva.parent@mail.example"
PASSWORD = "Eva-comes-to-see-1"
SECRET = "s" * 43
DAY = 24 * 3600


@pytest.fixture
def river(river, monkeypatch):
    """A TwinSpace; the secrets of its links are known: SECRET, then SECRET1, SECRET2 …"""
    number = iter(["", *range(1, 20)])
    monkeypatch.setattr(passes, "new_secret", lambda: f"{SECRET}{next(number)}")
    return river


def invite(river, address=EVA, role="Parent", days=30, by=None, **words):
    """Invite an address as the founder."""
    with log_in_as(by or river.ana):
        return invite_guest(river.space, address, role, days, **words)


def accept(secret=SECRET, name="Eva Novak", password=PASSWORD, who=None):
    """Accept as a visitor, or as somebody with an account."""
    if who:
        with log_in_as(who):
            return accept_pass(secret)
    users = api.portal.get_tool("acl_users")
    with api.env.adopt_user(user=users._createAnonymousUser(users.plugins).__of__(users)):
        return accept_pass(secret, name, password)


def test_nobody_comes_in_before_saying_yes_and_then_once(river):
    found = invite(river, what="Look at our exhibition")
    assert user_of_login(EVA) is None
    assert not found.is_accepted
    with told(IJoined) as events:
        eva = accept()
    assert [(event.user_id, event.role) for event in events] == [(eva, "Parent")]
    made = account(eva)
    assert (made.kind, made.roles, made.fullname) == ("guest", (), "Eva Novak")
    with pytest.raises(WrongState):
        accept()
    with log_in_as(river.ana):
        (found,) = passes_of(river.space)
    assert found.is_accepted and found.user_id == eva


def test_the_secret_is_kept_hashed_and_looking_at_it_writes_nothing(river):
    invite(river)
    store = shelf("twinspaces")
    assert SECRET not in repr(list(store.links)) + repr(list(store.passes.values()))
    assert list(store.links) == [hashed(SECRET)]
    read_pass(SECRET)
    assert list(store.links) == [hashed(SECRET)]


@pytest.mark.parametrize(
    "field, words",
    [
        ("address", {"address": "nobody"}),
        ("address", {"address": ""}),
        ("role", {"role": "TeacherMember"}),
        ("role", {"role": "PupilMember"}),
        ("role", {"role": "Manager"}),
        ("days", {"days": 0}),
        ("days", {"days": 366}),
        ("what", {"what": "x" * 301}),
    ],
)
def test_a_wrong_invitation_is_refused_and_nothing_is_kept(river, field, words):
    with pytest.raises(BadInput) as refusal:
        invite(river, **words)
    assert list(refusal.value.fields) == [field]
    assert len(shelf("twinspaces").passes) == 0


def test_nobody_is_invited_twice_and_no_member(river):
    invite(river)
    member = account(river.partner).email
    for address in (EVA, EVA.upper(), member):
        with pytest.raises(BadInput):
            invite(river, address)
    assert len(shelf("twinspaces").passes) == 1


def test_mails_have_a_limit(river, site):
    other = party(site, "Another")
    for _turn in range(3):
        with log_in_as(river.ana):
            revoke_pass(river.space, invite(river).key)
    with pytest.raises(TooMany):
        invite(river)
    with pytest.raises(TooMany):  # whoever writes
        invite(other, by=other.ana)
    spend(passes.INVITED, river.ana, 50 - 3 - 1)
    with pytest.raises(TooMany):
        invite(river, "somebody@mail.example")


@pytest.mark.parametrize("role", ["TeacherMember", "PupilAdmin", "Observer"])
def test_only_teacher_admins_invite_read_and_take_back(site, river, role):
    found = invite(river)
    someone = seat(site, river.space, role, kind="guest", roles=())
    for verb in (
        lambda: invite_guest(river.space, "x@mail.example", "Guest", 3),
        lambda: passes_of(river.space),
        lambda: revoke_pass(river.space, found.key),
    ):
        with log_in_as(someone), pytest.raises(NotAllowed):
            verb()
    assert len(shelf("twinspaces").passes) == 1


def test_an_admin_of_another_space_takes_nothing_back(site, river):
    found, other = invite(river), party(site, "Another")
    with log_in_as(other.ana):
        with pytest.raises(NotAllowed):
            revoke_pass(river.space, found.key)
        for key in (found.key, "", "g"):
            with pytest.raises(WrongState):
                revoke_pass(other.space, key)
        assert passes_of(other.space) == []
    assert len(shelf("twinspaces").passes) == 1


def test_a_pass_that_is_taken_back_ends_the_access_at_once(river):
    found = invite(river)
    eva = accept()
    with log_in_as(river.jan):
        revoke_pass(river.space, found.key)
        with pytest.raises(WrongState):
            revoke_pass(river.space, found.key)
    assert role_in(river.space, eva) == ""
    with log_in_as(eva):
        assert not allowed(river.space, "View")


def test_an_invitation_that_is_taken_back_or_too_old_lets_nobody_in(river):
    with log_in_as(river.ana):
        revoke_pass(river.space, invite(river).key)
    with pytest.raises(WrongState):
        accept()
    late = invite(river, days=1)
    with for_the_house("a test"):
        shelf("twinspaces").drop(late)
    with pytest.raises(WrongState):
        accept(f"{SECRET}1")
    with pytest.raises(WrongState):
        accept("")
    assert user_of_login(EVA) is None


def test_when_the_last_day_is_over_so_is_the_access(river):
    invite(river, days=10)
    invite(river, "later@mail.example", days=11)
    eva, later = accept(), accept(f"{SECRET}1")
    for days, left in ((9, {eva, later}), (10, {later}), (10, {later}), (12, set())):
        EndPasses()(time() + days * DAY + 1)
        assert {one for one in (eva, later) if role_in(river.space, one)} == left
    assert len(shelf("twinspaces").ends) == 0


def test_a_guest_who_becomes_a_member_stays_when_the_pass_ends(river):
    invite(river, days=1)
    eva = accept()
    join(river.space, eva, "TeacherMember")
    EndPasses()(time() + 2 * DAY)
    assert role_in(river.space, eva) == "TeacherMember"


def test_whoever_leaves_has_no_pass_any_more(river):
    invite(river, role="Expert")
    eva = accept()
    with log_in_as(river.ana):
        change_role(river.space, eva, "Observer")
        assert [one.role for one in passes_of(river.space)] == ["Observer"]
        assert "Observer" in page(river.space, "passes")
    with log_in_as(eva):
        leave_space(river.space)
    assert len(shelf("twinspaces").passes) == 0


@pytest.mark.parametrize(
    "words, field", [({"name": ""}, "name"), ({"password": "short"}, "password")]
)
def test_without_name_or_password_nobody_is_made(river, words, field):
    invite(river)
    with pytest.raises(BadInput) as refusal:
        accept(**words)
    assert list(refusal.value.fields) == [field]
    assert user_of_login(EVA) is None
    assert len(shelf("twinspaces").links) == 1


def test_who_has_an_account_logs_in_first_and_gets_no_other(river):
    mail = account(river.stranger).email
    invite(river, mail, role="Expert")
    for who in (None, river.jan):
        with pytest.raises(NotAllowed):
            accept(who=who)
    assert accept(who=river.stranger) == river.stranger
    assert role_in(river.space, river.stranger) == "Expert"


def test_somebody_else_who_is_logged_in_takes_no_strange_invitation(river):
    invite(river)
    pupil = pupil_of(river.ana, river.space).user_id
    for who in (river.stranger, river.jan, pupil):
        with pytest.raises(NotAllowed):
            accept(who=who)
    assert user_of_login(EVA) is None


def test_nothing_begins_in_a_closed_space(river):
    invite(river)
    close(river)
    with pytest.raises(WrongState):
        invite(river, "x@mail.example")
    with pytest.raises(WrongState):
        accept()


# -- contacts --------------------------------------------------------------


def test_a_contact_comes_in_as_an_expert(river):
    eva = teacher("FR")
    contacts(river.ana, eva)
    with log_in_as(river.ana):
        invite_contact(river.space, eva, "Expert", 30, "Rivers are your subject")
        with pytest.raises(BadInput):
            invite_contact(river.space, f" {eva} ", "Expert", 30)
    with pytest.raises(NotAllowed):
        accept(who=river.stranger)
    accept(who=eva)
    assert role_in(river.space, eva) == "Expert"
    assert role_in(river.project, eva) == ""


def test_only_verified_contacts_who_are_no_members_are_asked(river):
    pending = teacher("FR", "pending")
    shelf("people").book(river.ana).contacts[pending] = 1  # was verified when they met
    with log_in_as(river.ana):
        for who in (river.stranger, pending, "nobody"):
            with pytest.raises(Unmet):
                invite_contact(river.space, who, "Expert", 30)
        for who in (river.jan, river.partner):
            with pytest.raises((BadInput, Unmet)):
                invite_contact(river.space, who, "Expert", 30)
        with pytest.raises(BadInput):
            invite_contact(river.space, river.stranger, "TeacherAdmin", 30)
    assert len(shelf("twinspaces").passes) == 0


# -- what a guest reaches --------------------------------------------------


@pytest.mark.parametrize("role, sees", [("Parent", False), ("Guest", False), ("Observer", True)])
def test_a_guest_sees_what_the_role_sees_and_nothing_else(site, river, role, sees):
    invite(river, role=role)
    eva = accept()
    inside = page_of(river.ana, river.space, title="For members")
    notes = page_of(river.ana, river.space, title="For teachers", audience="teachers")
    other = party(site, "Another")
    with log_in_as(eva):
        assert allowed(river.space, "View")
        assert allowed(inside, "View") is sees
        assert allowed(river.space, SEE_ROSTER) is sees
        assert not allowed(notes, "View")
        assert not allowed(other.space, "View")
        html = page(river.space)
        assert ("For members" in html) is sees
        assert "For teachers" not in html and "@@passes" not in html


# -- pages -----------------------------------------------------------------


def test_the_pages_invite_let_in_and_take_back(site, river):
    form = {"verb": "invite", "address": EVA, "role": "Guest", "days": "30", "what": "Come"}
    with log_in_as(river.ana):
        assert "Nobody is invited" in page(river.space, "passes")
        assert "Write the address" in page(river.space, "passes", {**form, "address": ""})
        page(river.space, "passes", form)
        html = page(river.space, "passes")
    assert EVA in html and "has not answered yet" in html
    users = api.portal.get_tool("acl_users")
    with api.env.adopt_user(user=users._createAnonymousUser(users.plugins).__of__(users)):
        html = page(site, "guest-pass", key=SECRET)
        assert river.space.title in html and "Choose a password" in html
        words = {"key": SECRET, "name": "Eva Novak", "password": PASSWORD}
        page(site, "guest-pass", words)
        assert where(site).endswith("@@my-spaces")
        assert "works no longer" in page(site, "guest-pass", key=SECRET)
        assert site.REQUEST.response.getStatus() == 410
    with log_in_as(river.ana):
        html = page(river.space, "passes")
        assert "Eva Novak" in html and "has come in" in html
        (found,) = passes_of(river.space)
        page(river.space, "passes", {"verb": "revoke", "pass": found.key})
        assert passes_of(river.space) == []


def test_the_link_of_somebody_else_asks_to_log_in(site, river):
    invite(river, account(river.stranger).email)
    with log_in_as(river.jan):
        assert "Log in with it" in page(site, "guest-pass", key=SECRET)
    with log_in_as(river.stranger):
        assert "Accept and come in" in page(site, "guest-pass", key=SECRET)


def test_contacts_are_offered_on_the_page(site, river):
    eva = teacher("FR")
    contacts(river.ana, eva)
    with log_in_as(river.ana):
        assert account(eva).fullname in page(river.space, "passes")
