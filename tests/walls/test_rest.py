"""Walls over HTTP: each service once, as docs/rest shows it."""

from etwinning.accounts.api import account
from etwinning.walls.api import is_on
from etwinning.walls.api import wall_of
from tests.accounts.builders import PASSWORD
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

HTML = {"Accept": "text/html"}


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def card(river):
    made = pupil_of(river.ana, river.space)
    transaction.commit()
    return made


@pytest.fixture
def programs(river, card, functional, api_as):
    """Dict of who -> program."""
    url = functional["portal"].absolute_url()
    return {
        "ana": api_as(account(river.ana).login, PASSWORD),
        "stranger": api_as(account(river.stranger).login, PASSWORD),
        "pupil": Api(url, card.login, card.password, door="pupils"),
        "visitor": Api(url),
    }


def test_walls_by_programs(programs, river, card):
    space = "/".join(river.space.getPhysicalPath()[2:])
    walls, wall = f"{space}/++wall++all/@walls", f"{space}/++wall++{card.user_id}"
    ana, pupil = programs["ana"], programs["pupil"]
    for who in ("pupil", "stranger", "visitor"):
        assert programs[who].post(walls, on=True).status_code in (401, 403, 404)
    for words in ({"on": "perhaps"}, {}, {"premoderated": True}):
        assert ana.post(walls, **words).status_code == 400
    transaction.begin()
    assert not is_on(river.space)
    about = "Turns the walls of a place on or off; chooses whether posts wait. Teacher admins."
    document("walls-change-walls", about, ana.post(walls, on=True))

    answer = ana.get(wall)
    document("walls-wall", "The wall of a pupil; its posts stand at @comments.", answer)
    assert answer.json()["begun"] is False
    assert ana.post(f"{wall}/@comments", text="First!").status_code == 403
    for who, status in (("pupil", 200), ("ana", 403)):
        answer = programs[who].send("GET", f"{wall}/@@write-comment", headers=HTML)
        assert answer.status_code == status, who
    assert pupil.post(f"{wall}/@comments", text="I like herons.").status_code == 201
    assert ana.post(f"{wall}/@comments", text="Second!").status_code == 201
    answer = ana.get(walls)
    about = "The walls that have begun, the newest words first; a pupil's own on top."
    document("walls-walls", about, answer)
    assert [line["begun"] for line in answer.json()["items"]] == [True]
    _closed_to_others(programs, space, wall)
    transaction.begin()
    assert wall_of(river.space, card.user_id) is not None


def _closed_to_others(programs, space, wall):
    for who in ("stranger", "visitor"):
        for path in (wall, f"{wall}/@comments", f"{space}/++wall++all", f"{wall}/@@wall"):
            answer = programs[who].get(path)
            assert answer.status_code in (401, 403, 404), (who, path)
            assert "herons" not in answer.text
    assert programs["ana"].get(f"{space}/++wall++nobody").status_code == 404
