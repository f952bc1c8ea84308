from etwinning.accounts import store
from etwinning.accounts.api import account
from etwinning.accounts.api import deactivate
from etwinning.accounts.api import end_sessions
from etwinning.accounts.api import find
from etwinning.accounts.api import is_hash_of
from etwinning.accounts.api import make_account
from etwinning.accounts.api import new_hash
from etwinning.accounts.api import reactivate
from etwinning.accounts.api import retire
from etwinning.accounts.api import set_email
from etwinning.accounts.api import set_fullname
from etwinning.accounts.api import set_language
from etwinning.accounts.api import set_login
from etwinning.accounts.api import set_password
from etwinning.accounts.api import set_roles
from etwinning.accounts.api import user_of_login
from etwinning.accounts.events import IAccountEvent
from etwinning.accounts.right import ledger
from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.security import for_the_house
from plone import api
from plone.app.testing import logout
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from zope.component import getGlobalSiteManager
from zope.component import provideHandler

import pytest


@pytest.fixture
def ana(site):
    return person("ana", "Ana García", roles=("Teacher",))


@pytest.fixture
def pupil(site):
    return person("zoe", "Zoe", kind="pupil")


@pytest.fixture
def told():
    """What the room tells while a test runs."""
    events = []

    def hear(event):
        events.append((type(event).__name__, event.user_id))

    provideHandler(hear, (IAccountEvent,))
    yield events
    getGlobalSiteManager().unregisterHandler(hear, (IAccountEvent,))


def test_an_account_is_made_noted_and_told(site, told):
    user_id = person("Ana@School.example", "Ana  García", roles=("Teacher",))
    made = account(user_id)
    assert len(user_id) == 32 and int(user_id, 16)
    assert (made.login, made.fullname, made.kind) == ("ana@school.example", "Ana García", "teacher")
    assert (made.roles, made.active, made.language, made.email) == (("Teacher",), True, "", "")
    assert told == [("AccountMade", user_id)]
    with for_the_house("a test"):
        assert lines(thing=user_id)[0]["action"] == "accounts:account:make"


@pytest.mark.parametrize(
    "values, field",
    [
        ({"login": "a"}, "login"),
        ({"login": "ana maria"}, "login"),
        ({"login": "x" * 101}, "login"),
        ({"login": "ANA"}, "login"),
        ({"login": "ana@school.example"}, "login"),
        ({"email": "ana"}, "email"),
        ({"email": "ANA@school.example"}, "email"),
        ({"fullname": "x" * 121}, "fullname"),
        ({"kind": "robot"}, "kind"),
        ({"roles": ("Manager",)}, "roles"),
        ({"roles": ("Pupil",)}, "roles"),
        ({"roles": ("Nonsense",)}, "roles"),
        ({"password": "short"}, "password"),
        ({"password": "x" * 129}, "password"),
        ({"password": "aaaaaaaaaaaa"}, "password"),
        ({"login": "benita", "password": "iam-Benita-12"}, "password"),
        ({"kind": "pupil", "email": "kid@school.example"}, "email"),
        ({"kind": "pupil", "roles": ("Teacher",)}, "roles"),
    ],
)
def test_what_is_wrong_is_refused_by_field_and_nothing_is_written(ana, values, field):
    before = len(ledger().entries)
    with for_the_house("a test"), pytest.raises(BadInput) as refusal:
        make_account(**{"login": "ben", "fullname": "Ben", **values})
    assert list(refusal.value.fields) == [field]
    assert len(ledger().entries) == before


def test_pupils_have_the_role_pupil_and_no_address(pupil):
    assert account(pupil).roles == ("Pupil",)
    assert account(pupil).email == ""


def test_people_are_known_by_login_and_by_address(ana):
    assert user_of_login(" ANA ") == user_of_login("ana@school.example") == ana
    assert user_of_login("nobody") is None
    assert account("nobody") is None


def test_a_retired_id_never_comes_back(ana, monkeypatch, told):
    with for_the_house("a test"):
        retire(ana)
    assert told == [("AccountRetired", ana)]
    assert account(ana) is None and user_of_login("ana") is None
    assert list(ledger().starting("ana", ("teacher",))) == []

    class Random:
        hexes = iter([ana, ana, "f" * 32])

        def __init__(self):
            self.hex = next(self.hexes)

    monkeypatch.setattr(store, "uuid4", Random)
    assert person("ana") == "f" * 32


def test_people_are_found_by_the_beginning_of_a_word_without_accents(ana, pupil):
    with for_the_house("a test"):
        assert [found.user_id for found in find("garc")] == [ana]
        assert [found.user_id for found in find("ANA")] == [ana]
        assert find("garc", kinds=("pupil",)) == []
        assert [found.user_id for found in find("z", kinds=("pupil",))] == [pupil]
        assert len(find("", size=1)) == 1


