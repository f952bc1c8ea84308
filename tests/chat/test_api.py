"""Slots and lines: who opens, reads, writes, looks after; when; and how long they are kept."""

from datetime import date
from datetime import timedelta
from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.chat.api import chat_of
from etwinning.chat.api import close_slot
from etwinning.chat.api import lines_of
from etwinning.chat.api import present_in
from etwinning.chat.api import slot_of
from etwinning.chat.api import slots_of
from etwinning.chat.api import state_of
from etwinning.chat.api import take_away
from etwinning.chat.events import ILineTakenAway
from etwinning.chat.events import ILineWritten
from etwinning.chat.events import ISlotClosed
from etwinning.chat.events import ISlotOpened
from etwinning.chat.keeping import forget_place
from etwinning.chat.keeping import ForgetLogs
from etwinning.chat.rules import KEPT
from etwinning.jobs.api import run_due
from etwinning.limits.api import seen_since
from etwinning.places.api import leave
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.twinspaces.api import restrict_tools
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.chat.builders import as_person
from tests.chat.builders import end
from tests.chat.builders import leave_alone
from tests.chat.builders import line_by
from tests.chat.builders import look_by
from tests.chat.builders import slot_by
from tests.events import told
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from time import time

import pytest


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def slot(river):
    return slot_by(river.partner, river.space)


def tomorrow(**words):
    return {"day": str(date.today() + timedelta(days=1)), "time": "10:00", **words}


def known(person, place):
    forget_answers(place.REQUEST)
    with log_in_as(person):
        return [slot.title for slot in slots_of(place)]


def test_teachers_and_pupils_talk_while_a_teacher_is_there(river, slot, pupil):
    line_by(river.partner, slot, "Ciao!")
    line_by(pupil, slot, "Hello <b>all</b>!")

    for person in (river.partner, river.jan, pupil):
        assert look_by(person, slot) == ["Ciao!", "Hello <b>all</b>!"]
    with log_in_as(pupil):
        present = present_in(slot)
    assert set(present.teachers) == {river.partner, river.jan}
    assert present.pupils == 1


def test_without_a_teacher_pupils_neither_read_nor_write(river, slot, pupil):
    line_by(river.partner, slot, "Ciao!")
    leave_alone(slot, river.space)

    assert look_by(pupil, slot) is None
    with log_in_as(pupil), pytest.raises(NotAllowed, match="chat_no_teacher"):
        lines_of(slot)
    with pytest.raises(NotAllowed, match="chat_no_teacher"):
        line_by(pupil, slot, "Is nobody here?")
    assert look_by(river.jan, slot) == ["Ciao!"]
    assert look_by(pupil, slot) == ["Ciao!"]
    line_by(pupil, slot, "There you are.")


def test_an_expert_is_no_teacher_who_looks_after_pupils(site, river, slot, pupil):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    leave_alone(slot, river.space)
    line_by(expert, slot, "I know rivers.")

    assert look_by(expert, slot) == ["I know rivers."]
    assert look_by(pupil, slot) is None
    with pytest.raises(NotAllowed):
        slot_by(expert, river.space)


def test_what_a_teacher_of_another_place_looks_at_counts_nothing(river, slot, pupil):
    leave_alone(slot, river.space)
    with log_in_as(river.stranger), pytest.raises(NotAllowed):
        lines_of(slot)

    assert look_by(pupil, slot) is None


def test_only_teachers_open_slots(site, river, pupil):
    others = [seat(site, river.space, role, kind="guest", roles=()) for role in
              ("Guest", "Parent", "Observer", "Expert")]  # fmt: skip
    for one in (*others, pupil, river.stranger, ""):
        with pytest.raises(NotAllowed):
            slot_by(one, river.space)

    assert not shelf("chat").of(IUUID(river.space))
    assert state_of(slot_by(river.ana, river.space)) == "open"


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "x" * 151},
        {"minutes": 4},
        {"minutes": 121},
        {"minutes": "long"},
        {"time": "noon"},
        {"day": "2001-01-01", "time": "10:00"},
        {"day": "2999-01-01", "time": "10:00"},
        {"day": str(date.today() + timedelta(days=1))},
        {"day": "tomorrow"},
        {"pupils": "perhaps"},
    ],
)
def test_nonsense_is_refused_and_no_slot_is_opened(river, wrong):
    with pytest.raises(BadInput):
        slot_by(river.ana, river.space, **{"title": "Rivers", **wrong})

    assert not shelf("chat").of(IUUID(river.space))


