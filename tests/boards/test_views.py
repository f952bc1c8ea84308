"""The pages of boards, in their places."""

from etwinning.base.interfaces import INavigation
from etwinning.boards.api import board_in
from etwinning.boards.api import change_board
from etwinning.boards.api import is_premoderated
from etwinning.comments.api import edit_comment
from etwinning.pupils.fence import is_open
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.comments.builders import texts_for
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from zExceptions import NotFound
from zope.component import getMultiAdapter
from zope.component import getUtility

import pytest
import re


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def twinboard(river):
    return board_in(river.space, "twinboard")


def test_an_empty_board_says_so_and_offers_a_note(river, twinboard):
    with log_in_as(river.partner):
        html = page(twinboard, "board")

    for words in ("Twinboard", "Nothing is pinned here yet", "@@write-comment", "Members"):
        assert words in html
    assert "@@change-board" not in html


def test_the_newest_note_stands_on_top(river, twinboard, pupil):
    comment_by(river.ana, twinboard, "The first")
    comment_by(pupil, twinboard, "The second")
    with log_in_as(pupil):
        html = page(twinboard, "board")

    assert html.index("The second") < html.index("The first")


def test_a_pupil_pins_a_note_in_its_form(twinboard, pupil):
    with log_in_as(pupil):
        html = page(twinboard, "write-comment")
        assert "Pin a note" in html
        assert "only our classes and our teachers see this" in html
        page(twinboard, "write-comment", {"text": "<b>Ice</b> on the river"})
        assert where(twinboard).startswith(twinboard.absolute_url())
        html = page(twinboard, "board")

    assert "&lt;b&gt;Ice&lt;/b&gt; on the river" in html
    assert texts_for(pupil, twinboard) == ["<b>Ice</b> on the river"]


def test_the_setting_is_kept_and_said(river, twinboard):
    with log_in_as(river.ana):
        assert "@@change-board" in page(twinboard, "board")
        page(twinboard, "change-board", {"premoderated": "1"})
        assert is_premoderated(twinboard)
        assert "wait for a teacher" in page(twinboard, "board")
        page(twinboard, "change-board", {})
    assert not is_premoderated(twinboard)


def test_the_teachers_have_nothing_to_choose(river):
    bulletin = board_in(river.space, "teachers")
    with log_in_as(river.ana):
        assert "@@change-board" not in page(bulletin, "board")
        with pytest.raises(NotFound):
            page(bulletin, "change-board", {"premoderated": "1"})
    assert not is_premoderated(bulletin)


def test_a_second_press_shows_no_words_that_were_not_read(river, twinboard, pupil):
    with log_in_as(river.ana):
        change_board(twinboard, premoderated=True)
    key = comment_by(pupil, twinboard, "A heron")
    form = {"comment": key, "step": "approve"}
    with log_in_as(river.ana):
        read = marks_in(page(twinboard, "board"))[0]
    by(pupil, twinboard, key, "Two herons")
    with log_in_as(river.ana):
        html = page(twinboard, "comment-step", {**form, "mark": read})
    assert "The words have changed since" in html
    assert "Two herons" in html
    by(pupil, twinboard, key, "Rude words")
    with log_in_as(river.ana):
        assert "The words have changed since" in page(
            twinboard, "comment-step", {**form, "mark": marks_in(html)[0]}
        )
    other = pupil_of(river.ana, river.space, "Iga", "PL").user_id
    assert texts_for(other, twinboard) == []


def marks_in(html) -> list:
    """Return the marks of texts that forms of a page send."""
    return re.findall(r'name="mark"\s+type="hidden"\s+value="(\w+)"', html)


def by(user_id, board, key, text):
    """Let somebody change a note."""
    forget_answers(board.REQUEST)
    with log_in_as(user_id):
        edit_comment(board, key, text)


def test_a_closed_place_says_that_nobody_pins(river, twinboard):
    close(river)
    with log_in_as(river.ana):
        html = page(twinboard, "board")

    assert "nobody can pin a note" in html
    assert "@@write-comment" not in html


def test_the_navigation_shows_boards_to_those_who_read_them(river, pupil):
    def links(person, name):
        forget_answers(river.space.REQUEST)
        with log_in_as(person):
            entries = getUtility(INavigation, name).entries(river.space, river.space.REQUEST)
        return {entry["id"]: (entry["title"].default, entry["url"]) for entry in entries}

    here = river.space.absolute_url()
    found = links(river.partner, "twinspace:workspaces")
    assert found["teachers"] == ("Teachers' board", f"{here}/++board++teachers")
    assert found["twinboard"] == ("Twinboard", f"{here}/++board++twinboard")
    mine = links(pupil, "pupil:workspaces")
    assert mine["twinboard"] == ("Our board", f"{here}/++board++twinboard")
    assert "teachers" not in mine


def test_pupils_may_open_the_pages_of_their_boards(twinboard, pupil):
    for name in ("board", "write-comment", "edit-comment", "comment-step"):
        view = getMultiAdapter((twinboard, twinboard.REQUEST), name=name)
        assert is_open(view, pupil)
    view = getMultiAdapter((twinboard, twinboard.REQUEST), name="change-board")
    assert not is_open(view, pupil)


def test_who_may_not_manage_changes_nothing(river, twinboard):
    with log_in_as(river.partner):
        page(twinboard, "change-board", {"premoderated": "1"})

    assert not is_premoderated(twinboard)
