from etwinning.accounts.right import ledger
from etwinning.base.security import for_the_house
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import SITE_OWNER_NAME
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person

import pytest


@pytest.fixture
def users(site):
    return api.portal.get_tool("acl_users")


@pytest.fixture
def ana(site):
    return person("ana", "Ana García", roles=("Teacher",))


def test_plone_knows_our_people_by_id_and_by_login(users, ana):
    assert users.getUserById(ana).getUserName() == "ana"
    assert users.getUser("ANA").getId() == ana
    assert users.getUserById("nobody") is None
    assert set(users.getUserById(ana).getRoles()) == {"Teacher", "Authenticated"}


def test_only_the_person_and_operators_read_name_and_address(users, ana, site):
    def told():
        user = users.getUserById(ana)
        return user.getProperty("fullname"), user.getProperty("email")

    logout()
    assert told() == ("", "")
    with log_in_as(person("eva", roles=("Teacher",))):
        assert told() == ("", "")
    with log_in_as(person(kind="pupil")):
        assert told() == ("", "")
    with log_in_as(ana):
        assert told() == ("Ana García", "ana@school.example")
    login(site.aq_parent, SITE_OWNER_NAME)
    assert told() == ("Ana García", "ana@school.example")


@pytest.mark.parametrize("words", [{"fullname": "ana"}, {"login": "an"}, {"id": "an"}, {}])
def test_searches_for_people_answer_operators_only(users, ana, site, words):
    def found():
        return {user["id"] for user in users.searchUsers(**words)} & {ana}

    logout()
    assert not found()
    with log_in_as(ana):
        assert not found()
    login(site.aq_parent, SITE_OWNER_NAME)
    assert found() == {ana}


def test_an_operators_search_ends_at_fifty(users, site):
    for number in range(60):
        person(f"many{number}", email="")
    with for_the_house("a test"):
        assert len(users.searchUsers(login="many")) == 50


def subclasses(kind):
    for found in kind.__subclasses__():
        yield found
        yield from subclasses(found)


def test_nothing_of_a_plug_in_is_called_by_its_address(site):
    ours = {kind for kind in subclasses(BasePlugin) if kind.__module__.startswith("etwinning.")}
    assert {"Accounts", "Session", "Tokens", "CountedOperators"} <= {k.__name__ for k in ours}
    open_ = [
        f"{kind.__module__}.{kind.__name__}.{name}"
        for kind in ours
        for name, value in vars(kind).items()
        if callable(value) and name[0] != "_" and getattr(kind, f"{name}__roles__", None) != ()
    ]
    assert open_ == []


def test_looking_somebody_up_never_walks_through_the_ledger(users, ana, monkeypatch):
    def walk(*_args):
        raise AssertionError("walked")

    monkeypatch.setattr(type(ledger()), "starting", walk)
    assert users.getUserById(ana)
    assert users.getUser("ana")
    assert users.searchUsers(id=ana, exact_match=True)


def test_operators_pages_reset_and_delete_people(users, ana, site):
    login(site.aq_parent, SITE_OWNER_NAME)
    users.userSetPassword(ana, "another-Password-7")
    assert ledger().get(ana).epoch == 1
    assert users["accounts"].try_password("ana", "another-Password-7", "people")
    users._doDelUser(ana)
    assert users.getUserById(ana) is None
    assert ana in ledger().retired
