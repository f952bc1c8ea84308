"""Messages over HTTP: each service once, as docs/rest shows it."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.people.builders import teacher
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

CLOSED = (401, 403, 404)
TEXT = "My pupils measure the river every Tuesday. Would yours like to do the same?"
OPEN = {"contact_preference": "everybody"}


@pytest.fixture
def people(functional):
    found = {
        who: teacher(country, password=PASSWORD, **OPEN)
        for who, country in (("marta", "ES"), ("liga", "LV"), ("other", "PL"))
    }
    transaction.commit()
    return found


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def mine(people, api_as):
    programs = {who: api_as(account(one).login, PASSWORD) for who, one in people.items()}
    return {**programs, "visitor": api_as()}


def test_messages_by_programs(people, mine):
    marta, liga = mine["marta"], mine["liga"]
    answer = marta.get("@before-message", person=people["liga"])
    document("messaging-before-message", "What holds before a first message.", answer)
    words = {"person": people["liga"], "subject": "Two rivers", "text": TEXT}
    answer = marta.post("@messages", **words)
    about = "A first message without saying that the profile was read. 400."
    document("messaging-write-message-unread", about, answer)
    assert answer.status_code == 400
    answer = marta.post("@messages", **words, read_profile=True)
    document("messaging-write-message", "Writes to a teacher: a new conversation.", answer)
    assert answer.status_code == 201, answer.text
    told = answer.json()["@id"]

    answer = liga.get("@messages")
    document("messaging-mailbox", "The own conversations. ``box``: inbox or archive.", answer)
    assert answer.json()["unread"] == 1
    answer = liga.post(f"{told}/@messages", text="Gladly.")
    document("messaging-answer", "Answers in a conversation.", answer)
    answer = marta.get(f"{told}/@messages")
    document("messaging-messages", "A page of a conversation, oldest first.", answer)
    assert [line["text"] for line in answer.json()["items"]] == [TEXT, "Gladly."]
    assert answer.json()["new"]
    answer = marta.post(f"{told}/@read-messages")
    document("messaging-read", "One has read to the end; reading alone notes nothing.", answer)
    assert not marta.get(f"{told}/@messages").json()["new"]
    answer = marta.get("@find-messages", text="tuesday")
    document("messaging-find", "The own messages that hold all words.", answer)
    assert answer.json()["items_total"] == 1
    _archived(marta, told)
    _closed_to_others(mine, told, people)


def _archived(marta, told):
    answer = marta.post(f"{told}/@archive-messages")
    document("messaging-archive", "Lays a conversation into the own archive.", answer)
    assert [one["@id"] for one in marta.get("@messages", box="archive").json()["items"]] == [told]
    answer = marta.post(f"{told}/@unarchive-messages")
    document("messaging-unarchive", "Takes a conversation back into the inbox.", answer)
    assert marta.get("@messages", box="archive").json()["items"] == []
    assert marta.get("@messages", box="bin").status_code == 400


def _closed_to_others(mine, told, people):
    for who in ("other", "visitor"):
        for end in ("@messages", ""):
            answer = mine[who].get(f"{told}/{end}")
            assert answer.status_code in CLOSED, (who, end)
            assert "Tuesday" not in answer.text
        for end in ("@messages", "@read-messages", "@archive-messages"):
            assert mine[who].post(f"{told}/{end}", text="Me too").status_code in CLOSED
    assert mine["other"].get("@find-messages", text="tuesday").json()["items"] == []
    for path in ("@messages", "@find-messages?text=tuesday", "@before-message"):
        assert mine["visitor"].get(path).status_code in CLOSED
    words = {"person": people["liga"], "subject": "A", "text": "B", "read_profile": True}
    assert mine["visitor"].post("@messages", **words).status_code in CLOSED
    assert mine["other"].get("++message++none/@messages").status_code == 404


def test_blocking_by_programs(people, mine):
    marta, liga = mine["marta"], mine["liga"]
    for verb, about in (
        ("block", "Nothing comes from a person any more; the person is not told."),
        ("mute", "One is not told of a person's messages any more."),
    ):
        answer = liga.post(f"@{verb}", person=people["marta"])
        document(f"people-{verb}", about, answer)
        assert answer.status_code == 204
        assert liga.post(f"@{verb}", person=people["liga"]).status_code == 400
        assert liga.post(f"@{verb}", person="nobody").status_code == 400
        assert mine["visitor"].post(f"@{verb}", person=people["liga"]).status_code in CLOSED
    answer = liga.get("@block")
    document("people-blocked", "Whom one has blocked and muted.", answer)
    assert [one["UID"] for one in answer.json()["blocked"]] == [people["marta"]]
    assert marta.get("@block").json() == {"blocked": [], "muted": []}
    for verb in ("unblock", "unmute"):
        answer = liga.post(f"@{verb}", person=people["marta"])
        document(f"people-{verb}", "Takes it back.", answer)
    assert liga.get("@block").json() == {"blocked": [], "muted": []}


def test_pupils_have_no_messages(programs, river):
    pupil = programs["pupil"]
    words = {"person": river.jan, "subject": "A", "text": "B", "read_profile": True}
    assert pupil.post("@messages", **words).status_code in CLOSED
    for path in ("@messages", "@find-messages?text=a", f"@before-message?person={river.jan}"):
        assert pupil.get(path).status_code in CLOSED
    assert pupil.post("@block", person=river.jan).status_code in CLOSED
    told = programs["ana"].post("@messages", **words).json()["@id"]
    assert pupil.get(f"{told}/@messages").status_code in CLOSED
