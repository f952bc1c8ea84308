"""Another e-mail address: the password is asked and both addresses confirm."""

from etwinning.accounts.api import account
from etwinning.accounts.api import ask_new_address
from etwinning.accounts.api import confirm_new_address
from etwinning.accounts.api import deactivate
from etwinning.accounts.api import stop_new_address
from etwinning.accounts.moving import MOVE
from etwinning.accounts.moving import MOVES
from etwinning.accounts.moving import STOP
from etwinning.accounts.right import is_open
from etwinning.accounts.right import ledger
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.security import for_the_house
from etwinning.limits.api import spend
from plone.app.testing import logout
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from time import time

import pytest
import re
import transaction

OLD, NEW = "ana@school.example", "ana@other.example"


@pytest.fixture
def asked(ana, browser, posted):
    """Ana, logged in, has asked: (browser, paths of the links to confirm and to stop)."""
    reader = browser()
    reader.log_in("ana", PASSWORD)
    answer = reader.send("change-address", old=PASSWORD, email=NEW)
    assert answer.status_code == 302
    mails = dict(posted())
    assert set(mails) == {OLD, NEW}
    links = [re.search(r"http://etwinning.example/(\S+)", mails[to])[1] for to in (NEW, OLD)]
    assert links[0].startswith("new-address?") and links[1].startswith("stop-address?")
    return reader, *links


def email_of(user_id):
    transaction.begin()
    return account(user_id).email


def test_the_address_changes_when_the_new_one_confirms(ana, browser, asked):
    _reader, confirm, _stop = asked
    assert email_of(ana) == OLD
    browser().get(confirm)
    assert email_of(ana) == OLD
    answer = browser().send(confirm)
    assert answer.headers["Location"].endswith("/new-address?done=1")
    assert email_of(ana) == NEW
    assert "used already" in browser().get(confirm).text


def test_the_old_address_stops_it_and_ends_all_sessions(ana, browser, asked):
    reader, confirm, stop = asked
    browser().get(stop)
    assert reader.is_in()
    assert browser().send(stop).headers["Location"].endswith("/stop-address?done=1")
    assert not reader.is_in()
    assert "used already" in browser().get(confirm).text
    assert email_of(ana) == OLD


def test_the_old_address_comes_back_even_after_the_change(ana, browser, asked):
    _reader, confirm, stop = asked
    browser().send(confirm)
    browser().send(stop)
    assert email_of(ana) == OLD


def test_without_our_forms_token_nothing_changes(ana, browser, asked):
    _reader, confirm, stop = asked
    for link in (confirm, stop):
        path, _mark, secret = link.partition("?link=")
        assert browser().post(path, {"link": secret}).status_code == 403
    assert email_of(ana) == OLD


def test_a_login_name_that_is_the_address_follows_it(site):
    user_id = person("eva@school.example", email="eva@school.example")
    entry = ledger().get(user_id)
    move = ledger().add_link(entry, MOVE, time() + 9, "eva@other.example")
    stop = ledger().add_link(entry, STOP, time() + 9, "eva@school.example")
    confirm_new_address(move)
    assert account(user_id).login == account(user_id).email == "eva@other.example"
    stop_new_address(stop)
    assert account(user_id).login == account(user_id).email == "eva@school.example"


@pytest.mark.parametrize("kind, use", [(MOVE, confirm_new_address), (STOP, stop_new_address)])
def test_a_link_that_is_old_or_of_another_kind_opens_nothing(site, kind, use):
    entry = ledger().get(person("eva"))
    for link in (
        ledger().add_link(entry, kind, time() - 1, NEW),
        ledger().add_link(entry, "password", time() + 9, NEW),
        "nonsense",
    ):
        assert not is_open(link, kind)
        with pytest.raises(BadInput):
            use(link)
    assert account(entry.user_id).email == "eva@school.example"


def test_a_link_of_a_closed_account_opens_nothing(site):
    entry = ledger().get(person("eva"))
    link = ledger().add_link(entry, MOVE, time() + 9, NEW)
    assert is_open(link, MOVE)
    with for_the_house("a test"):
        deactivate(entry.user_id)
    assert not is_open(link, MOVE)


def test_an_address_that_somebody_took_meanwhile_stays_theirs(site):
    user_id = person("eva")
    move = ledger().add_link(ledger().get(user_id), MOVE, time() + 9, NEW)
    person("bo", email=NEW)
    with pytest.raises(BadInput):
        confirm_new_address(move)
    assert account(user_id).email == "eva@school.example"


@pytest.mark.parametrize(
    "password, email, field",
    [
        ("wrong", NEW, "old"),
        (PASSWORD, "no address", "email"),
        (PASSWORD, "", "email"),
        (PASSWORD, "bo@school.example", "email"),
    ],
)
def test_what_is_wrong_is_refused_by_field(site, password, email, field):
    person("bo")
    user_id = person("eva", password=PASSWORD)
    with log_in_as(user_id), pytest.raises(BadInput) as refusal:
        ask_new_address(password, email)
    assert list(refusal.value.fields) == [field]
    assert list(ledger().links) == []


def test_visitors_pupils_and_operators_have_no_address_to_change(site):
    with pytest.raises(NotAllowed):
        ask_new_address(PASSWORD, NEW)  # the operator of the test layer
    with log_in_as(person(kind="pupil", password=PASSWORD)), pytest.raises(NotAllowed):
        ask_new_address(PASSWORD, NEW)
    logout()
    with pytest.raises(NotAllowed):
        ask_new_address(PASSWORD, NEW)


def test_three_times_a_day(site):
    user_id = person("eva", password=PASSWORD)
    spend(MOVES, user_id, cost=3)
    with log_in_as(user_id), pytest.raises(TooMany):
        ask_new_address(PASSWORD, NEW)
