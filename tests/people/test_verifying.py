from dataclasses import replace
from etwinning.accounts.api import account
from etwinning.accounts.api import set_language
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.notices.api import notices_of
from etwinning.people import jobs
from etwinning.people.api import answer_office
from etwinning.people.api import ask_teacher
from etwinning.people.api import assign_teacher
from etwinning.people.api import ban_teacher
from etwinning.people.api import is_verified
from etwinning.people.api import reject_teacher
from etwinning.people.api import submit_registration
from etwinning.people.api import teacher_of
from etwinning.people.api import verify_teacher
from etwinning.people.api import verify_teachers
from etwinning.people.jobs import Clocks
from etwinning.people.office import TeachersToVerify
from etwinning.people.questions import validators_of
from etwinning.people.rules import Asked
from etwinning.people.rules import DAY
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import a_school
from tests.people.builders import run
from tests.people.builders import teacher
from tests.support.builders import officer
from time import time

import pytest

VERBS = {
    "verify": lambda one: verify_teacher(one),
    "reject": lambda one: reject_teacher(one, "We do not know you"),
    "ask": lambda one: ask_teacher(one, "Which class do you teach?"),
    "assign": lambda one: assign_teacher(one, ""),
}


@pytest.fixture
def spain(site):
    """A Validator of the Spanish office."""
    return officer("ES")


@pytest.fixture
def newcomer(site):
    """A teacher who waits for NSS Spain; the profile."""
    return teacher_of(teacher(state="pending"))


def kinds_of(user_id):
    """Names of what a person was told, newest first."""
    return [line.kind for line in notices_of(user_id)]


def confirmed(user_id):
    """Let the head of a teacher have confirmed."""
    one = teacher_of(user_id)
    one.heads = {one.ties[0].school: Asked(0, 1, True, "confirm")}
    return user_id


def test_the_office_verifies(newcomer, spain, told):
    with log_in_as(spain):
        verify_teacher(newcomer)
    assert is_verified(newcomer.user_id)
    assert account(newcomer.user_id).roles == ("Teacher",)
    assert newcomer.ties[0].verified is not None
    assert newcomer.clock is None
    assert told == ["TeacherVerified"]
    assert kinds_of(newcomer.user_id)[0] == "people:verified"


def test_the_second_officer_is_told_that_it_is_decided(newcomer, spain):
    with log_in_as(spain):
        verify_teacher(newcomer)
    with log_in_as(officer("ES")), pytest.raises(WrongState):
        reject_teacher(newcomer, "I was late")
    assert newcomer.reason == ""


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("who", ["stranger", "pupil", "newcomer", "self", "poland", "officer"])
def test_nobody_else_decides(newcomer, verb, who):
    people = {
        "stranger": lambda: teacher(),
        "pupil": lambda: person(kind="pupil"),
        "newcomer": lambda: teacher(state="pending"),
        "self": lambda: newcomer.user_id,
        "poland": lambda: officer("PL"),
        "officer": lambda: officer("ES", "ProjectOfficer"),
    }
    with log_in_as(people[who]()), pytest.raises(NotAllowed):
        VERBS[verb](newcomer)
    assert state_of(newcomer) == "pending"
    assert newcomer.open_question is None


def test_an_officer_of_a_region_decides_there_only(site):
    school = a_school("ES", region="Galicia")
    one = teacher_of(teacher(state="pending", school=school))
    with log_in_as(officer("ES", region="Aragón")), pytest.raises(NotAllowed):
        verify_teacher(one)
    with log_in_as(officer("ES", region="Galicia")):
        verify_teacher(one)


def test_only_those_of_the_region_are_reminded_told_and_offered(site):
    school = a_school("ES", region="Galicia")
    one = teacher_of(teacher(state="pending", school=school))
    aragon, galicia = officer("ES", region="Aragón"), officer("ES", region="Galicia")
    whole = officer("ES")
    assert {galicia, whole} <= set(validators_of(one))
    assert aragon not in validators_of(one)
    with log_in_as(galicia):
        with pytest.raises(BadInput):
            assign_teacher(one, aragon)
        assign_teacher(one, galicia)
    run(Clocks, 5.01)
    assert kinds_of(galicia) == kinds_of(whole) == ["people:reminder"]
    assert kinds_of(aragon) == []


