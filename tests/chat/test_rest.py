"""Chats over HTTP: each service once, as docs/rest shows it; and the poll."""

from datetime import date
from datetime import timedelta
from tests.accounts.builders import PASSWORD
from tests.chat.builders import slot_by
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

LINES = (
    "What is written in a slot: the newest 100 lines, or with `?after=<line>` those that follow. "
    "Whoever asks is present. With `If-None-Match` the answer is 304 while nothing has changed."
)


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def space(river):
    return "/".join(river.space.getPhysicalPath()[2:])


def test_a_teacher_opens_a_slot_and_closes_it(programs, space):
    ana, pupil = programs["ana"], programs["pupil"]
    answer = ana.post(f"{space}/@chats", title="Our rivers", minutes=30, pupils=True)
    about = "Opens a slot, now or at `day` and `time` (of Brussels). Teachers of the place."
    document("chat-open", about, answer)
    assert answer.status_code == 201
    slot = answer.json()["@id"]
    assert (answer.json()["state"], answer.json()["pupils"]) == ("open", True)
    for who in ("pupil", "stranger", "visitor"):
        assert programs[who].post(f"{space}/@chats", title="Mine").status_code in (401, 403, 404)
    for wrong in ({}, {"title": "x", "minutes": 500}, {"title": "x", "time": "noon"}):
        assert ana.post(f"{space}/@chats", **wrong).status_code == 400

    answer = pupil.get(f"{space}/@chats")
    about = "The slots of a place that the reader may know of; those that are over for teachers."
    document("chat-slots", about, answer)
    assert [one["@id"] for one in answer.json()["items"]] == [slot]
    answer = pupil.get(slot)
    document("chat-slot", "A slot; its lines stand at @lines.", answer)
    assert answer.json()["title"] == "Our rivers"

    for who in ("pupil", "partner", "stranger", "visitor"):
        assert programs[who].post(f"{slot}/@close-chat").status_code in (401, 403, 404)
    answer = ana.post(f"{slot}/@close-chat")
    about = (
        "Closes a slot, or calls off one that has not begun (204: it is gone). "
        "Who opened it, teacher admins."
    )
    document("chat-close", about, answer)
    assert answer.json()["state"] == "past"
    assert ana.post(f"{slot}/@close-chat").status_code == 409
    assert ana.post(f"{slot}/@lines", text="Too late").status_code == 409
    answer = pupil.post(f"{slot}/@lines", text="Too late")
    assert answer.status_code == 409
    assert answer.json()["error"]["message"] == "This chat is over."
    to_come = {"title": "Later", "day": str(date.today() + timedelta(days=2)), "time": "10:00"}
    coming = ana.post(f"{space}/@chats", **to_come).json()["@id"]
    assert ana.post(f"{coming}/@close-chat").status_code == 204
    assert ana.get(coming).status_code == 404


def test_lines_are_written_asked_for_and_taken_away(programs, space):
    ana, pupil = programs["ana"], programs["pupil"]
    slot = ana.post(f"{space}/@chats", title="Our rivers").json()["@id"]
    answer = pupil.post(f"{slot}/@lines", text="Hello <i>there</i>")
    about = "Writes a line into an open slot; pupils while a teacher is there."
    document("chat-write", about, answer)
    assert answer.status_code == 201
    line = answer.json()["line"]
    assert ana.post(f"{slot}/@lines", text="").status_code == 400

    answer = ana.get(f"{slot}/@lines")
    document("chat-lines", LINES, answer)
    told = answer.json()
    assert [one["text"] for one in told["items"]] == ["Hello <i>there</i>"]
    assert (told["pupils"], told["may_write"], told["reason"]) == (1, True, "")
    assert ana.get(f"{slot}/@lines", after=line).json()["items"] == []
    assert len(ana.get(f"{slot}/@lines", after="nonsense").json()["items"]) == 1

    for who in ("pupil", "partner", "stranger", "visitor"):
        answer = programs[who].post(f"{slot}/@take-away", line=line)
        assert answer.status_code in (401, 403, 404)
    answer = ana.post(f"{slot}/@take-away", line=line)
    document("chat-take-away", "Takes a line away; a stub stays. Teacher admins.", answer)
    told = pupil.get(f"{slot}/@lines", after=line).json()
    assert told["away"] == [line]
    assert "Hello" not in pupil.get(f"{slot}/@lines").text


def test_who_knows_it_all_gets_304_until_something_is_new(programs, space):
    ana, pupil = programs["ana"], programs["pupil"]
    slot = ana.post(f"{space}/@chats", title="Our rivers").json()["@id"]
    path = f"{slot}/@lines"
    first = ana.get(path)
    known = {"If-None-Match": first.headers["ETag"]}
    again = ana.send("GET", path, headers=known)

    assert (again.status_code, again.text) == (304, "")
    assert pupil.send("GET", path, headers=known).status_code == 200  # the tag is the reader's
    assert ana.send("GET", path, headers=known).status_code == 200  # a pupil has come
    known = {"If-None-Match": ana.get(path).headers["ETag"]}
    pupil.post(path, text="Hello")
    assert ana.send("GET", path, headers=known).status_code == 200


def test_no_address_leads_others_to_a_chat(programs, space):
    slot = programs["ana"].post(f"{space}/@chats", title="Canary of a chat").json()["@id"]
    programs["ana"].post(f"{slot}/@lines", text="Canary of a chat")
    chat = f"{space}/++chat++slots"
    ends = ("", "/@lines", "/lines", "/@@slot", "/@@close-slot")
    for path in (*(slot + end for end in ends), f"{space}/@chats", chat, f"{chat}/@@open-slot"):
        for who in ("stranger", "visitor"):
            answer = programs[who].get(path)
            assert answer.status_code in (401, 403, 404), (path, who)
            assert "Canary" not in answer.text
    for name in ("none", "0000000000000", "zzzzzzzzzzzzz"):
        assert programs["ana"].get(f"{space}/++chat++{name}").status_code == 404


def test_pupils_reach_no_log_and_no_slot_of_another_place(programs, space, functional, river):
    ana, pupil = programs["ana"], programs["pupil"]
    slot = ana.post(f"{space}/@chats", title="Our rivers").json()["@id"]
    ana.post(f"{slot}/@lines", text="Canary of a log")
    ana.post(f"{slot}/@close-chat")
    alone = ana.post(f"{space}/@chats", title="Canary of teachers", pupils=False).json()["@id"]
    other = party(functional["portal"], title="Other", password=PASSWORD)
    theirs = slot_by(other.ana, other.space, "Canary of others").absolute_url()
    transaction.commit()

    for path in (alone, f"{alone}/@lines", theirs, f"{theirs}/@lines"):
        answer = pupil.get(path)
        assert answer.status_code in (401, 403, 404), path
        assert "Canary" not in answer.text
    over = pupil.get(f"{slot}/@lines")
    assert over.status_code == 403
    assert over.json()["error"]["message"] == "This chat is over."
    assert pupil.get(f"{space}/@chats").json()["items"] == []
    assert "Canary of a log" in programs["partner"].get(f"{slot}/@lines").text
