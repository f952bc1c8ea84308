"""What a plain Plone tells about people and ours does not: security.md, L4 to L12."""

from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

import pytest
import requests
import transaction

SECRETS = ("zamenhof", "ludwika")  # the names that nobody may find
WHO = ["nobody", "a pupil", "a teacher", "a newcomer"]


@pytest.fixture
def hidden(functional):
    """User id of somebody whose names are secrets, with an address and a portrait."""
    user_id = person("zamenhof", "Ludwika Zamenhof", roles=("Teacher",))
    transaction.commit()
    return user_id


@pytest.fixture
def programs(functional, api_as):
    """A program of each kind of person, and one of the operator."""
    person("tom", roles=("Teacher",), password=PASSWORD)
    person("nel", roles=("Newcomer",), password=PASSWORD)
    person("zoe", kind="pupil", password=PASSWORD)
    transaction.commit()
    return {
        "nobody": api_as(),
        "a pupil": api_as("zoe", PASSWORD, door="pupils"),
        "a teacher": api_as("tom", PASSWORD),
        "a newcomer": api_as("nel", PASSWORD),
        "the operator": api_as(SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
    }


def tells(answer, user_id="") -> bool:
    """Does an answer hold a secret?"""
    text = answer.text.lower()
    return any(secret in text for secret in (*SECRETS, user_id) if secret)


SEARCHES = [
    "@users?query=zam",
    "@users?query=",
    "@users?search=Ludwika",
    "@users",
    "@groups",
    "@principals?search=zam",
    "@vocabularies/plone.app.vocabularies.Users?title=zam",
    "@vocabularies/plone.app.vocabularies.Users",
    "@vocabularies/plone.app.vocabularies.Principals?title=zam",
    "@vocabularies/plone.app.vocabularies.Groups",
    "@querystring",
    "@sharing?search=zam",
    "@@sharing?search_term=zam",
    "@@updateSharingInfo?search_term=zam",
    "@@getVocabulary?name=plone.app.vocabularies.Users&query=zam",
    "@@getVocabulary?name=plone.app.vocabularies.Principals&query=zam",
    "@@usergroup-userprefs?searchstring=zam",
    "@@usergroup-groupprefs?searchstring=zam",
    "@@usergroup-groupmembership?groupname=Reviewers&searchstring=zam",
    "@@member-search?form.widgets.fullname=zam&form.buttons.search=Search",
    "@@pas_search/searchUsers?login=zam",
    "@@pas_search/searchUsersByRequest?login=zam",
    "@@pas_member/info?userid={id}",
    "acl_users/searchUsers?login=zamenhof",
    "acl_users/searchPrincipals?login=zam",
    "acl_users/getUser?name=zamenhof",
    "acl_users/getUserById?id={id}",
    "acl_users/getUsers",
    "acl_users/getUserIds",
    "acl_users/getUserNames",
    "acl_users/accounts/enumerateUsers?login=zam",
    "acl_users/accounts/getPropertiesForUser",
    "acl_users/accounts/ledger",
    "portal_membership/searchForMembers?name=zam",
    "portal_membership/listMembers",
    "portal_membership/listMemberIds",
    "portal_membership/getMemberById?id={id}",
    "portal_membership/getMemberInfo?memberId={id}",
    "portal_memberdata/searchFulltextForMembers?s=zam",
    "portal_registration/mailPassword?login=zamenhof",
    "@users/{id}",
    "@users/zamenhof",
    "@portrait/{id}",
    "@portrait/zamenhof",
    "author/{id}",
    "author/zamenhof",
    "author?author={id}",
    "portal_memberdata/portraits/{id}",
    "portal_memberdata/portraits",
    "user-information?userid={id}",
    "@@user-preferences?userid={id}",
    "@search?Creator={id}&fullobjects=1",
    "@search?SearchableText=zamenhof",
    "@comments",
]


@pytest.mark.parametrize("who", WHO)
def test_nobody_is_found_by_a_page_or_a_service(hidden, programs, who):
    found = []
    for path in SEARCHES:
        asked_id = hidden if "{id}" not in path else ""
        path = path.format(id=hidden)
        for kind in ("application/json", "text/html"):
            answer = programs[who].send("GET", path, headers={"Accept": kind})
            if answer.status_code >= 500 or (tells(answer, asked_id) and not _echo(answer, path)):
                found.append((path, kind, answer.status_code))
    assert found == []


def _echo(answer, path):
    """A page may repeat what was asked ("no results for zam"), and no more."""
    text = answer.text.lower()
    return answer.status_code in (302, 401, 403, 404) or (
        "ludwika" in path.lower() or "zamenhof" in path
    ) and "ludwika zamenhof" not in text


def test_operators_find_people_by_the_beginning_of_a_word(hidden, programs):
    operator = programs["the operator"]
    assert hidden in operator.get("@users", query="zam").text
    assert hidden in operator.get("@principals", search="zam").text
    page = operator.send(
        "GET", "@@usergroup-userprefs?searchstring=ludw", headers={"Accept": "text/html"}
    )
    assert hidden in page.text


CLOSED = [
    ("GET", "author/x", {}),
    ("GET", "author", {}),
    ("POST", "author/x", {"message": "x", "subject": "x"}),
    ("GET", "sendto_form", {}),
    ("GET", "contact-info", {}),
    ("POST", "contact-info", {"message": "x"}),
    ("GET", "member-search", {}),
    ("GET", "new-user", {}),
    ("GET", "personal-information", {}),
    ("GET", "personal-preferences", {}),
    ("GET", "user-information", {}),
    ("GET", "@@usergroup-userprefs", {}),
    ("GET", "@@usergroup-groupprefs", {}),
    ("GET", "@@sharing", {}),
    ("GET", "portal_memberdata/portraits", {}),
    ("GET", "pwreset_form", {}),
]


@pytest.mark.parametrize("who", WHO)
def test_pages_that_show_or_write_to_people_are_closed(programs, who):
    open_ = []
    for method, path, fields in CLOSED:
        answer = programs[who].send(method, path, headers={"Accept": "text/html"}, data=fields)
        asked_to_log_in = answer.status_code == 302 and "came_from" in answer.headers["Location"]
        # a pupil is sent back to the own space
        sent_home = who == "a pupil" and answer.status_code == 302
        if answer.status_code not in (401, 403, 404) and not (asked_to_log_in or sent_home):
            open_.append((method, path, answer.status_code))
    assert open_ == []


SERVICES = [
    ("POST", "@users", {"username": "new1", "email": "n@x.example", "password": "abc-DEF-123"}),
    ("POST", "@users/tom/reset-password", {}),
    ("POST", "@users/tom/reset-password", {"reset_token": "x", "new_password": "abc-DEF-123"}),
    ("POST", "@users/tom/reset-password", {"old_password": "x", "new_password": "abc-DEF-123"}),
    ("PATCH", "@users/tom", {"fullname": "Hacked", "password": "abc-DEF-123"}),
    ("DELETE", "@users/tom", {}),
    ("POST", "@email-notification", {"from": "a@x.example", "message": "hello"}),
    ("POST", "@email-send", {"from": "a@x.example", "to": "b@x.example", "message": "hello"}),
    ("GET", "@portrait", {}),
    ("GET", "@portrait/tom", {}),
    ("POST", "@groups", {"groupname": "x"}),
]


@pytest.mark.parametrize("who", WHO)
def test_services_that_write_to_people_are_closed(programs, who, tmp_path, monkeypatch):
    monkeypatch.setenv("ETWINNING_MAIL", "outbox")
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path))
    open_ = []
    for method, path, words in SERVICES:
        answer = programs[who].send(method, path, json=words)
        if answer.status_code not in (401, 403, 404):
            open_.append((method, path, answer.status_code))
    assert open_ == []
    transaction.begin()
    assert list(tmp_path.iterdir()) == []
    assert api.portal.get_tool("acl_users")["accounts"].ledger.named("new1") is None
    assert api.user.get(username="new1") is None


