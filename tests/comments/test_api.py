"""Comments on an entry of a journal: each verb, its right use and its refusals."""

from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.comments.api import approve_comment
from etwinning.comments.api import comment_of
from etwinning.comments.api import comments_of
from etwinning.comments.api import edit_comment
from etwinning.comments.api import flag_comment
from etwinning.comments.api import remove_comment
from etwinning.comments.api import restore_comment
from etwinning.comments.api import withdraw_comment
from etwinning.comments.events import ICommentEdited
from etwinning.comments.events import ICommentWritten
from etwinning.journals.api import change_settings
from etwinning.notices.api import mark_seen
from etwinning.notices.api import notices_of
from etwinning.projects.api import leave_project
from etwinning.records.api import mark_of
from etwinning.records.api import shelf
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.comments.builders import comment_by
from tests.comments.builders import read_by
from tests.comments.builders import texts_for
from tests.events import told
from tests.journals.builders import entry_of
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat

import pytest


@pytest.fixture
def entry(river):
    return entry_of(river.partner, river.journal)


@pytest.fixture
def moderator(site):
    return person(roles=("Moderator",), kind="staff")


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


def by(user_id, thing, verb, *words, **named):
    """Let somebody do something with a comment."""
    forget_answers(thing.REQUEST)
    with log_in_as(user_id):
        return verb(thing, *words, **named)


def kinds_told(user_id):
    rooms = ("comments:", "notices:")
    return [line.kind for line in notices_of(user_id) if line.kind.startswith(rooms)]


def test_a_comment_is_shown_at_once_told_once_and_noted(river, entry, pupil):
    with told(ICommentWritten) as events:
        comment_by(river.ana, entry, "One\n\ntwo <b>three</b>")
        comment_by(pupil, entry, "Here it floats.")
    assert [event.thing for event in events] == [entry, entry]
    first, second = read_by(river.jan, entry)
    assert (first.text, first.state) == ("One\n\ntwo <b>three</b>", "visible")
    assert (second.name, second.by_pupil) == ("Ana-01 (ES)", True)
    with for_the_house("a test"):
        assert [line["action"] for line in audited(entry, size=2)] == ["comments:comment:write"] * 2


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 2_001, "\x00"])
def test_what_is_no_comment_is_refused_and_nothing_is_written(river, entry, text):
    with pytest.raises(BadInput) as refusal:
        comment_by(river.ana, entry, text)
    assert list(refusal.value.fields) == ["text"]
    assert read_by(river.ana, entry) == []


def test_thirty_comments_are_enough_for_ten_minutes(river, entry):
    for number in range(30):
        comment_by(river.ana, entry, str(number))
    with pytest.raises(TooMany):
        comment_by(river.ana, entry)
    assert len(read_by(river.ana, entry, size=40)) == 30


def test_pages_go_by_key_from_the_newest(river, entry):
    for number in range(5):
        comment_by(river.ana, entry, str(number))
    with log_in_as(river.jan):
        newest, older = comments_of(entry, size=2)
        middle, oldest = comments_of(entry, older, 2)
        first, nothing = comments_of(entry, oldest, 2)
        assert comments_of(entry, "nonsense", 2)[0] == newest
    assert [[line.text for line in page] for page in (newest, middle, first)] == [
        ["3", "4"], ["1", "2"], ["0"],
    ]  # fmt: skip
    assert nothing == ""


def test_the_author_changes_the_own_words_and_what_they_were_is_kept(river, entry, moderator):
    key = comment_by(river.ana, entry, "On Monday")
    with told(ICommentEdited) as events:
        by(river.ana, entry, edit_comment, key, "On Tuesday")
        by(river.ana, entry, edit_comment, key, "On Tuesday")
    assert [event.object.text for event in events] == ["On Tuesday"]
    (line,) = read_by(river.jan, entry)
    assert line.text == "On Tuesday" and line.changed
    assert [text for _until, text in line.earlier] == ["On Monday"]
    (line,) = read_by(river.partner, entry)
    assert line.earlier == ()  # the entry's author looks after nobody's words
    for somebody in (river.jan, river.partner, moderator):
        with pytest.raises(NotAllowed):
            by(somebody, entry, edit_comment, key, "Mine")
    with pytest.raises(BadInput):
        by(river.ana, entry, edit_comment, key, "")
    assert texts_for(river.jan, entry) == ["On Tuesday"]