def test_a_slot_to_come_is_known_but_shut(river, pupil):
    slot = slot_by(river.ana, river.space, **tomorrow())

    assert known(pupil, river.space) == known(river.jan, river.space) == ["Our rivers"]
    assert look_by(pupil, slot) is None
    with pytest.raises(NotAllowed):
        line_by(pupil, slot)
    with pytest.raises(WrongState, match="chat_not_yet"):
        line_by(river.ana, slot)


def test_pupils_know_nothing_of_a_slot_without_them(river, pupil):
    slot = slot_by(river.ana, river.space, pupils=False)
    slot_by(river.ana, river.space, title="Later", pupils=False, **tomorrow())

    assert known(pupil, river.space) == []
    with log_in_as(pupil):
        assert not allowed(slot, "View")
    with pytest.raises(NotAllowed):
        line_by(pupil, slot)
    line_by(river.jan, slot)


def test_when_it_is_over_only_the_teachers_read_the_log(site, river, slot, pupil):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    line_by(pupil, slot, "Bye!")
    end(slot)

    for person in (river.ana, river.jan, river.partner):
        assert look_by(person, slot) == ["Bye!"]
        assert known(person, river.space) == ["Our rivers"]
    for person in (pupil, expert):
        assert look_by(person, slot) is None
        assert known(person, river.space) == []
        with pytest.raises(WrongState, match="chat_over"):
            line_by(person, slot)
    with pytest.raises(WrongState):
        line_by(river.ana, slot)


def test_a_slot_without_them_is_nothing_to_pupils_when_it_is_over_either(river, pupil):
    slot = slot_by(river.ana, river.space, pupils=False)
    end(slot)

    with log_in_as(pupil):
        assert not allowed(slot, "View")
    with pytest.raises(NotAllowed):
        line_by(pupil, slot)


def test_others_have_nothing(site, river, slot, pupil):
    line_by(pupil, slot)
    publish(river)
    seats = [seat(site, river.space, role, kind="guest", roles=()) for role in
             ("Guest", "Parent", "Observer")]  # fmt: skip
    for one in (*seats, river.stranger, ""):
        forget_answers(river.space.REQUEST)
        assert look_by(one, slot) is None
        with as_person(one):
            assert not allowed(slot, "View") and not allowed(chat_of(river.space), "View")
            with pytest.raises(NotAllowed):
                slots_of(river.space)
        with pytest.raises(NotAllowed):
            line_by(one, slot)


def test_who_leaves_the_place_reads_no_log_and_was_never_there(river, slot):
    line_by(river.ana, slot)
    here = [f"chat:{slot.key}:{one}" for one in (river.partner, river.ana)]
    assert seen_since(here, 0) == here
    with for_the_house("a test"):
        leave(river.space, river.partner)

    assert look_by(river.partner, slot) is None
    assert seen_since(here, 0) == here[1:]


def test_what_no_table_names_is_not_open(river, slot):
    with log_in_as(river.ana):
        assert not allowed(slot, "Modify portal content")
        assert not allowed(slot, "Delete objects")


@pytest.mark.parametrize("text", ["", "  ", "x" * 501, "two\nlines", None, 7])
def test_a_line_that_is_none_is_refused_and_nothing_written(river, slot, text):
    with pytest.raises(BadInput):
        line_by(river.ana, slot, text)

    assert look_by(river.ana, slot) == []


def test_the_longest_line_is_written(river, slot):
    line_by(river.ana, slot, "x" * 500)

    assert look_by(river.ana, slot) == ["x" * 500]


def test_twenty_lines_a_minute(river, slot):
    for number in range(20):
        line_by(river.ana, slot, str(number))
    with pytest.raises(TooMany, match="limit_chat_lines"):
        line_by(river.ana, slot, "more")

    assert len(look_by(river.ana, slot)) == 20
    line_by(river.jan, slot, "I may.")


def test_a_long_log_is_read_in_parts(river, slot):
    for number in range(12):
        line_by(river.ana, slot, str(number))
    with log_in_as(river.ana):
        last = lines_of(slot, size=5)
        assert [line.text for line in last.lines] == ["7", "8", "9", "10", "11"]
        earlier = lines_of(slot, before=last.lines[0].key, size=7)
        assert [line.text for line in earlier.lines] == [str(number) for number in range(7)]
        assert last.earlier and not earlier.earlier
        newer = lines_of(slot, after=earlier.lines[-1].key, size=2)
        assert [line.text for line in newer.lines] == ["7", "8"] and newer.more