def test_the_school_comes_first(site, spain):
    school = a_school("ES", verified=False)
    one = teacher_of(teacher(state="pending", school=school))
    with log_in_as(spain), pytest.raises(Unmet):
        verify_teacher(one)


def test_a_rejected_teacher_reads_why_and_sends_it_again(newcomer, spain, told):
    with log_in_as(spain):
        reject_teacher(newcomer, "This school is closed")
    assert newcomer.reason == "This school is closed"
    assert told == ["TeacherRejected"]
    with log_in_as(newcomer.user_id):
        submit_registration(newcomer)
    assert state_of(newcomer) == "pending"
    assert newcomer.reason == ""


@pytest.mark.parametrize("state", ["rejected", "nss_verified", "banned"])
def test_a_heads_address_goes_with_the_decision(site, state):
    one = teacher_of(teacher(state="pending"))
    one.ties = tuple(replace(tie, head="head@typed.example") for tie in one.ties)
    decide = {"rejected": reject_teacher, "banned": ban_teacher}.get(state)
    with log_in_as(officer("ES", "Moderator" if state == "banned" else "Validator")):
        if decide is None:
            verify_teacher(one)
        else:
            decide(one, "We do not know you")
    assert state_of(one) == state
    assert [tie.head for tie in one.ties] == [""]


@pytest.mark.parametrize("reason", ["", "   ", "x" * 2001])
def test_a_rejection_needs_a_reason(newcomer, spain, reason):
    with log_in_as(spain), pytest.raises(BadInput) as refused:
        reject_teacher(newcomer, reason)
    assert list(refused.value.fields) == ["reason"]
    assert state_of(newcomer) == "pending"


def test_no_stock_door_rejects_without_a_reason(newcomer, spain):
    with log_in_as(spain), pytest.raises(Unmet):
        move(newcomer, "reject")


def test_what_is_missing_is_named(site):
    one = teacher_of(teacher(state="incomplete"))
    with log_in_as(one.user_id), pytest.raises(Unmet) as refused:
        submit_registration(one)
    assert len(refused.value.reasons) == 4


def test_a_question_stops_the_clock_and_the_answer_starts_it(newcomer, spain):
    due = newcomer.clock.due
    with log_in_as(spain):
        ask_teacher(newcomer, "Which class do you teach?")
        with pytest.raises(WrongState):
            ask_teacher(newcomer, "And which subject?")
    assert newcomer.due() is None
    assert kinds_of(newcomer.user_id)[0] == "people:asked"
    with log_in_as(newcomer.user_id):
        answer_office(newcomer, "5 B, mathematics")
    assert abs(newcomer.due() - due) < 5
    assert newcomer.open_question is None
    assert kinds_of(spain)[0] == "people:answered"


@pytest.mark.parametrize("who", ["stranger", "pupil", "spain"])
def test_nobody_else_answers(newcomer, spain, who):
    with log_in_as(spain):
        ask_teacher(newcomer, "Which class do you teach?")
    people = {"stranger": teacher, "pupil": lambda: person(kind="pupil"), "spain": lambda: spain}
    with log_in_as(people[who]()), pytest.raises(NotAllowed):
        answer_office(newcomer, "5 B")


def test_without_a_question_there_is_nothing_to_answer(newcomer):
    with log_in_as(newcomer.user_id), pytest.raises(WrongState):
        answer_office(newcomer, "Hello")


def test_a_teacher_is_assigned_to_a_colleague(newcomer, spain):
    colleague = officer("ES")
    with log_in_as(spain):
        assign_teacher(newcomer, colleague)
        assert newcomer.assigned == colleague
        with pytest.raises(BadInput):
            assign_teacher(newcomer, officer("PL"))
        assign_teacher(newcomer, "")
    assert newcomer.assigned == ""


