"""The boards of a TwinSpace: who reads, pins, looks after; what teacher admins choose."""

from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.boards.api import board_in
from etwinning.boards.api import boards_of
from etwinning.boards.api import change_board
from etwinning.boards.api import is_premoderated
from etwinning.comments.api import approve_comment
from etwinning.comments.api import flag_comment
from etwinning.comments.api import remove_comment
from etwinning.comments.api import restore_comment
from etwinning.notices.api import notices_of
from etwinning.records.api import shelf
from etwinning.twinspaces.api import restrict_tools
from etwinning.workspaces.api import news_of
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.comments.builders import texts_for
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from zope.event import notify
from zope.lifecycleevent import ObjectRemovedEvent

import pytest


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def twinboard(river):
    return board_in(river.space, "twinboard")


@pytest.fixture
def bulletin(river):
    return board_in(river.space, "teachers")


def test_teachers_and_pupils_pin_on_the_twinboard(river, twinboard, pupil):
    comment_by(river.partner, twinboard, "Ciao from Bologna!")
    comment_by(pupil, twinboard, "We have a new aquarium.")

    assert texts_for(river.jan, twinboard) == ["Ciao from Bologna!", "We have a new aquarium."]
    assert texts_for(pupil, twinboard) == texts_for(river.jan, twinboard)


def test_the_board_of_the_teachers_is_theirs_alone(site, river, bulletin, pupil):
    comment_by(river.partner, bulletin, "Marks by Friday, please.")

    assert texts_for(river.jan, bulletin) == ["Marks by Friday, please."]
    others = [pupil, river.stranger, ""]
    others += [seat(site, river.space, role, kind="guest", roles=()) for role in
               ("Guest", "Parent", "Expert", "Observer")]  # fmt: skip
    assert [texts_for(one, bulletin) for one in others] == [[]] * 7
    with pytest.raises(NotAllowed):
        comment_by(pupil, bulletin)


def test_a_published_space_shows_no_board(river, twinboard, bulletin):
    comment_by(river.ana, twinboard)
    publish(river)

    assert texts_for("", twinboard) == texts_for(river.stranger, twinboard) == []
    with log_in_as(river.stranger):
        assert boards_of(river.space) == []
    with pytest.raises(NotAllowed):
        comment_by(river.stranger, twinboard)


def test_what_no_table_names_is_not_open(river, twinboard):
    with log_in_as(river.ana):
        assert not allowed(twinboard, "Modify portal content")
        assert not allowed(twinboard, "Delete objects")


def test_in_a_closed_place_boards_are_read_only(river, twinboard):
    comment_by(river.ana, twinboard)
    close(river)

    assert len(texts_for(river.jan, twinboard)) == 1
    with pytest.raises(NotAllowed):
        comment_by(river.jan, twinboard)
    with pytest.raises(WrongState), log_in_as(river.ana):
        change_board(twinboard, premoderated=True)


def test_in_a_flagged_place_members_read_nothing(river, twinboard):
    comment_by(river.ana, twinboard)
    close(river, "flag")

    assert texts_for(river.partner, twinboard) == []


def test_writing_can_be_taken_from_a_role(river, twinboard, pupil):
    with log_in_as(river.ana):
        restrict_tools(river.space, {"twinboard": ["PupilMember"]})

    with pytest.raises(NotAllowed):
        comment_by(pupil, twinboard)
    assert texts_for(pupil, twinboard) == []
    comment_by(river.partner, twinboard, "Still open for us.")
    assert texts_for(pupil, twinboard) == ["Still open for us."]


def test_a_pupils_note_waits_where_the_teachers_want_it(river, twinboard, pupil):
    with log_in_as(river.ana):
        change_board(twinboard, premoderated=True)
    key = comment_by(pupil, twinboard, "Hello!")

    other = pupil_of(river.ana, river.space, "Iga", "PL").user_id
    assert texts_for(other, twinboard) == []
    assert texts_for(pupil, twinboard) == texts_for(river.jan, twinboard) == ["Hello!"]
    with log_in_as(river.jan):
        approve_comment(twinboard, key)
    assert texts_for(other, twinboard) == ["Hello!"]


def test_an_expert_looks_after_the_twinboard(site, river, twinboard, pupil):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    key = comment_by(pupil, twinboard, "Rude words.")
    forget_answers(river.space.REQUEST)
    with log_in_as(expert):
        flag_comment(twinboard, key, reason="hurtful")
        assert texts_for(expert, twinboard) == ["Rude words."]
        remove_comment(twinboard, key, reason="hurtful")

    assert texts_for(river.jan, twinboard) == [""]


def test_nobody_decides_about_the_own_words(site, river, twinboard):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    key = comment_by(expert, twinboard, "Rude words.")
    forget_answers(river.space.REQUEST)
    with log_in_as(river.ana):
        flag_comment(twinboard, key, reason="hurtful")
    forget_answers(river.space.REQUEST)
    with log_in_as(expert), pytest.raises(Unmet):
        restore_comment(twinboard, key)
    forget_answers(river.space.REQUEST)
    with log_in_as(river.jan):
        restore_comment(twinboard, key)


def test_only_teacher_admins_and_experts_change_a_board(river, twinboard, pupil):
    for one in (river.partner, pupil, river.stranger):
        with pytest.raises(NotAllowed), log_in_as(one):
            change_board(twinboard, premoderated=True)

    assert not is_premoderated(twinboard)


def test_nonsense_is_refused_and_nothing_written(river, twinboard):
    with pytest.raises(BadInput), log_in_as(river.ana):
        change_board(twinboard, premoderated="perhaps")

    assert not is_premoderated(twinboard)


def test_a_change_stands_in_the_audit_once(river, twinboard):
    with log_in_as(river.ana):
        change_board(twinboard, premoderated=True)
        change_board(twinboard, premoderated=True)

    with for_the_house("a test"):
        found = list(audited(IUUID(twinboard)))
    assert [line["action"] for line in found] == ["boards:board:change"]


def test_readers_are_told_once_until_they_look(river, twinboard, pupil):
    comment_by(pupil, twinboard, "One")
    comment_by(pupil, twinboard, "Two")

    kinds = [line.kind for line in notices_of(river.jan)]
    assert kinds.count("comments:new") == 1
    assert "comments:new" not in [line.kind for line in notices_of(pupil)]


def test_news_name_what_the_reader_may_read(river, twinboard, bulletin, pupil):
    comment_by(river.ana, twinboard, "Spring has come.")
    comment_by(river.ana, bulletin, "Marks by Friday.")

    def news(person):
        forget_answers(river.space.REQUEST)
        with log_in_as(person):
            return {line.title for line in news_of(river.space, 6)}

    assert {"Spring has come.", "Marks by Friday."} <= news(river.jan)
    assert "Spring has come." in news(pupil)
    assert "Marks by Friday." not in news(pupil)


def test_notes_go_with_their_place(river, twinboard):
    comment_by(river.ana, twinboard)
    with log_in_as(river.ana):
        change_board(twinboard, premoderated=True)
    uid = IUUID(twinboard)
    notify(ObjectRemovedEvent(river.space))

    assert uid not in shelf("comments").threads
    assert uid not in shelf("boards").premoderated
