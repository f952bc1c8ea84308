"""A new password by mail: one answer for all, one link, from the configured site."""

from etwinning.accounts.api import deactivate
from etwinning.accounts.api import may_use
from etwinning.accounts.api import set_email
from etwinning.accounts.api import use_link
from etwinning.accounts.doors import WRONG
from etwinning.accounts.forgotten import FORGOTTEN_FROM
from etwinning.accounts.forgotten import LINKS_FROM
from etwinning.accounts.forgotten import PASSWORD as LINK
from etwinning.accounts.letter import VALID
from etwinning.accounts.right import ledger
from etwinning.base.errors import BadInput
from etwinning.base.security import for_the_house
from etwinning.limits.api import left
from etwinning.limits.api import spend
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from time import time

import pytest
import re
import transaction

OTHER = "another-Password-7"


def link_in(text):
    """The path of the link in a mail."""
    return re.search(r"http://etwinning.example/(new-password\?link=\S+)", text)[1]


@pytest.fixture
def link(ana, browser, posted):
    """Path of a link that Ana got by mail."""
    browser().send("forgotten-password", login="ana")
    [(to, text)] = posted()
    assert to == "ana@school.example"
    return link_in(text)


def test_the_link_gives_a_new_password_once(ana, browser, link):
    reader = browser()
    assert reader.send(link, password="short").status_code == 400
    answer = reader.send(link, password=OTHER)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/login?changed=1")
    assert browser().log_in("ana", PASSWORD).status_code == 401
    assert browser().log_in("ana", OTHER).status_code == 302
    assert "was used already" in browser().get(link).text
    hidden = {**browser().hidden("login"), "link": link.partition("=")[2]}
    assert browser().post("new-password", {**hidden, "password": PASSWORD}).status_code == 400
    assert browser().log_in("ana", OTHER).status_code == 302


def test_opening_the_link_uses_nothing_up(ana, browser, link):
    for _turn in range(3):
        answer = browser().get(link)
        assert 'name="password"' in answer.text
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert browser().log_in("ana", PASSWORD).status_code == 302


def test_all_sessions_end_and_the_tries_are_forgiven(ana, browser, link):
    reader = browser()
    reader.log_in("ana", PASSWORD)
    spend(WRONG, "ana", cost=10)
    browser().send(link, password=OTHER)
    assert not reader.is_in()
    assert browser().log_in("ana", OTHER).status_code == 302


def test_the_link_is_good_for_two_hours(site):
    ana = person("ana")
    link = ledger().add_link(ledger().get(ana), LINK, 1000 + VALID)
    assert ledger().linked(link, LINK, 1000 + VALID - 1)[0].user_id == ana
    assert ledger().linked(link, LINK, 1000 + VALID) is None
    assert not may_use(link)
    with pytest.raises(BadInput):
        use_link(link, OTHER)


def test_a_newer_link_ends_the_older_one(site):
    entry = ledger().get(person("ana"))
    old = ledger().add_link(entry, LINK, time() + VALID)
    new = ledger().add_link(entry, LINK, time() + VALID)
    assert not may_use(old) and may_use(new)


def test_the_database_holds_no_link(site):
    link = ledger().add_link(ledger().get(person("ana")), LINK, time() + VALID)
    assert link not in str([list(ledger().links.items()), ledger().named("ana").links])


def test_one_answer_for_everybody(ana, zoe, browser, posted):
    with for_the_house("a test"):
        deactivate(person("closed"))
        set_email(person("silent"), "")
    transaction.commit()

    def told(name):
        answer = browser().send("forgotten-password", login=name)
        return answer.status_code, answer.headers["Location"]

    names = ["ana", "nobody", "zoe", "closed", "silent", "x@y.example"]
    assert len({told(name) for name in names}) == 1
    assert [to for to, _text in posted()] == ["ana@school.example"]


def test_the_address_asks_as_well(ana, browser, posted):
    browser().send("forgotten-password", login="ANA@school.example ")
    assert len(posted()) == 1


def test_three_mails_an_hour_and_twenty_questions_an_address(ana, browser, posted):
    for name in ("ana", "nobody"):
        codes = [browser().send("forgotten-password", login=name).status_code for _n in range(4)]
        assert codes == [302, 302, 302, 429]
    assert len(posted()) == 3
    spend(FORGOTTEN_FROM, "127.0.0.1", cost=left(FORGOTTEN_FROM, "127.0.0.1"))
    assert browser().send("forgotten-password", login="else").status_code == 429


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host", "Forwarded"])
def test_the_links_host_is_the_configured_one(ana, browser, posted, header):
    reader = browser()
    reader.send("forgotten-password", {header: "evil.example"}, login="ana")
    [(_to, text)] = posted()
    assert "evil.example" not in text
    assert link_in(text)


def test_links_cannot_be_guessed_in_masses(ana, browser):
    spend(LINKS_FROM, "127.0.0.1", cost=20)
    hidden = {**browser().hidden("login"), "link": "guess", "password": OTHER}
    assert browser().post("new-password", hidden).status_code == 429
