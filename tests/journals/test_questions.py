"""Questions to the author's national office (JR4)."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.journals.api import answer_question
from etwinning.journals.api import ask_office
from etwinning.journals.api import change_settings
from etwinning.journals.api import questions_of
from etwinning.journals.api import share_entry
from etwinning.journals.api import withdraw_question
from etwinning.journals.office import QuestionsBox
from etwinning.journals.permissions import ANSWER_QUESTION
from etwinning.journals.permissions import ASK_OFFICE
from etwinning.notices.api import notices_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.support.api import office
from plone import api
from tests.accounts.builders import log_in_as
from tests.journals.builders import entry_of
from tests.pages import forget_answers
from tests.pages import page
from tests.support.builders import officer
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can
from zExceptions import NotFound

import pytest

WEEK = 7 * 24 * 3600  # seconds
TEXT = "May we show <b>faces</b>?"


@pytest.fixture
def entry(river):
    return entry_of(river.ana, river.journal, audience="private", text="We have three pictures.")


@pytest.fixture
def nss(river):
    return officer("ES", "ProjectOfficer")


def by(user_id, verb, *things, **words):
    forget_answers(things[0].REQUEST)
    with log_in_as(user_id):
        return verb(*things, **words)


def asked(river, entry, text=TEXT) -> str:
    """Ask as the author and return the token."""
    return token(by(river.ana, ask_office, entry, text).key)


def test_a_question_waits_at_the_own_office_and_the_answer_is_told(river, entry, nss):
    box, spain = QuestionsBox(), office("ES")
    key = asked(river, entry)
    (row,) = box.rows("ES", 0, 20)
    assert (row["title"], row["note"]) == (entry.title, river.project.title)
    assert row["due"] - row["since"] == WEEK and box.count("ES") == 1
    assert box.rows("PL", 0, 20) == [] and box.count("PL") == 0
    assert notices_of(nss)[0].kind == "journals:asked"
    by(nss, answer_question, spain, key, "With a letter of the parents.")
    assert box.count("ES") == 0
    assert notices_of(river.ana)[0].kind == "journals:answered"
    (question,) = by(river.ana, questions_of, entry)
    assert (question.state, question.answer) == ("answered", "With a letter of the parents.")
    assert question.answered > 0
    asked(river, entry, "And voices?")  # after an answer one may go on
    assert len(by(river.ana, questions_of, entry)) == 2


def test_only_the_author_asks_and_only_with_what_is_kept_in_the_project(river, site, nss):
    shared = entry_of(river.ana, river.journal)
    pupil = seat(site, river.space, "PupilAdmin", kind="pupil", roles=())
    for somebody in (river.jan, river.partner, river.stranger, pupil, nss, ""):
        assert not can(somebody, ASK_OFFICE, shared)
    with pytest.raises(NotAllowed):
        by(river.jan, ask_office, shared, TEXT)
    asked(river, shared)
    with pytest.raises(WrongState):
        asked(river, shared)
    wide = entry_of(river.ana, river.journal, audience="public", confirmed=True)
    by(river.ana, change_settings, river.journal, pupils_write=True)
    written = entry_of(pupil, river.journal)
    for who, thing in ((river.ana, wide), (pupil, written)):
        with pytest.raises(NotAllowed):
            by(who, ask_office, thing, TEXT)
    close(river)
    for verb, words in ((withdraw_question, ()), (ask_office, (TEXT,))):
        with pytest.raises(NotAllowed):
            by(river.ana, verb, shared, *words)


@pytest.mark.parametrize("text", ["", " ", "x" * 2_001])
def test_what_is_no_question_is_refused_and_nothing_is_written(river, entry, text):
    with pytest.raises(BadInput):
        asked(river, entry, text)
    assert QuestionsBox().count("ES") == 0


def test_no_other_office_and_no_other_duty_reads_or_answers(river, entry, nss):
    key, spain = asked(river, entry), office("ES")
    others = [
        officer("PL", "ProjectOfficer"), officer("ES", "Validator"), river.ana, river.jan, "",
    ]  # fmt: skip
    for somebody in others:
        assert not can(somebody, ANSWER_QUESTION, spain)
    polish = officer("PL", "ProjectOfficer")
    with pytest.raises(NotAllowed):
        by(polish, answer_question, spain, key, "From Poland")
    with pytest.raises(BadInput):
        by(polish, answer_question, office("PL"), key, "From Poland")
    with pytest.raises(NotFound):
        by(polish, page, office("PL"), "question", question=key)
    with pytest.raises(BadInput):
        by(nss, answer_question, spain, key, "")
    by(nss, answer_question, spain, key, "Yes")
    with pytest.raises(WrongState):
        by(nss, answer_question, spain, key, "No")


def test_a_question_taken_back_waits_no_more(river, entry, nss):
    key = asked(river, entry)
    by(river.ana, withdraw_question, entry)
    assert QuestionsBox().count("ES") == 0 and by(river.ana, questions_of, entry) == []
    with pytest.raises(WrongState):
        by(river.ana, withdraw_question, entry)
    with pytest.raises(WrongState):
        by(nss, answer_question, office("ES"), key, "Too late")


def test_questions_go_with_their_entry(river, entry, nss):
    other = entry_of(river.ana, river.journal)
    key = asked(river, entry, "First")
    by(nss, answer_question, office("ES"), key, "Yes")
    asked(river, entry, "Second")
    asked(river, other, "Third")
    with for_the_house("a test"):
        api.content.delete(entry)
    assert [row["title"] for row in QuestionsBox().rows("ES", 0, 20)] == [other.title]
    desks = shelf("journals.questions")
    assert [one.text for one in desks.desk("ES").thread.after(0)] == ["Third"]
    assert len(desks.desk("ES").thread) == 1 and len(desks.entries) == 1


def test_question_and_answer_on_their_pages_and_nothing_that_is_typed_runs(river, nss):
    entry = entry_of(river.ana, river.journal, text="Canary of the entry")
    by(river.ana, page, entry, "ask-office", {"text": TEXT})
    (question,) = by(river.ana, questions_of, entry)
    key, spain = token(question.key), office("ES")
    html = by(nss, page, spain, "question", question=key)
    assert "May we show &lt;b&gt;faces&lt;/b&gt;?" in html and "Canary of the entry" in html
    assert "Write the answer" in by(nss, page, spain, "question", {"question": key, "text": ""})
    by(nss, page, spain, "question", {"question": key, "text": "<script>alert(1)</script>"})
    html = by(river.ana, page, entry)
    assert "&lt;script&gt;alert(1)" in html and "<script>alert" not in html
    for somebody in (river.jan, river.partner):  # who else reads the entry reads neither
        html = by(somebody, page, entry)
        assert "faces" not in html and "alert(1)" not in html
    by(river.ana, share_entry, entry, "hidden")
    html = by(nss, page, spain, "question", question=key)
    assert "Canary of the entry" not in html and "hidden or removed" in html
