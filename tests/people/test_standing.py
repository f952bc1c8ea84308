from datetime import date
from etwinning.accounts.api import account
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.words import day
from etwinning.people.api import ban_teacher
from etwinning.people.api import deactivate_teacher
from etwinning.people.api import is_verified
from etwinning.people.api import readmit_teacher
from etwinning.people.api import rest_teacher
from etwinning.people.api import restore_teacher
from etwinning.people.api import suspend_teacher
from etwinning.people.api import teacher_of
from etwinning.people.api import wake_teacher
from etwinning.people.jobs import Changes
from etwinning.people.rules import DAY
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.notices.builders import text_of
from tests.notices.builders import waiting_mails
from tests.people.builders import run
from tests.people.builders import teacher
from tests.support.builders import officer
from time import time

import pytest

VERBS = {
    "suspend": lambda one: suspend_teacher(one, "Advertising"),
    "ban": lambda one: ban_teacher(one, "Advertising"),
    "restore": restore_teacher,
    "readmit": readmit_teacher,
}


@pytest.fixture
def moderator(site):
    """A Moderator of the Spanish office."""
    return officer("ES", "Moderator")


def test_a_suspension_closes_the_log_in_and_says_why(site, moderator, told):
    one = teacher_of(teacher())
    told.clear()
    with log_in_as(moderator):
        suspend_teacher(one, "Advertising to many teachers", until=int(time() + 3 * DAY))
    assert not account(one.user_id).active
    assert account(one.user_id).roles == ()
    assert told == ["TeacherLeft"]
    mail = waiting_mails()[-1]
    assert mail["To"] == account(one.user_id).email
    assert "Advertising to many teachers" in text_of(mail)
    assert day(date.fromtimestamp(one.suspended_until), "en") in text_of(mail)
    run(Changes, 2)
    assert state_of(one) == "suspended"
    run(Changes, 4)
    assert is_verified(one.user_id)
    assert account(one.user_id).active
    assert account(one.user_id).roles == ("Teacher",)


@pytest.mark.parametrize("until", [-(10**30), 0, 10**30])
def test_a_suspension_ends_within_ten_years(site, moderator, until):
    one = teacher_of(teacher())
    with log_in_as(moderator), pytest.raises(BadInput):
        suspend_teacher(one, "Advertising to many teachers", until=until)
    assert is_verified(one.user_id)
    assert one.suspended_until is None


def test_a_refused_suspension_leaves_no_end_behind(site, moderator):
    one = teacher_of(teacher(state="pending"))
    with log_in_as(moderator), pytest.raises((WrongState, NotAllowed)):
        suspend_teacher(one, "Advertising to many teachers", until=int(time() + DAY))
    assert one.suspended_until is None


def test_a_suspension_without_end_stays_until_somebody_ends_it(site, moderator):
    one = teacher_of(teacher(state="suspended"))
    run(Changes, 1000)
    assert state_of(one) == "suspended"
    with log_in_as(moderator):
        restore_teacher(one)
    assert is_verified(one.user_id)


def test_a_ban_can_be_taken_back_and_the_office_looks_anew(site, moderator):
    one = teacher_of(teacher(state="banned"))
    with log_in_as(moderator):
        readmit_teacher(one)
    assert state_of(one) == "pending"
    assert account(one.user_id).roles == ("Newcomer",)
    assert account(one.user_id).active
    assert one.due() is not None


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("who", ["stranger", "pupil", "self", "validator", "poland"])
def test_only_moderators_of_the_office_sanction(site, verb, who):
    state = {"restore": "suspended", "readmit": "banned"}.get(verb, "nss_verified")
    one = teacher_of(teacher(state=state))
    people = {
        "stranger": teacher,
        "pupil": lambda: person(kind="pupil"),
        "self": lambda: one.user_id,
        "validator": lambda: officer("ES"),
        "poland": lambda: officer("PL", "Moderator"),
    }
    with log_in_as(people[who]()), pytest.raises(NotAllowed):
        VERBS[verb](one)
    assert state_of(one) == state


@pytest.mark.parametrize("verb", [suspend_teacher, ban_teacher])
def test_a_sanction_needs_a_reason(site, moderator, verb):
    one = teacher_of(teacher())
    with log_in_as(moderator), pytest.raises(BadInput):
        verb(one, "")
    assert is_verified(one.user_id)


@pytest.mark.parametrize("who", ["self", "moderator"])
def test_only_the_house_puts_to_rest(site, moderator, who):
    one = teacher_of(teacher())
    with log_in_as(one.user_id if who == "self" else moderator), pytest.raises(NotAllowed) as no:
        rest_teacher(one)
    assert no.traceback[-1].name == "may"
    assert is_verified(one.user_id)


def test_who_rests_wakes_with_one_click(site):
    one = teacher_of(teacher(state="dormant"))
    with log_in_as(one.user_id):
        wake_teacher(one)
    assert is_verified(one.user_id)
    with log_in_as(one.user_id), pytest.raises(WrongState):
        wake_teacher(one)


@pytest.mark.parametrize("state", ["incomplete", "pending", "rejected", "nss_verified", "dormant"])
def test_a_teacher_may_go_at_any_time(site, state):
    one = teacher_of(teacher(state=state))
    with log_in_as(one.user_id):
        deactivate_teacher(one)
    assert not account(one.user_id).active
    assert one.clock is None
