"""The pages of chats, in their places."""

from datetime import date
from datetime import timedelta
from etwinning.base.interfaces import INavigation
from etwinning.chat.api import chat_of
from etwinning.chat.api import slots_of
from etwinning.chat.api import state_of
from etwinning.pupils.fence import is_open
from etwinning.records.api import token
from etwinning.twinspaces.api import restrict_tools
from tests.accounts.builders import log_in_as
from tests.chat.builders import end
from tests.chat.builders import leave_alone
from tests.chat.builders import line_by
from tests.chat.builders import look_by
from tests.chat.builders import slot_by
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from zope.component import getMultiAdapter
from zope.component import getUtility

import pytest


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def chat(river):
    return chat_of(river.space)


@pytest.fixture
def slot(river):
    return slot_by(river.ana, river.space)


def test_an_empty_chat_says_so_and_offers_a_slot_to_teachers(river, chat, pupil):
    with log_in_as(river.partner):
        html = page(chat, "chat")
    assert "There is no chat yet" in html and "@@open-slot" in html

    with log_in_as(pupil):
        html = page(chat, "chat")
    assert "No chat is open now" in html and "@@open-slot" not in html


def test_a_teacher_opens_a_slot_in_the_form(river, chat):
    with log_in_as(river.ana):
        html = page(chat, "open-slot")
        assert "while a teacher is in the chat" in html and 'type="time"' in html
        html = page(chat, "open-slot", {"title": "", "minutes": "500", "time": "noon"})
        assert "Write what you talk about" in html and "14:30" in html
        assert slots_of(river.space) == []
        page(chat, "open-slot", {"title": "Ice", "minutes": "30", "pupils": "1"})
        (slot,) = slots_of(river.space)

    assert where(chat) == slot.absolute_url()
    assert chat.absolute_url().startswith(f"{river.space.absolute_url()}/++chat++")
    assert (slot.title, slot.ends - slot.begins, slot.pupils) == ("Ice", 1800, True)


def test_the_list_tells_what_is_open_what_comes_and_what_is_over(river, chat, slot, pupil):
    day = str(date.today() + timedelta(days=2))
    slot_by(river.ana, river.space, "Next week", day=day, time="09:00", pupils=False)
    over = slot_by(river.ana, river.space, "Last week")
    end(over)
    with log_in_as(river.jan):
        html = page(chat, "chat")
    assert html.index("Our rivers") < html.index("Next week") < html.index("Last week")
    assert "without pupils" in html

    with log_in_as(pupil):
        html = page(chat, "chat")
    assert "Our rivers" in html and "Our chat" in html
    assert "Next week" not in html and "Last week" not in html


def test_a_line_is_written_without_script(river, slot, pupil):
    with log_in_as(pupil):
        page(slot, "slot", {"text": "<script>alert(1)</script> & more"})
        assert where(slot) == f"{slot.absolute_url()}#write"
        html = page(slot, "slot")

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in html
    assert "<script>alert" not in html
    assert "Your teachers read it now, and for 3 months" in html
    assert "@@take-away" not in html and "@@close-slot" not in html


def test_what_is_wrong_is_said_and_the_text_stays(river, slot):
    with log_in_as(river.ana):
        html = page(slot, "slot", {"text": "x" * 501})

    assert "at most 500" in html and "x" * 501 in html
    assert look_by(river.ana, slot) == []


def test_alone_a_pupil_reads_that_a_teacher_has_to_be_here(river, slot, pupil):
    line_by(river.ana, slot, "Canary")
    leave_alone(slot, river.space)
    with log_in_as(pupil):
        html = page(slot, "slot")

    assert "A teacher has to be here" in html and "No teacher is here" in html
    assert "Canary" not in html


def test_a_page_that_a_teacher_opens_brings_the_teacher_in(river, slot, pupil):
    leave_alone(slot, river.space)
    with log_in_as(river.jan):
        page(slot, "slot")

    assert look_by(pupil, slot) == []


def test_what_a_pupil_typed_too_late_is_not_lost_and_the_log_stays_shut(river, slot, pupil):
    line_by(river.ana, slot, "Canary")
    end(slot)
    with log_in_as(pupil):
        html = page(slot, "slot", {"text": "One last <word>"})

    assert "This chat is over" in html
    assert "This was not sent" in html and "One last &lt;word&gt;" in html
    assert "Canary" not in html and "read this log" not in html
    assert look_by(river.ana, slot) == ["Canary"]