def test_several_are_verified_each_for_itself(site, spain):
    good = confirmed(teacher(state="pending", given_name="Ana"))
    unsure = teacher(state="pending", given_name="Bea")
    done = teacher(given_name="Cai")
    foreign = confirmed(teacher("PL", state="pending", given_name="Dag"))
    chosen = [good, unsure, done, foreign, "nobody", good]
    with log_in_as(spain):
        outcomes = verify_teachers(chosen)
    assert [(one.user_id, one.done) for one in outcomes] == [
        (good, True),
        (unsure, False),
        (done, False),
        (foreign, False),
        ("nobody", False),
    ]
    assert all(one.why for one in outcomes[1:])
    assert outcomes[3].name == ""  # a foreign office learns nothing
    assert is_verified(good)
    assert not is_verified(foreign)


@pytest.mark.parametrize("chosen", [[], [str(n) for n in range(101)]])
def test_none_and_too_many_are_refused(site, spain, chosen):
    with log_in_as(spain), pytest.raises(BadInput):
        verify_teachers(chosen)


def test_the_office_is_reminded_once_and_the_central_office_told_once(newcomer, spain):
    central = officer("EU")
    run(Clocks, 4)
    assert kinds_of(spain) == []
    for _turn in range(2):
        run(Clocks, 5.01)
    assert kinds_of(spain) == ["people:reminder"]
    assert ("EU", "") not in newcomer.offices()
    for _turn in range(2):
        run(Clocks, 14.01)
    assert kinds_of(central) == ["people:escalated"]
    assert ("EU", "") in newcomer.offices()


def test_nobody_waits_behind_those_who_were_told_before(site, spain, monkeypatch):
    monkeypatch.setattr(jobs, "MOST", 1)
    central = officer("EU")
    for _turn in range(3):
        teacher(state="pending")
    for _turn in range(3):
        run(Clocks, 5.01)
    assert kinds_of(spain) == ["people:reminder"] * 3
    for _turn in range(4):
        run(Clocks, 14.01)
    assert kinds_of(central) == ["people:escalated"] * 3
    with log_in_as(spain):
        assert TeachersToVerify().count("ES") == len(TeachersToVerify().rows("ES", 0, 9)) == 3


def test_each_reader_reads_the_office_in_the_own_language(site):
    german = officer("EU")
    with log_in_as(german):
        set_language(german, "de")
    teacher(state="pending")
    run(Clocks, 14.01)
    assert "Spanien" in notices_of(german, language="de")[0].subject


def test_nobody_is_reminded_while_the_teacher_is_asked(newcomer, spain):
    with log_in_as(spain):
        ask_teacher(newcomer, "Which class do you teach?")
    run(Clocks, 30)
    assert kinds_of(spain) == []


def test_the_queue_shows_the_most_urgent_first_and_those_asked_last(site, spain):
    asked, late, new = (teacher_of(teacher(state="pending")) for _turn in range(3))
    teacher("PL", state="pending")
    with log_in_as(spain):
        ask_teacher(asked, "Which class do you teach?")
    late.clock = late.clock.start(int(time()) - 9 * DAY, 7)
    late.reindexObject()
    confirmed(new.user_id)
    new.reindexObject()
    box = TeachersToVerify()
    with log_in_as(spain):
        assert box.count("ES") == 3
        rows = box.rows("ES", 0, 50)
        assert [row["uid"] for row in rows] == [late.user_id, new.user_id, asked.user_id]
        assert box.rows("ES", 1, 1) == [rows[1]]
        assert box.rows("ES", 2, 5) == [rows[2]]
    assert [row["head"] for row in rows] == ["asked", "confirm", "asked"]
    assert rows[2]["due"] is None
    assert rows[0]["note"].startswith("School")
    with log_in_as(officer("PL")):
        assert box.count("ES") == 0
