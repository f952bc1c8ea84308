from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.notices.api import notices_of
from etwinning.people.api import answer_as_head
from etwinning.people.api import ask_head
from etwinning.people.api import head_confirmed
from etwinning.people.api import shown_to_head
from etwinning.people.api import teacher_of
from etwinning.people.heads import forget_old_links
from etwinning.people.rules import DAY
from etwinning.records.api import shelf
from etwinning.schools.api import merge_schools
from etwinning.schools.api import school
from plone.app.testing import logout
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.notices.builders import waiting_mails
from tests.people.builders import a_school
from tests.people.builders import teacher
from tests.people.test_registering import secret_of
from tests.support.builders import officer
from time import time

import pytest


@pytest.fixture
def newcomer(site):
    """A teacher who waits for NSS Spain; the profile."""
    school = a_school(principal_email="head@river.example")
    return teacher_of(teacher(state="pending", school=school, given_name="Ana"))


@pytest.fixture
def secret(newcomer):
    """What the head teacher got."""
    [mail] = [mail for mail in waiting_mails() if mail["To"] == "head@river.example"]
    logout()
    return secret_of(mail)


def test_the_head_is_asked_once_when_the_registration_is_sent(newcomer, secret):
    asked = newcomer.heads[newcomer.ties[0].school]
    assert asked.answer == ""
    assert asked.own  # the office knows this address
    assert secret not in repr(list(shelf("people").links))


def test_the_head_sees_name_role_and_school(newcomer, secret):
    shown = shown_to_head(secret)
    assert (shown.name, shown.role) == (newcomer.title, "teacher")
    assert shown.school.startswith("School")
    assert shown.about == ""


ANSWERS = [("confirm", ""), ("correct", "She is a librarian"), ("not_ours", "")]


@pytest.mark.parametrize("answer, note", ANSWERS)
def test_the_head_answers_once_and_the_office_reads_it(newcomer, secret, answer, note):
    answer_as_head(secret, answer, note)
    told = newcomer.heads[newcomer.ties[0].school]
    assert (told.answer, told.note) == (answer, note)
    assert head_confirmed(newcomer) is (answer == "confirm")
    assert newcomer.ties[0].head == ""
    assert state_of(newcomer) == "pending"  # the office decides, not the head
    with pytest.raises(WrongState):
        answer_as_head(secret, "confirm")
    with pytest.raises(WrongState):
        shown_to_head(secret)


@pytest.mark.parametrize(
    "answer, note, field",
    [
        ("", "", "answer"),
        ("maybe", "", "answer"),
        ("correct", "", "note"),
        ("confirm", "x" * 1001, "note"),
    ],
)
def test_bad_input_is_refused_and_the_link_stays(newcomer, secret, answer, note, field):
    with pytest.raises(BadInput) as refused:
        answer_as_head(secret, answer, note)
    assert list(refused.value.fields) == [field]
    assert shown_to_head(secret).name == newcomer.title


@pytest.mark.parametrize("secret_", ["", "x" * 43, "ü"])
def test_a_wrong_link_shows_nothing(newcomer, secret_):
    with pytest.raises(WrongState):
        shown_to_head(secret_)


def test_after_fourteen_days_the_link_is_over(newcomer, secret):
    [link] = shelf("people").links.values()
    link.until -= 14 * DAY + 60
    with pytest.raises(WrongState):
        answer_as_head(secret, "confirm")
    assert forget_old_links(time()) == 1


def test_an_unknown_person_is_told_to_the_office_at_once(newcomer, secret):
    spain = officer("ES")
    answer_as_head(secret, "not_ours")
    assert [line.kind for line in notices_of(spain)] == ["people:not_ours"]


def test_the_office_asks_again_three_times_and_about_a_project(newcomer, secret):
    school = newcomer.ties[0].school
    with log_in_as(officer("ES")):
        for _turn in range(3):
            ask_head(newcomer, school, "Letters between harbours")
        with pytest.raises(TooMany):
            ask_head(newcomer, school)
    again = secret_of(waiting_mails()[-1])
    assert shown_to_head(again).about == "Letters between harbours"


@pytest.mark.parametrize("who", ["stranger", "pupil", "self", "poland"])
def test_nobody_else_asks_the_head(newcomer, who):
    people = {
        "stranger": teacher,
        "pupil": lambda: person(kind="pupil"),
        "self": lambda: newcomer.user_id,
        "poland": lambda: officer("PL"),
    }
    with log_in_as(people[who]()), pytest.raises(NotAllowed):
        ask_head(newcomer, newcomer.ties[0].school)


def test_without_an_address_nobody_can_be_asked(newcomer):
    with log_in_as(officer("ES")), pytest.raises(Unmet):
        ask_head(newcomer, "another school")


def test_the_address_of_a_proposed_school_is_the_teachers_word(site):
    school = a_school(verified=False)
    one = teacher_of(teacher(state="pending", school=school))
    assert not one.heads[school.UID()].own


def test_the_link_is_good_when_the_school_was_merged(newcomer, secret):
    old, into = school(newcomer.ties[0].school), a_school(title="CEIP Ría")
    with log_in_as(officer("ES")):
        merge_schools(into, old)
    logout()
    assert shown_to_head(secret).school == "CEIP Ría"
    answer_as_head(secret, "confirm")
    assert newcomer.heads[into.UID()].answer == "confirm"
    assert head_confirmed(newcomer)
