from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.notices.api import notices_of
from etwinning.people.api import accept_contact
from etwinning.people.api import are_contacts
from etwinning.people.api import ask_contact
from etwinning.people.api import contacts_of
from etwinning.people.api import decline_contact
from etwinning.people.api import end_contact
from etwinning.people.api import join_school
from etwinning.people.api import left_today
from etwinning.people.api import requests_from
from etwinning.people.api import requests_to
from etwinning.people.api import teacher_of
from etwinning.people.api import withdraw_request
from etwinning.people.rules import DAY
from etwinning.records.api import shelf
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import a_school
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.people.builders import WORDS
from tests.support.builders import officer

import pytest


@pytest.fixture
def marta(site):
    """A verified teacher of Spain; the user id."""
    return teacher()


@pytest.fixture
def tomasz(site):
    """A verified teacher of Poland; the user id."""
    return teacher("PL")


def asked(one, other, text=WORDS):
    """Let one ask the other."""
    with log_in_as(one):
        ask_contact(other, text)


def test_ask_and_accept(marta, tomasz, told):
    asked(marta, tomasz)
    assert list(requests_to(tomasz)) == [marta]
    assert list(requests_from(marta)) == [tomasz]
    assert not are_contacts(marta, tomasz)
    with log_in_as(tomasz):
        accept_contact(marta)
    assert are_contacts(marta, tomasz) and are_contacts(tomasz, marta)
    assert list(contacts_of(marta)) == [tomasz]
    assert requests_to(tomasz) == requests_from(marta) == {}
    assert told == ["ContactAsked", "ContactMade"]
    assert notices_of(tomasz)[0].kind == "people:contact_asked"
    assert notices_of(marta)[0].kind == "people:contact_made"


def test_two_who_ask_each_other_are_contacts(marta, tomasz):
    asked(marta, tomasz)
    asked(tomasz, marta, "")
    assert are_contacts(marta, tomasz)


def test_declining_is_silent(marta, tomasz):
    asked(marta, tomasz)
    before = len(notices_of(marta))
    with log_in_as(tomasz):
        decline_contact(marta)
        with pytest.raises(WrongState):
            accept_contact(marta)
    assert requests_to(tomasz) == {}
    assert list(requests_from(marta)) == [tomasz]  # as if it still waited
    assert len(notices_of(marta)) == before


def test_who_was_declined_is_not_delivered_again_for_a_while(marta, tomasz):
    asked(marta, tomasz)
    with log_in_as(tomasz):
        decline_contact(marta)
    with log_in_as(marta):
        withdraw_request(tomasz)
        ask_contact(tomasz, WORDS)
    assert requests_to(tomasz) == {}
    with log_in_as(marta):
        withdraw_request(tomasz)
    shelf("people").book(tomasz).asking[marta].at -= 181 * DAY
    asked(marta, tomasz)
    assert list(requests_to(tomasz)) == [marta]


def test_who_declined_may_ask_later(marta, tomasz):
    asked(marta, tomasz)
    with log_in_as(tomasz):
        decline_contact(marta)
    with log_in_as(marta):
        withdraw_request(tomasz)
    asked(tomasz, marta)
    assert list(requests_to(marta)) == [tomasz]


def test_a_request_is_taken_back(marta, tomasz):
    asked(marta, tomasz)
    with log_in_as(marta):
        withdraw_request(tomasz)
        with pytest.raises(WrongState):
            withdraw_request(tomasz)
    assert requests_to(tomasz) == {}


def test_contacts_end_on_both_sides(marta, tomasz):
    contacts(marta, tomasz)
    with log_in_as(marta):
        end_contact(tomasz)
        with pytest.raises(WrongState):
            end_contact(tomasz)
    assert not are_contacts(tomasz, marta)


TOO_SHORT_OR_LONG = ["", "Hello, let us be friends", " ".join(["word"] * 19), "x" * 2001]


@pytest.mark.parametrize("text", TOO_SHORT_OR_LONG)
def test_a_stranger_gets_twenty_words(marta, tomasz, text):
    with log_in_as(marta), pytest.raises(BadInput) as refused:
        ask_contact(tomasz, text)
    assert list(refused.value.fields) == ["text"]
    assert requests_from(marta) == {}


def test_colleagues_of_a_verified_school_need_no_words(site):
    school = a_school()
    one, other = teacher(school=school), teacher(school=school)
    asked(one, other, "")
    assert left_today(one) == 5


def test_to_name_a_school_is_no_acquaintance(marta, tomasz):
    school = a_school()
    other = teacher(school=school)
    one = teacher(state="changed")
    with log_in_as(one):
        join_school(teacher_of(one), school=school.UID(), role="teacher")
        with pytest.raises(BadInput):
            ask_contact(other, "Hello")


@pytest.mark.parametrize("who", ["self", "nobody", "newcomer", "pupil", "officer", "banned"])
def test_only_verified_teachers_can_be_asked(marta, who):
    people = {
        "self": lambda: marta,
        "nobody": lambda: "nobody",
        "newcomer": lambda: teacher(state="pending"),
        "pupil": lambda: person(kind="pupil"),
        "officer": lambda: officer("ES"),
        "banned": lambda: teacher(state="banned"),
    }
    other = people[who]()
    with log_in_as(marta), pytest.raises(BadInput):
        ask_contact(other, WORDS)
    assert requests_from(marta) == {}


@pytest.mark.parametrize("who", ["newcomer", "pupil", "officer"])
def test_only_verified_teachers_ask(tomasz, who):
    people = {
        "newcomer": lambda: teacher(state="pending"),
        "pupil": lambda: person(kind="pupil"),
        "officer": lambda: officer("ES"),
    }
    with log_in_as(people[who]()), pytest.raises(NotAllowed) as refused:
        ask_contact(tomasz, WORDS)
    if who == "newcomer":
        assert "NSS Spain verifies you by" in str(refused.value.reason)
        assert "Until then you may" in str(refused.value.reason)
    assert requests_to(tomasz) == {}


def test_asking_twice_is_refused(marta, tomasz):
    asked(marta, tomasz)
    with log_in_as(marta), pytest.raises(WrongState):
        ask_contact(tomasz, WORDS)
    with log_in_as(tomasz):
        accept_contact(marta)
    with log_in_as(marta), pytest.raises(WrongState):
        ask_contact(tomasz, WORDS)


def test_five_strangers_a_day(marta):
    others = [teacher("PL") for _turn in range(6)]
    for other in others[:5]:
        asked(marta, other)
    assert left_today(marta) == 0
    with log_in_as(marta), pytest.raises(TooMany) as refused:
        ask_contact(others[5], WORDS)
    assert refused.value.free_in > 0
    assert others[5] not in requests_from(marta)


def test_so_many_requests_may_wait(marta):
    api.portal.set_registry_record("etwinning.people.pending_contacts", 2)
    others = [teacher("PL") for _turn in range(3)]
    asked(marta, others[0])
    asked(marta, others[1])
    with log_in_as(marta), pytest.raises(TooMany):
        ask_contact(others[2], WORDS)
