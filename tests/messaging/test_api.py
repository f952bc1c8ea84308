"""Messages: who gets them, what is new, what is kept back."""

from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.messaging.api import archive
from etwinning.messaging.api import before_writing
from etwinning.messaging.api import conversations_of
from etwinning.messaging.api import find_messages
from etwinning.messaging.api import mark_read
from etwinning.messaging.api import messages_of
from etwinning.notices.api import notices_of
from etwinning.people.api import ask_contact
from etwinning.people.api import block_person
from etwinning.people.api import know_each_other
from etwinning.people.api import mute_person
from etwinning.people.api import requests_from
from etwinning.people.api import requests_to
from etwinning.people.api import unblock_person
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.messaging.builders import found_by
from tests.messaging.builders import fresh_text
from tests.messaging.builders import new_for
from tests.messaging.builders import OPEN
from tests.messaging.builders import read_by
from tests.messaging.builders import reply
from tests.messaging.builders import write
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.people.builders import WORDS
from tests.support.builders import officer

import pytest


@pytest.fixture
def marta(site):
    return teacher("ES")


@pytest.fixture
def liga(site):
    return teacher("LV", **OPEN)


def nothing_kept(user_id):
    return not shelf("messaging").conversations and not shelf("messaging").of(user_id).first


def notices(user_id):
    return [line.kind for line in notices_of(user_id) if line.kind.startswith("messaging:")]


def done_by(user_id):
    with for_the_house("a test"):
        return [line["action"] for line in audited(actor=user_id)]


def test_the_two_read_and_answer_and_nobody_else(marta, liga):
    told = write(marta, liga, "Shall we measure our rivers?")
    assert (new_for(liga), new_for(marta)) == (1, 0)
    reply(liga, told)
    others = [teacher("PL"), person(kind="pupil"), officer("ES", "Moderator")]

    for one in (marta, liga):
        assert read_by(one, told) == ["Shall we measure our rivers?", "Gladly."]
        assert found_by(one) == ["Our river"]
    assert [read_by(one, told) for one in others] == [None] * 3
    assert found_by(others[0]) == []
    with log_in_as(others[1]), pytest.raises(NotAllowed):
        conversations_of()
    with log_in_as(others[0]), pytest.raises(NotAllowed):
        archive(told)


def test_the_other_is_told_once_without_the_words(marta, liga):
    told = write(marta, liga, "Shall we measure our rivers?")
    reply(marta, told, fresh_text())
    assert notices(liga) == ["messaging:message"]
    assert "rivers" not in str(notices_of(liga)[0])
    reply(liga, told)
    assert notices(marta) == ["messaging:message"]
    assert done_by(marta).count("messaging:message:write") == 1


@pytest.mark.parametrize("wrong", [{"text": " "}, {"subject": ""}, {"text": "x" * 4_001}])
def test_bad_input_is_refused_and_nothing_is_written(marta, liga, wrong):
    with pytest.raises(BadInput):
        write(marta, liga, **({"text": "Hello"} | wrong))
    assert nothing_kept(marta)


def test_nobody_writes_to_themselves_or_to_people_who_are_no_teachers_here(marta):
    for other in (marta, "nobody", teacher("PL", "pending"), person(roles=("Teacher",))):
        with pytest.raises(BadInput):
            write(marta, other)
        with log_in_as(marta), pytest.raises(BadInput):
            before_writing(other)
    assert nothing_kept(marta)


def test_pupils_visitors_and_staff_have_no_messages(site, marta, liga):
    told = write(marta, liga)
    for one in (person(kind="pupil"), person(kind="staff")):
        for verb in (lambda one=one: write(one, liga), lambda one=one: found_by(one)):
            with pytest.raises(NotAllowed):
                verb()
        assert read_by(one, told) is None


def test_reading_alone_notes_nothing(marta, liga):
    told = write(marta, liga)
    with log_in_as(liga):
        messages_of(told)
        assert new_for(liga) == 1
        mark_read(told)
    assert new_for(liga) == 0
    reply(marta, told, fresh_text())
    assert new_for(liga) == 1
    reply(liga, told)
    assert (new_for(liga), new_for(marta)) == (0, 1)


def test_an_archived_conversation_comes_back_with_the_next_message(marta, liga):
    told = write(marta, liga)
    with log_in_as(liga):
        archive(told)
    assert (found_by(liga), found_by(liga, "archive")) == ([], ["Our river"])
    assert found_by(marta) == ["Our river"]
    with log_in_as(liga):
        archive(told, False)
        archive(told)
    reply(marta, told, fresh_text())
    assert (found_by(liga), found_by(liga, "archive")) == (["Our river"], [])