def test_what_is_taken_back_is_gone_and_a_stub_stays(river, entry):
    key = comment_by(river.ana, entry, "Too fast")
    by(river.ana, entry, edit_comment, key, "Much too fast")
    with pytest.raises(Unmet):
        by(river.jan, entry, withdraw_comment, key)
    by(river.ana, entry, withdraw_comment, key)
    (line,) = read_by(river.jan, entry)
    assert (line.state, line.text, line.name, line.reason) == ("removed", "", "", "")
    with log_in_as(river.ana):
        kept = comment_of(entry, key)
    assert (kept.text, kept.earlier) == ("", ())
    for verb in (withdraw_comment, lambda *words: edit_comment(*words, "again")):
        with pytest.raises(WrongState):
            by(river.ana, entry, verb, key)


def test_a_founder_hides_shows_and_removes_and_the_author_is_told_why(river, entry):
    key = comment_by(river.partner, entry, "My address is")
    by(river.ana, entry, flag_comment, key, "private", "The street of Marta")
    assert texts_for(river.partner, entry) == ["My address is"]  # the author sees it
    stranger_inside = pupil_of(river.ana, river.space).user_id
    assert read_by(stranger_inside, entry) == []
    by(river.jan, entry, restore_comment, key)
    by(river.ana, entry, flag_comment, key, "private")
    by(river.jan, entry, remove_comment, key, "private", "The street of Marta")
    (line,) = read_by(stranger_inside, entry)
    assert (line.text, line.reason, line.name) == ("", "private", "")
    told = ["removed", "hidden", "shown_again", "hidden"]
    assert kinds_told(river.partner) == [f"notices:{kind}" for kind in told]
    for line in (notices_of(river.partner)[0], notices_of(river.partner)[3]):
        assert line.subject.endswith(f": Your comment on “{entry.title}”")
        assert line.paragraphs == ["The reason: private information", "The street of Marta"]


def test_a_step_that_does_not_fit_is_refused(river, entry):
    key = comment_by(river.partner, entry)
    for verb, words in ((restore_comment, ()), (remove_comment, ("rules",)), (approve_comment, ())):
        with pytest.raises(WrongState):
            by(river.ana, entry, verb, key, *words)
    for reason in (" ", "Marta's street", None):
        with pytest.raises(BadInput):
            by(river.ana, entry, flag_comment, key, reason)
    with pytest.raises(BadInput):
        by(river.ana, entry, flag_comment, "0000000000000", "rules")
    assert read_by(river.ana, entry)[0].state == "visible"
    by(river.ana, entry, flag_comment, key, "rules")
    with pytest.raises(WrongState):
        by(river.partner, entry, edit_comment, key, "again")


def test_what_a_moderator_hid_a_moderator_decides(river, entry, moderator):
    key = comment_by(river.partner, entry)
    by(moderator, entry, flag_comment, key, "rules")
    for verb, words in ((restore_comment, ()), (remove_comment, ("rules",))):
        with pytest.raises(Unmet):
            by(river.ana, entry, verb, key, *words)
    by(moderator, entry, restore_comment, key)
    assert len(texts_for(river.jan, entry)) == 1


def test_pupils_comments_wait_where_the_journal_says_so(river, entry, pupil):
    river.journal.pupils_wait = True
    key = comment_by(pupil, entry, "I can wait")
    comment_by(river.ana, entry, "I need not")
    other = pupil_of(river.ana, river.space).user_id
    assert texts_for(other, entry) == ["I need not"]
    assert texts_for(pupil, entry) == ["I can wait", "I need not"]
    assert kinds_told(river.partner)[-1] == "comments:waiting"
    for somebody in (pupil, other, river.stranger):
        with pytest.raises(NotAllowed):
            by(somebody, entry, approve_comment, key)
    by(river.partner, entry, approve_comment, key)
    assert texts_for(other, entry) == ["I can wait", "I need not"]


