"""Reactions over HTTP: each service once, as docs/rest shows it."""

from etwinning.boards.api import board_in
from tests.accounts.builders import PASSWORD
from tests.comments.builders import comment_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

CLOSED = (401, 403, 404)


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


def test_reactions_to_posts(programs, river):
    forum = forum_by(river.ana, river.space)
    topic = thread_by(river.ana, forum)
    post = topic.thread.before()[0].__of__(forum).getId()
    path = "/".join(forum.getPhysicalPath()[2:])
    thread, react = f"{path}/@thread/{topic.getId()}", f"{path}/@react/{topic.getId()}/{post}"
    transaction.commit()
    pupil = programs["pupil"]
    for who in ("ana", "stranger", "visitor"):
        assert programs[who].post(react, reaction="thanks").status_code in CLOSED, who
    for wrong in ({}, {"reaction": "sad"}, {"reaction": ["thanks"]}):
        assert pupil.post(react, **wrong).status_code == 400
    about = "Puts a reaction on a post: thanks, well_done, funny or idea. Who may reply, of others."
    answer = pupil.post(react, reaction="thanks")
    document("reactions-react-to-post", about, answer)
    assert pupil.post(react, reaction="thanks").json()["reactions"] == {"thanks": 1}
    (item,) = programs["ana"].get(thread).json()["items"]
    assert (item["reactions"], item["mine"]) == ({"thanks": 1}, [])
    about = "Takes the own reaction to a post back; one that is not there, too."
    answer = pupil.delete(f"{react}?reaction=thanks")
    document("reactions-take-back-from-post", about, answer)
    assert (answer.json()["reactions"], answer.json()["mine"]) == ({}, [])
    assert pupil.delete(react).status_code == 400


def test_reactions_to_comments(programs, river):
    board = board_in(river.space, "twinboard")
    key = comment_by(river.ana, board)
    path = "/".join(board.getPhysicalPath()[2:])
    transaction.commit()
    pupil = programs["pupil"]
    for who in ("ana", "stranger", "visitor"):
        answer = programs[who].post(f"{path}/@comment-react", comment=key, reaction="idea")
        assert answer.status_code in CLOSED, who
    for wrong in ({"comment": key}, {"reaction": "idea"}, {"comment": key, "reaction": "x"}):
        assert pupil.post(f"{path}/@comment-react", **wrong).status_code == 400
    about = "Puts a reaction on a comment, a note, words on a wall. Who may comment, of others."
    answer = pupil.post(f"{path}/@comment-react", comment=key, reaction="idea")
    document("reactions-react-to-comment", about, answer)
    assert (answer.json()["reactions"], answer.json()["mine"]) == ({"idea": 1}, ["idea"])
    about = "Takes the own reaction to a comment back; one that is not there, too."
    answer = pupil.delete(f"{path}/@comment-react?comment={key}&reaction=idea")
    document("reactions-take-back-from-comment", about, answer)
    assert answer.json()["reactions"] == {}
