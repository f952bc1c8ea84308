from etwinning.accounts.api import account
from etwinning.accounts.api import user_of_login
from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.people.api import confirm_registration
from etwinning.people.api import name_waiting
from etwinning.people.api import pre_register
from etwinning.people.api import teacher_of
from etwinning.people.registering import forget_old
from etwinning.people.rules import DAY
from etwinning.records.api import shelf
from plone.app.testing import logout
from tests.accounts.builders import person
from tests.notices.builders import text_of
from tests.notices.builders import waiting_mails
from time import time

import pytest
import re

PASSWORD = "three herons on a bridge"


def step_1(**other):
    """Values of step 1."""
    values = {
        "given_name": "Lucía",
        "family_name": "Ferreiro",
        "email": "Lucia@school.example",
        "password": PASSWORD,
        "country": "ES",
        "code_of_conduct": True,
        "privacy": True,
    }
    return {**values, **other}


def secret_of(mail):
    """The secret of the link in a mail."""
    return re.search(r"key=([\w-]{43})", text_of(mail)).group(1)


@pytest.fixture
def visitor(site):
    """Nobody is logged in."""
    logout()


@pytest.fixture
def secret(visitor):
    """Somebody has taken step 1."""
    pre_register(step_1(), "192.0.2.1")
    return secret_of(waiting_mails()[-1])


def test_step_1_makes_no_account_and_keeps_no_secret(visitor):
    pre_register(step_1(), "192.0.2.1")
    [waiting] = shelf("people").waiting.values()
    assert waiting.state == "pre_registered"
    assert user_of_login("lucia@school.example") is None
    [mail] = waiting_mails()
    assert mail["To"] == "lucia@school.example"
    kept = repr(vars(waiting)) + repr(list(shelf("people").waiting))
    assert PASSWORD not in kept
    assert secret_of(mail) not in kept


def test_the_link_and_the_password_make_account_and_profile(secret, told):
    assert name_waiting(secret) == "Lucía Ferreiro"
    user_id = confirm_registration(secret, PASSWORD)
    assert account(user_id).roles == ("Newcomer",)
    assert account(user_id).email == "lucia@school.example"
    teacher = teacher_of(user_id)
    assert state_of(teacher) == "incomplete"
    assert (teacher.title, teacher.country) == ("Lucía Ferreiro", "ES")
    assert dict(teacher.__ac_local_roles__) == {user_id: ["Owner"]}
    assert told == ["TeacherRegistered"]
    assert len(shelf("people").waiting) == 0


def test_a_link_works_once(secret):
    confirm_registration(secret, PASSWORD)
    with pytest.raises(WrongState):
        confirm_registration(secret, PASSWORD)


def test_the_link_alone_confirms_nothing(secret):
    with pytest.raises(BadInput) as refused:
        confirm_registration(secret, "something else 1")
    assert list(refused.value.fields) == ["password"]
    assert user_of_login("lucia@school.example") is None


def test_ten_wrong_passwords_are_enough(secret):
    for _turn in range(10):
        with pytest.raises(BadInput):
            confirm_registration(secret, "something else 1")
    with pytest.raises(TooMany):
        confirm_registration(secret, PASSWORD)


def test_after_seven_days_the_link_is_over_and_thrown_away(secret):
    [waiting] = shelf("people").waiting.values()
    waiting.made -= 7 * DAY + 60
    with pytest.raises(WrongState):
        confirm_registration(secret, PASSWORD)
    assert forget_old(time()) == 1
    assert len(shelf("people").waiting) == 0


def test_a_link_that_is_still_good_is_kept(secret):
    assert forget_old(time() + 6 * DAY) == 0


def test_a_known_address_gets_another_mail_and_the_same_answer(visitor):
    person("lucia@school.example", email="lucia@school.example")
    assert pre_register(step_1(), "192.0.2.1") is None
    assert len(shelf("people").waiting) == 0
    [mail] = waiting_mails()
    assert mail["To"] == "lucia@school.example"
    assert "registered already" in mail["Subject"]
    assert "key=" not in text_of(mail)


def test_three_mails_a_day_whether_the_address_is_known_or_not(visitor):
    person("known@school.example", email="known@school.example")
    for address in ("new@school.example", "known@school.example"):
        for _turn in range(3):
            pre_register(step_1(email=address), "192.0.2.1")
        with pytest.raises(TooMany) as refused:
            pre_register(step_1(email=address), "192.0.2.1")
    assert "several times today" in refused.value.reason.default


def test_the_first_confirmed_link_ends_the_others(visitor):
    pre_register(step_1(), "192.0.2.1")
    pre_register(step_1(password="four other herons here"), "192.0.2.1")
    first, second = (secret_of(mail) for mail in waiting_mails())
    confirm_registration(second, "four other herons here")
    with pytest.raises(WrongState):
        confirm_registration(first, PASSWORD)


@pytest.mark.parametrize(
    "field, value",
    [
        ("given_name", ""),
        ("given_name", "http://pills.example"),
        ("family_name", "x" * 61),
        ("email", "no address"),
        ("email", "a@b.example\nBcc: c@d.example"),
        ("password", "short"),
        ("password", "ferreiro-ferreiro"),
        ("password", "x" * 129),
        ("country", "XX"),
        ("country", ""),
        ("code_of_conduct", False),
        ("privacy", False),
        ("privacy", ["1", "2"]),
        ("email", 42),
    ],
)
def test_bad_input_is_refused_by_field_and_nothing_is_written(visitor, field, value):
    with pytest.raises(BadInput) as refused:
        pre_register(step_1(**{field: value}), "192.0.2.1")
    assert list(refused.value.fields) == [field]
    assert len(shelf("people").waiting) == 0
    assert waiting_mails() == []


def test_an_address_that_fits_no_login_name_registers_all_the_same(visitor):
    pre_register(step_1(email="o'neill@school.example"), "192.0.2.1")
    user_id = confirm_registration(secret_of(waiting_mails()[-1]), PASSWORD)
    assert user_of_login("o'neill@school.example") == user_id