def test_a_teacher_shows_only_the_words_that_were_read(river, entry, pupil):
    river.journal.pupils_wait = True
    key = comment_by(pupil, entry, "A heron")
    by(pupil, entry, edit_comment, key, "Rude words")
    with pytest.raises(WrongState):
        by(river.ana, entry, approve_comment, key, mark_of("A heron"))
    assert texts_for(pupil_of(river.ana, river.space).user_id, entry) == []
    by(river.ana, entry, approve_comment, key, mark_of("Rude words"))


def test_what_a_teacher_has_shown_stays_as_it_was_read(river, entry, pupil):
    river.journal.pupils_wait = True
    key = comment_by(pupil, entry, "A heron")
    by(pupil, entry, edit_comment, key, "Two herons")
    by(river.ana, entry, approve_comment, key)
    with pytest.raises(WrongState):
        by(pupil, entry, edit_comment, key, "Rude words")
    assert texts_for(river.jan, entry) == ["Two herons"]
    (line,) = read_by(pupil, entry)
    assert line.steps == ("withdraw",)


def test_who_waited_and_who_hears_of_comments_are_told_when_it_is_shown(river, entry, pupil):
    river.journal.pupils_wait = True
    key = comment_by(pupil, entry)
    assert kinds_told(pupil) == []
    by(river.ana, entry, approve_comment, key)
    assert kinds_told(pupil) == ["comments:shown"]
    assert kinds_told(river.partner) == ["comments:new", "comments:waiting"]  # the entry's author
    assert kinds_told(river.ana) == ["comments:waiting"]


def test_a_pupil_hears_of_a_comment_on_the_own_entry_when_it_is_shown(site, river, pupil):
    by(river.ana, river.journal, change_settings, pupils_wait=True, pupils_write=True)
    admin = seat(site, river.space, "PupilAdmin", kind="pupil", roles=())
    own = entry_of(admin, river.journal)
    keys = [comment_by(pupil, own), comment_by(admin, own)]
    assert kinds_told(admin) == []
    by(river.ana, own, approve_comment, keys[0])
    assert kinds_told(admin) == ["comments:new"]
    by(river.ana, own, approve_comment, keys[1])  # the own one: shown, not new
    assert kinds_told(admin) == ["comments:shown", "comments:new"]


def test_the_author_of_the_entry_is_told_once_until_seen(river, entry, pupil):
    comment_by(river.ana, entry)
    comment_by(pupil, entry)
    comment_by(river.partner, entry)  # nobody is told of the own words
    assert kinds_told(river.partner) == ["comments:new"]
    with log_in_as(river.partner):
        mark_seen(river.partner)
    comment_by(pupil, entry)
    assert kinds_told(river.partner) == ["comments:new"] * 2
    assert kinds_told(river.ana) == []


@pytest.mark.parametrize("how", ["close", "archive", "flag"])
def test_nobody_writes_where_the_project_is_closed(river, entry, pupil, moderator, how):
    key = comment_by(pupil, entry)
    if how == "archive":
        close(river)
    close(river, how)
    verbs = (
        (river.ana, flag_comment, (key, "rules")),
        (pupil, edit_comment, (key, "again")),
        (pupil, withdraw_comment, (key,)),
    )
    for somebody, verb, words in verbs:
        with pytest.raises(NotAllowed):
            by(somebody, entry, verb, *words)
    for somebody in (river.ana, river.partner, pupil):
        with pytest.raises(NotAllowed):
            comment_by(somebody, entry)
    assert len(read_by(river.ana, entry) or read_by(moderator, entry)) == 1
    by(moderator, entry, flag_comment, key, "rules")


def test_comments_go_with_what_they_are_about(river, entry):
    comment_by(river.ana, entry)
    uid = entry.UID()
    with for_the_house("a test"):
        api.content.delete(entry)
    assert uid not in shelf("comments").threads


def test_who_has_left_writes_no_more_and_stays_the_author(river, entry):
    key = comment_by(river.partner, entry, "I was here")
    with log_in_as(river.partner):
        leave_project(river.project)
    for verb, words in ((edit_comment, ("again",)), (withdraw_comment, ())):
        with pytest.raises(NotAllowed):
            by(river.partner, entry, verb, key, *words)
    (line,) = read_by(river.ana, entry)
    assert line.text == "I was here" and line.name