@pytest.mark.parametrize("kind", ["Users", "Groups", "Principals"])
def test_the_lists_of_an_editors_form_are_empty(site, kind):
    hidden = person("zamenhof", "Ludwika Zamenhof")
    factory = getUtility(IVocabularyFactory, name=f"plone.app.vocabularies.{kind}")
    with log_in_as(person("tom", roles=("Teacher", "Editor", "Contributor"))):
        assert [term.token for term in factory(site, "zam")] == []
        assert [term.token for term in factory(site)] == []
        if kind == "Users":
            term = factory(site).getTerm(hidden)
            assert "Zamenhof" not in (term.title or "")


def test_ids_of_authors_tell_nothing(functional, hidden):
    assert len(hidden) == 32 and not any(secret in hidden for secret in SECRETS)


def test_plones_own_registration_makes_no_account(programs):
    before = api.user.get_users()
    for who in WHO:
        programs[who].send(
            "POST",
            "@@register",
            headers={"Accept": "text/html"},
            data={"form.widgets.username": "new1", "form.buttons.register": "Register"},
        )
    transaction.begin()
    assert len(api.user.get_users()) == len(before)


def test_a_person_reads_the_own_data(programs):
    tom = api.portal.get_tool("acl_users").getUser("tom").getId()
    assert "Tom" in programs["a teacher"].get(f"@users/{tom}").text


CALLS = [
    "accounts/enumerateUsers?login=zam",
    "accounts/enumerateUsers?id={id}&exact_match:boolean=1",
    "accounts/try_password?login=tom&password={password}&door=people",
    "accounts/authenticateCredentials?credentials.login:record=tom",
    "accounts/ledger",
    "accounts/ledger/named?name=zamenhof",
    "accounts/ledger/is_free?name=zamenhof",
    "accounts/ledger/entries",
    "session/start?user_id={id}&response=x",
    "session/_setupSession?userid={id}&response=x",
    "session/epoch_of?user_id={id}",
    "session/end?user_id=admin",
    "session/epochs",
    "jwt_auth/create_token?userid={id}",
    "jwt_auth/_signing_secret",
]


@pytest.mark.parametrize("root", ["", "../"])
def test_plug_ins_are_not_called_by_their_address(hidden, programs, root):
    answered = []
    for who in WHO:
        for call in CALLS:
            path = f"{root}acl_users/{call}".format(id=hidden, password=PASSWORD)
            answer = programs[who].send("GET", path, headers={"Accept": "text/html"})
            cookie = "__ac=" in answer.headers.get("Set-Cookie", "").replace('__ac="deleted"', "")
            if answer.status_code not in (302, 401, 403, 404) or cookie:
                answered.append((who, path, answer.status_code))
    assert answered == []


def test_portraits_are_closed_even_when_one_is_there(hidden, url):
    portal = api.portal.get()
    portraits = portal.portal_memberdata.portraits
    portraits.manage_addImage(hidden, b"GIF89a" + b"\0" * 20)
    transaction.commit()
    answer = requests.get(
        f"{url}/portal_memberdata/portraits/{hidden}", allow_redirects=False, timeout=30
    )
    assert answer.status_code in (302, 401, 404)
    assert b"GIF89a" not in answer.content