def test_changes_hold_and_the_old_names_are_free(ana):
    with for_the_house("a test"):
        set_login(ana, "ana.garcia")
        set_email(ana, "ag@school.example")
        set_fullname(ana, "Ana Gil")
        set_language(ana, "es")
        set_roles(ana, ("Newcomer",))
        assert find("garcia") == find("ana@") == []
    changed = account(ana)
    assert (changed.login, changed.email) == ("ana.garcia", "ag@school.example")
    assert (changed.fullname, changed.language, changed.roles) == ("Ana Gil", "es", ("Newcomer",))
    assert user_of_login("ana") is None
    person("ana")


def test_the_own_address_may_be_the_own_login(ana):
    with for_the_house("a test"):
        set_login(ana, "ana@school.example")
        set_email(ana, "ana@school.example")
        set_email(ana, "")
    assert user_of_login("ana@school.example") == ana


def test_closing_an_account_rests_its_roles_and_ends_its_sessions(ana, told):
    users = api.portal.get_tool("acl_users")
    with for_the_house("a test"):
        deactivate(ana)
    assert "Teacher" not in users.getUserById(ana).getRoles()
    assert not account(ana).active
    assert ledger().get(ana).epoch == 1
    with for_the_house("a test"):
        reactivate(ana)
    assert "Teacher" in users.getUserById(ana).getRoles()
    assert told == [("AccountDeactivated", ana), ("AccountReactivated", ana)]


def test_a_person_changes_the_own_name_language_and_sessions(ana):
    with log_in_as(ana):
        set_fullname(ana, "Ana")
        set_language(ana, "es")
        end_sessions(ana)
    assert account(ana).fullname == "Ana"
    assert ledger().get(ana).epoch == 1


def test_teachers_look_after_pupils(ana, pupil):
    with log_in_as(ana):
        made = make_account("zak", "Zak", "pupil", password="blue-sky-7")
        set_password(pupil, "green-tree-5")
        set_fullname(pupil, "Zoe M.")
        deactivate(pupil)
        reactivate(pupil)
    assert account(made).kind == "pupil"
    assert ledger().get(pupil).epoch == 2


VERBS = [
    lambda user_id: make_account("new", "New"),
    lambda user_id: set_roles(user_id, ("Teacher",)),
    lambda user_id: set_login(user_id, "another"),
    lambda user_id: set_email(user_id, "another@school.example"),
    lambda user_id: set_fullname(user_id, "Another"),
    lambda user_id: set_language(user_id, "de"),
    lambda user_id: set_password(user_id, "correct-horse-7"),
    lambda user_id: end_sessions(user_id),
    lambda user_id: deactivate(user_id),
    lambda user_id: reactivate(user_id),
    lambda user_id: retire(user_id),
    lambda user_id: find("a"),
]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("who", ["nobody", "another teacher", "a newcomer", "a pupil"])
def test_nobody_else_changes_an_account(ana, pupil, who, verb):
    before = account(ana), ledger().get(ana).epoch, len(ledger().entries)
    if who == "nobody":
        logout()
        with pytest.raises(NotAllowed):
            verb(ana)
    else:
        other = {
            "another teacher": lambda: person("eva", roles=("Teacher",)),
            "a newcomer": lambda: person("new1", roles=("Newcomer",)),
            "a pupil": lambda: pupil,
        }[who]()
        before = account(ana), ledger().get(ana).epoch, len(ledger().entries)
        with log_in_as(other), pytest.raises(NotAllowed):
            verb(ana)
    assert before == (account(ana), ledger().get(ana).epoch, len(ledger().entries))


@pytest.mark.parametrize("verb", VERBS[4:10] + [lambda u: make_account("k", "K", "pupil")])
def test_newcomers_and_pupils_change_no_pupil(pupil, verb):
    for other in (person("new1", roles=("Newcomer",)), person("kim", kind="pupil")):
        with log_in_as(other), pytest.raises(NotAllowed):
            verb(pupil)


def test_the_own_roles_password_and_activity_are_not_a_persons_to_set(ana):
    for verb in (VERBS[1], VERBS[2], VERBS[3], VERBS[6], VERBS[8], VERBS[9], VERBS[10]):
        with log_in_as(ana), pytest.raises(NotAllowed):
            verb(ana)


def test_a_password_can_be_kept_as_a_hash_until_there_is_an_account(site):
    kept = new_hash("correct horse battery", "eva@school.example")
    assert is_hash_of("correct horse battery", kept)
    assert not is_hash_of("wrong horse battery", kept)
    with for_the_house("a test"):
        user_id = make_account("eva@school.example", "Eva", password_hash=kept)
    assert is_hash_of("correct horse battery", ledger().get(user_id).password)


def test_a_bad_password_has_no_hash(site):
    with pytest.raises(BadInput):
        new_hash("short", "eva@school.example")