def test_a_teacher_admin_takes_a_line_away_and_a_stub_stays(river, slot, pupil):
    line = line_by(pupil, slot, "Something rude")
    for one in (river.partner, pupil, river.stranger):
        with log_in_as(one), pytest.raises(NotAllowed):
            take_away(slot, token(line.key))
    assert look_by(river.ana, slot) == ["Something rude"]
    with log_in_as(river.ana), told(ILineTakenAway) as events:
        take_away(slot, token(line.key))
        take_away(slot, token(line.key))
        with pytest.raises(BadInput):
            take_away(slot, "nonsense")

    assert len(events) == 1
    assert look_by(river.jan, slot) == look_by(pupil, slot) == [""]


def test_who_opened_it_and_admins_close_it(river, slot, pupil):
    for one in (pupil, river.stranger):
        with log_in_as(one), pytest.raises(NotAllowed):
            close_slot(slot)
    other = slot_by(river.ana, river.space)
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        close_slot(other)
    with told(ISlotClosed) as events:
        with log_in_as(river.partner):
            close_slot(slot)
        with log_in_as(river.jan):
            close_slot(other)
            with pytest.raises(WrongState):
                close_slot(other)

    assert len(events) == 2
    assert state_of(slot) == state_of(other) == "past"


def test_a_slot_that_has_not_begun_is_called_off_and_gone(river):
    slot = slot_by(river.ana, river.space, **tomorrow())
    with log_in_as(river.ana):
        close_slot(slot)

    assert known(river.ana, river.space) == []
    assert slot_of(river.space, token(slot.key)) is None


def test_each_thing_is_told_once_and_steps_stand_in_the_audit(river):
    with told(ISlotOpened) as opened, told(ILineWritten) as written:
        slot = slot_by(river.ana, river.space)
        line_by(river.ana, slot)
    with log_in_as(river.ana):
        close_slot(slot)

    assert (len(opened), len(written)) == (1, 1)
    with for_the_house("a test"):
        found = [line["action"] for line in audited(IUUID(slot))]
    assert found == ["chat:slot:close", "chat:slot:open"]


def test_a_closed_place_has_no_open_slot(river, slot, pupil):
    line_by(pupil, slot, "Hello")
    coming = slot_by(river.ana, river.space, title="Later", **tomorrow())
    close(river)

    assert state_of(slot) == "past"
    assert look_by(pupil, slot) is None
    assert look_by(river.jan, slot) == ["Hello"]
    assert known(river.jan, river.space) == ["Our rivers"]
    with pytest.raises(WrongState):
        line_by(river.jan, slot)
    with pytest.raises(WrongState):
        slot_by(river.ana, river.space)
    for one in (slot, coming):
        with log_in_as(river.ana), pytest.raises(WrongState):
            close_slot(one)


def test_in_a_flagged_place_members_read_nothing(river, slot):
    line_by(river.partner, slot)
    close(river, "flag")

    assert look_by(river.partner, slot) is None


def test_chatting_can_be_taken_from_pupils(river, slot, pupil):
    with log_in_as(river.ana):
        restrict_tools(river.space, {"chat": ["PupilMember"]})

    assert look_by(pupil, slot) is None
    with log_in_as(pupil), pytest.raises(NotAllowed):
        slots_of(river.space)
    line_by(river.partner, slot)


def test_logs_are_kept_for_ninety_days(river, slot):
    line_by(river.ana, slot)
    end(slot, KEPT - 60)
    ForgetLogs()(time())
    assert look_by(river.ana, slot) == ["Hello!"]

    end(slot, KEPT)
    assert known(river.ana, river.space) == []
    assert slot_of(river.space, token(slot.key)) is None
    assert len(shelf("chat").of(IUUID(river.space))) == 1
    assert "chat.forget_logs" in run_due()
    assert IUUID(river.space) not in shelf("chat").places


def test_chats_go_with_their_place(river, slot):
    here = [f"chat:{slot.key}:{river.partner}"]
    assert seen_since(here, 0)
    forget_place(river.space, None)
    forget_place(river.space, None)

    assert slot_of(river.space, token(slot.key)) is None
    assert not seen_since(here, 0)
