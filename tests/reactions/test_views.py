"""Reactions on pages: buttons for who may react, counts for all who read."""

from etwinning.boards.api import board_in
from etwinning.pupils.fence import is_open
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.forums.builders import page_at
from tests.forums.builders import talk as talk_in
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from zope.component import getMultiAdapter

import pytest
import re


@pytest.fixture
def talk(river):
    return talk_in(river)


@pytest.fixture
def board(river):
    return board_in(river.space, "twinboard")


def at(person, talk, name="thread", form=None, **query):
    with log_in_as(person):
        return page_at(talk.forum, name, talk.topic.getId(), form=form, **query)


def buttons(html):
    """Return value -> (pressed, words) of the buttons of a page."""
    found = re.findall(r'<button class="etw-reaction".*?</button>', html)
    told = {}
    for one in found:
        value = re.search(r'value="([^"]+)"', one)[1]
        pressed = re.search(r'aria-pressed="(\w+)"', one)[1]
        told[value] = (pressed, " ".join(re.sub(r"<[^>]+>", " ", one).split()))
    return told


def test_a_pupil_reacts_in_a_thread_and_comes_back_to_the_post(river, talk):
    first, answer = talk.first.getId(), talk.says(river.partner).getId()
    html = at(talk.pupil, talk)
    assert len(buttons(html)) == 8 and html.count('id="react"') == 1
    assert buttons(html)[f"{answer}.thanks"] == ("false", "Thanks")
    form = {"reaction": f"{answer}.thanks"}
    at(talk.pupil, talk, "react", form, at=first)
    assert where(talk.forum) == f"{talk.topic.absolute_url()}?post={first}#{answer}"
    assert buttons(at(talk.pupil, talk, last="1"))[f"{answer}.thanks"] == ("true", "Thanks 1")
    html = at(river.partner, talk, last="1")
    assert f"{answer}.thanks" not in html
    assert '<span class="etw-reaction">' in html
    at(talk.pupil, talk, "react", form)
    assert buttons(at(talk.pupil, talk, last="1"))[f"{answer}.thanks"] == ("false", "Thanks")


def test_what_is_no_button_is_refused_with_a_reason(talk):
    first = talk.first.getId()
    for wrong in ("", "x", first, f"{first}.sad"):
        html = at(talk.pupil, talk, "react", {"reaction": wrong})
        assert not where(talk.forum) and "Choose one of" in html
    at(talk.pupil, talk, "react")
    assert where(talk.forum) == talk.topic.absolute_url()


def test_a_closed_place_has_counts_and_no_buttons(river, talk):
    at(talk.pupil, talk, "react", {"reaction": f"{talk.first.getId()}.idea"})
    close(river)
    html = at(talk.pupil, talk)
    assert not buttons(html) and '<span class="etw-reaction">' in html and "Good idea" in html


def test_a_pupil_reacts_to_a_note(river, board):
    pupil, key = pupil_of(river.ana, river.space).user_id, comment_by(river.jan, board)

    def shown(person, name="board", form=None):
        forget_answers(board.REQUEST)
        with log_in_as(person):
            return page(board, name, form)

    assert len(buttons(shown(pupil))) == 4
    shown(pupil, "react", {"reaction": f"{key}.funny"})
    assert where(board) == f"{board.absolute_url()}#c-{key}"
    html = shown(pupil)
    assert buttons(html)[f"{key}.funny"] == ("true", "Funny 1")
    assert html.count('id="react"') == 1
    assert "own words" in shown(river.jan, "react", {"reaction": f"{key}.funny"})
    view = getMultiAdapter((board, board.REQUEST), name="react")
    assert is_open(view, pupil)