def test_whom_pupils_wait_for_stays_in_a_tab_that_is_hidden(site, river, slot, pupil):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    for person, stays in ((river.partner, True), (pupil, False), (expert, False)):
        forget_answers(slot.REQUEST)
        with log_in_as(person):
            assert ("data-stays" in page(slot, "slot")) == stays
    with log_in_as(river.ana):
        restrict_tools(river.space, {"chat": ["TeacherMember"]})
    leave_alone(slot, river.space)
    with log_in_as(river.partner):  # reads, so pupils may write: as long as the tab asks
        assert "data-stays" in page(slot, "slot")
    assert look_by(pupil, slot) == []


def test_a_log_says_how_long_it_is_kept_and_who_reads_it(river, slot):
    line_by(river.ana, slot, "Bye")
    end(slot)
    with log_in_as(river.jan):
        html = page(slot, "slot")

    assert "Only the teachers of this place read this log" in html
    assert "Bye" in html and "chat.js" not in html and 'name="text"' not in html


def test_the_bar_says_who_reads(river, slot, pupil):
    said = {river.jan: "for 3 months", pupil: "our teachers read it"}
    for person, words in said.items():
        forget_answers(slot.REQUEST)
        with log_in_as(person):
            view = getMultiAdapter((slot, slot.REQUEST), name="slot")
            assert words in view.audience.default


def test_a_teacher_admin_takes_a_line_away_after_a_question(river, slot, pupil):
    line = token(line_by(pupil, slot, "Rude words").key)
    with log_in_as(river.jan):
        assert f"@@take-away?line={line}" in page(slot, "slot")
        assert "cannot be brought back" in page(slot, "take-away", line=line)
        assert look_by(river.jan, slot) == ["Rude words"]
        page(slot, "take-away", {"line": line})
        html = page(slot, "slot")

    assert "Taken away by a teacher" in html and "Rude words" not in html


def test_a_slot_is_closed_after_a_question(river, slot):
    with log_in_as(river.ana):
        assert "Close this chat now" in page(slot, "close-slot")
        assert state_of(slot) == "open"
        page(slot, "close-slot", {})

    assert state_of(slot) == "past"


def test_a_slot_to_come_is_called_off_in_other_words(river):
    day = str(date.today() + timedelta(days=2))
    slot = slot_by(river.ana, river.space, "Next week", day=day, time="09:00")
    with log_in_as(river.ana):
        html = page(slot, "close-slot")

    assert "Call this chat off" in html and "It will not take place" in html
    assert "3 months" not in html.partition("<form")[0].partition("<h1>")[2]


def test_who_may_not_close_changes_nothing(river, slot):
    with log_in_as(river.partner):
        html = page(slot, "close-slot", {})

    assert "Only who opened it" in html
    assert state_of(slot) == "open"


def test_a_closed_place_says_that_nobody_chats(river, chat):
    close(river)
    with log_in_as(river.ana):
        html = page(chat, "chat")

    assert "nobody can open a chat" in html and "@@open-slot" not in html


def test_the_navigation_shows_the_chat_to_those_who_take_part(river, pupil):
    def links(person, name):
        forget_answers(river.space.REQUEST)
        with log_in_as(person):
            entries = getUtility(INavigation, name).entries(river.space, river.space.REQUEST)
        return {entry["id"]: entry["title"] for entry in entries}

    assert links(river.partner, "twinspace:workspaces")["chat"].default == "Chat"
    assert links(pupil, "pupil:workspaces")["chat"].default == "Our chat"
    assert "chat" not in links(river.stranger, "twinspace:workspaces")


def test_pupils_may_open_the_pages_of_a_chat(chat, slot, pupil):
    def opens(thing, name):
        return is_open(getMultiAdapter((thing, thing.REQUEST), name=name), pupil)

    assert opens(chat, "chat") and opens(slot, "slot")
    assert not (opens(chat, "open-slot") or opens(slot, "close-slot") or opens(slot, "take-away"))
