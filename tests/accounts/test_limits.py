"""At most 10 wrong tries in 15 minutes for a log-in, 100 for an address, whichever the door."""

from etwinning.accounts.doors import address
from etwinning.accounts.doors import QUARTER
from etwinning.accounts.doors import WRONG
from etwinning.accounts.doors import WRONG_FROM
from etwinning.accounts.rules import tidy_login
from etwinning.limits.api import left
from etwinning.limits.api import spend
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from tests.accounts.builders import PASSWORD
from tests.accounts.reader import Reader
from time import time
from zope.globalrequest import getRequest

import pytest
import requests

HERE = "127.0.0.1"


def by_form(url, login, password, door="login"):
    """A teacher's form."""
    return Reader(url).log_in(login, password, door).status_code


def by_pupils_form(url, login, password):
    """A pupil's form."""
    return by_form(url, login, password, "pupil-door")


def by_token(url, login, password):
    """A program that wants a token."""
    words = {"login": login, "password": password}
    headers = {"Accept": "application/json"}
    return requests.post(f"{url}/@login", json=words, headers=headers, timeout=30).status_code


def by_basic(url, login, password):
    """A program that sends the password along."""
    headers = {"Accept": "application/json"}
    where = f"{url}/@types"
    return requests.get(where, auth=(login, password), headers=headers, timeout=30).status_code


def by_basic_page(url, login, password):
    """The same for a page."""
    answer = requests.get(
        f"{url}/change-password", auth=(login, password), allow_redirects=False, timeout=30
    )
    return answer.status_code


def by_zope(url, login, password):
    """The management pages of Zope's root."""
    where = f"{url.removesuffix('/plone')}/manage_main"
    return requests.get(where, auth=(login, password), timeout=30).status_code


DOORS = [by_form, by_token, by_basic, by_basic_page]


def wrong(door, url, login, count):
    """Knock with wrong passwords and return the different answers."""
    return {door(url, login, f"wrong-{number}") for number in range(count)}


@pytest.mark.parametrize("door", DOORS)
def test_ten_wrong_tries_close_a_login_at_every_door(ana, url, door):
    assert not wrong(door, url, "ana", 10) & {200, 429}
    assert left(WRONG, "ana") == 0
    assert [other(url, "ana", PASSWORD) for other in DOORS] == [429] * 4
    assert left(WRONG_FROM, HERE) == 90 - 4


def test_the_pupils_door_counts_too(zoe, url):
    assert wrong(by_pupils_form, url, "zoe", 10) == {401}
    assert by_pupils_form(url, "zoe", PASSWORD) == 429


@pytest.mark.parametrize("door", [*DOORS, by_pupils_form])
@pytest.mark.parametrize("login", ["nobody", TEST_USER_NAME])
def test_unknown_names_and_operators_count_the_same(functional, url, door, login):
    assert not wrong(door, url, login, 10) & {429}
    assert door(url, login, "wrong") == 429
    assert left(WRONG_FROM, HERE) == 90 - 1


@pytest.mark.parametrize("door", [by_form, by_basic, by_zope])
def test_the_operators_of_the_root_count_once(functional, url, door):
    wrong(door, url, SITE_OWNER_NAME, 9)
    assert left(WRONG, SITE_OWNER_NAME) == 1
    assert door(url, SITE_OWNER_NAME, SITE_OWNER_PASSWORD) in (200, 302)
    assert left(WRONG, SITE_OWNER_NAME) == 10
    assert left(WRONG_FROM, HERE) == 91
    wrong(door, url, SITE_OWNER_NAME, 10)
    assert door(url, SITE_OWNER_NAME, SITE_OWNER_PASSWORD) == 429


@pytest.mark.parametrize("door", DOORS)
def test_right_passwords_cost_nothing(ana, url, door):
    for _turn in range(12):
        assert door(url, "ana", PASSWORD) in (200, 302)
    assert left(WRONG, "ana") == 10
    assert left(WRONG_FROM, HERE) == 100
    assert by_basic(url, TEST_USER_NAME, TEST_USER_PASSWORD) == 200
    assert left(WRONG, tidy_login(TEST_USER_NAME)) == 10


@pytest.mark.parametrize("door", DOORS)
def test_a_hundred_wrong_tries_close_an_address_and_spend_nobody_elses_budget(ana, url, door):
    spend(WRONG_FROM, HERE, cost=100)
    assert door(url, "ana", PASSWORD) == 429
    assert left(WRONG, "ana") == 10


def test_a_person_at_home_gets_in_while_strangers_guess(ana, url):
    home = Reader(url)
    home.log_in("ana", PASSWORD)
    home.send("logout")
    wrong(by_form, url, "ana", 10)
    spend(WRONG_FROM, HERE, cost=90)
    assert by_form(url, "ana", PASSWORD) == 429
    assert home.log_in("ana", PASSWORD).status_code == 302


def test_a_browser_that_is_known_is_no_way_round(ana, url):
    home = Reader(url)
    home.log_in("ana", PASSWORD)
    home.send("logout")
    assert {home.log_in("ana", f"wrong-{n}").status_code for n in range(10)} == {401}
    assert home.log_in("ana", PASSWORD).status_code == 429
    thief = Reader(url)
    thief.session.cookies.set("etw_known", home.session.cookies["etw_known"])
    assert thief.log_in("zoe", "wrong").status_code == 401
    assert left(WRONG, "zoe") == 9


@pytest.mark.parametrize("cookie", ["", "x", "a.b", "~" * 500, "x" * 5000, "é.é"])
def test_a_forged_known_browser_is_a_stranger(ana, url, cookie):
    reader = Reader(url)
    reader.session.headers["Cookie"] = f"etw_known={cookie}".encode()
    spend(WRONG, "ana", cost=10)
    hidden = Reader(url).hidden("login")
    answer = reader.post("login", {**hidden, "login": "ana", "password": PASSWORD})
    assert answer.status_code == 429


def test_the_answer_says_when_it_is_free_again(ana, api_as, browser):
    spend(WRONG, "ana", cost=10)
    answer = api_as().post("@login", login="ana", password=PASSWORD)
    assert answer.status_code == 429
    assert 890 <= int(answer.headers["Retry-After"]) <= 900
    assert "15 minutes" in answer.json()["error"]["message"]
    assert "15 minutes" in browser().log_in("ana", PASSWORD).text
    answer = api_as("ana", PASSWORD).get("@types")
    assert answer.json()["error"]["type"] == "TooMany"
    assert int(answer.headers["Retry-After"]) > 800


def test_nobody_is_locked_out_for_ever(ana, url):
    for _turn in range(10):
        spend(WRONG, "ana", now=time() - QUARTER - 1)
    assert by_form(url, "ana", PASSWORD) == 302


def test_the_old_password_is_guessed_ten_times_only(ana, url):
    reader = Reader(url)
    reader.log_in("ana", PASSWORD)
    words = {"password": "another-Password-7"}
    for number in range(10):
        answer = reader.send("change-password", old=f"wrong-{number}", **words)
        assert answer.status_code == 400
    assert reader.send("change-password", old=PASSWORD, **words).status_code == 429


def test_an_address_of_ipv6_is_a_network(site, monkeypatch):
    request = getRequest()
    for told, counted in (
        ("10.1.2.3", "10.1.2.3"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        ("", "here"),
    ):
        monkeypatch.setattr(request, "_client_addr", told, raising=False)
        assert address() == counted
