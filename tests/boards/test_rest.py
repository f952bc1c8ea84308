"""Boards over HTTP: each service once, as docs/rest shows it."""

from etwinning.boards.api import board_in
from etwinning.boards.api import is_premoderated
from tests.accounts.builders import PASSWORD
from tests.comments.builders import comment_by
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    comment_by(made.ana, board_in(made.space, "teachers"), "Marks by Friday.")
    transaction.commit()
    return made


@pytest.fixture
def space(river):
    return "/".join(river.space.getPhysicalPath()[2:])


def test_each_sees_the_own_boards(programs, space):
    answer = programs["ana"].get(f"{space}/@boards")
    document("boards-boards", "The boards of a place that the reader may see.", answer)
    assert [board["audience"] for board in answer.json()["items"]] == ["teachers", "members"]

    answer = programs["pupil"].get(f"{space}/@boards")
    assert [board["audience"] for board in answer.json()["items"]] == ["members"]
    for who in ("stranger", "visitor"):
        assert programs[who].get(f"{space}/@boards").status_code in (401, 403, 404)


def test_a_board_and_its_notes(programs, space):
    board = f"{space}/++board++twinboard"
    answer = programs["ana"].get(board)
    document("boards-board", "A board of a place; its notes stand at @comments.", answer)
    assert answer.json()["premoderated"] is False

    answer = programs["pupil"].post(f"{board}/@comments", text="We have a new aquarium.")
    assert answer.status_code == 201, answer.text
    read = programs["ana"].get(f"{board}/@comments").json()
    assert [note["text"] for note in read["items"]] == ["We have a new aquarium."]


def test_no_address_leads_others_to_a_board(programs, space):
    for kind, who in (
        ("teachers", ("pupil", "stranger", "visitor")),
        ("twinboard", ("stranger", "visitor")),
    ):
        for end in ("", "/@comments", "/@@board", "/@@comments"):
            for one in who:
                answer = programs[one].get(f"{space}/++board++{kind}{end}")
                assert answer.status_code in (401, 403, 404), (kind, end, one)
                assert "Marks by Friday" not in answer.text
    assert programs["ana"].get(f"{space}/++board++none").status_code == 404


def test_teachers_choose_to_read_first(programs, space, river):
    board = f"{space}/++board++twinboard"
    for who in ("pupil", "stranger", "visitor"):
        answer = programs[who].post(f"{board}/@board", premoderated=True)
        assert answer.status_code in (401, 403, 404)
    for words in ({"premoderated": "perhaps"}, {}):
        assert programs["ana"].post(f"{board}/@board", **words).status_code == 400
    answer = programs["ana"].post(f"{space}/++board++teachers/@board", premoderated=True)
    assert answer.status_code == 409
    transaction.begin()
    assert not is_premoderated(board_in(river.space, "twinboard"))

    answer = programs["ana"].post(f"{board}/@board", premoderated=True)
    about = "Chooses whether pupils' notes wait for a teacher. Teacher admins and experts."
    document("boards-change-board", about, answer)
    assert answer.json()["premoderated"] is True