def test_pages_of_a_mailbox_and_of_a_conversation(marta, liga):
    contacts(marta, liga)
    made = [write(marta, liga, subject=f"River {number}") for number in range(3)]
    with log_in_as(liga):
        first, more = conversations_of(size=2)
        rest, end = conversations_of(before=more, size=2)
    assert [one.title for one in (*first, *rest)] == ["River 2", "River 1", "River 0"]
    assert end == ""
    for text in ("a", "b"):
        reply(liga, made[0], text)
    assert found_by(marta)[0] == "River 0"
    with log_in_as(marta):
        last, older = messages_of(made[0], size=2)
        before, end = messages_of(made[0], older, size=2)
    assert ([line.text for line in last], len(before), end) == (["a", "b"], 1, "")


def test_who_is_blocked_reaches_nobody_and_does_not_see_it(marta, liga):
    contacts(marta, liga)
    told = write(marta, liga, "A first one")
    reply(liga, told)
    with log_in_as(liga):
        block_person(marta)
        mark_read(told)
    reply(marta, told, "Are you there?")
    lost = write(marta, liga, subject="Once more")
    with log_in_as(marta):
        ask_contact(liga, WORDS)

    assert list(requests_from(marta)) == [liga] and requests_to(liga) == {}
    assert read_by(marta, told) == ["A first one", "Gladly.", "Are you there?"]
    assert found_by(marta) == ["Once more", "Our river"]
    assert read_by(liga, told) == ["A first one", "Gladly."]
    assert read_by(liga, lost) is None
    assert (found_by(liga), new_for(liga), notices(liga)) == (["Our river"], 0, notices(liga)[:1])
    with log_in_as(liga):
        assert find_messages("there").total == 0


def test_who_has_blocked_writes_no_more_and_hears_again_later(marta, liga):
    told = write(marta, liga)
    with log_in_as(liga):
        block_person(marta)
    for verb in (lambda: reply(liga, told), lambda: write(liga, marta)):
        with pytest.raises(WrongState):
            verb()
    lost = write(marta, liga, subject="Lost")
    with log_in_as(liga):
        unblock_person(marta)
    reply(marta, lost, "Now you read this")
    assert read_by(liga, lost) == ["Now you read this"]


def test_of_muted_people_one_is_not_told(marta, liga):
    with log_in_as(liga):
        mute_person(marta)
    write(marta, liga)
    assert (notices(liga), new_for(liga)) == ([], 1)


def test_one_answer_makes_two_people_acquainted(marta, liga):
    told = write(marta, liga)
    reply(marta, told, fresh_text())
    assert not know_each_other(marta, liga)
    reply(liga, told)
    assert know_each_other(marta, liga) and know_each_other(liga, marta)
    with log_in_as(marta):
        assert before_writing(liga).decision.relation == "near"


def test_a_message_more_without_an_answer_counts_as_a_first_one(marta, liga):
    told = write(marta, liga)
    reply(marta, told, fresh_text())
    with log_in_as(marta):
        assert before_writing(liga).left == 13
    reply(liga, told)
    reply(marta, told)
    with log_in_as(marta):
        assert before_writing(teacher("PL", **OPEN)).left == 13


def test_messages_are_found_by_the_two(marta, liga):
    told = write(marta, liga, "We measure the Ōgre every Tuesday", subject="Upė")
    for one, words, total in ((liga, "ogre", 1), (marta, "upe tuesday", 1), (liga, "sava", 0)):
        with log_in_as(one):
            assert find_messages(words).total == total
    with log_in_as(liga):
        assert find_messages("ogre").items[0]["url"].startswith(told.absolute_url())
    with log_in_as(teacher("PL")):
        assert find_messages("ogre").total == 0


def test_the_office_is_told_once_of_a_third_copy(marta, liga):
    text, moderator = fresh_text(), officer("ES", "Moderator")
    write(marta, liga, text)
    write(marta, teacher("PL", **OPEN), text, anyway=True)
    third = teacher("IT", **OPEN)
    for _turn in range(2):
        with pytest.raises(TooMany) as stopped:
            write(marta, third, text, anyway=True)
        assert 23 * 3600 < stopped.value.free_in <= 24 * 3600 + 1
    assert found_by(third) == []
    assert done_by(marta).count("messaging:message:signal") == 2
    assert notices(moderator) == ["messaging:signal"]
