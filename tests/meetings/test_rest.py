"""Meetings and the lists of offices over HTTP: each service once, as docs/rest shows it."""

from etwinning.accounts.api import account
from etwinning.meetings.api import meeting_of
from tests.accounts.builders import PASSWORD
from tests.meetings.builders import JITSI
from tests.meetings.builders import JWT_SECRET
from tests.meetings.builders import provider_of
from tests.meetings.builders import signing_of
from tests.meetings.builders import TOKENS
from tests.meetings.servers import big_blue_button
from tests.meetings.servers import SECRET
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.support.builders import officer
from tests.twinspaces.builders import party

import pytest
import transaction

CLOSED = (401, 403, 404)
OTHERS = ("pupil", "stranger", "visitor", "office")


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    provider_of("ES")
    signing_of("PL")
    transaction.commit()
    return made


@pytest.fixture
def programs(river, functional, api_as):
    """Dict of who -> program."""
    card = pupil_of(river.ana, river.space)
    people = {name: getattr(river, name) for name in ("ana", "partner", "stranger")}
    people["office"] = officer("ES", "Head", password=PASSWORD)
    transaction.commit()
    url = functional["portal"].absolute_url()
    return {
        **{who: api_as(account(one).login, PASSWORD) for who, one in people.items()},
        "pupil": Api(url, card.login, card.password, door="pupils"),
        "visitor": Api(url),
    }


@pytest.fixture
def space(river):
    return "/".join(river.space.getPhysicalPath()[2:])


def test_an_office_keeps_its_list_and_nobody_reads_a_secret(programs):
    head = programs["office"]
    words = {"title": "Our school cloud", "kind": "bbb", "address": "https://bbb.example.org/b"}
    answer = head.post("offices/ES/@meeting-providers", **words, secret=SECRET)
    about = (
        "Puts a server on the list of an office, or writes it anew. Its head and site editors. "
        "The secret goes in and never out."
    )
    assert answer.status_code == 201, answer.text
    document("meetings-keep-provider", about, answer)
    answer = head.get("offices/ES/@meeting-providers")
    document("meetings-providers", "The servers on the list of an office.", answer)
    assert [one["has_secret"] for one in answer.json()["items"]] == [False, True]
    assert SECRET not in answer.text

    wrong = head.post("offices/ES/@meeting-providers", **words, secret="canary-short", app_id=7)
    assert wrong.status_code == 400
    assert "canary-short" not in wrong.text
    for who in ("ana", "pupil", "visitor"):
        for verb in ("@meeting-providers", "@withdraw-meeting-provider"):
            assert programs[who].post(f"offices/ES/{verb}", **words).status_code in CLOSED
        assert programs[who].get("offices/ES/@meeting-providers").status_code in CLOSED
    assert head.get("offices/PL/@meeting-providers").status_code in CLOSED

    answer = head.post("offices/ES/@withdraw-meeting-provider", address=words["address"])
    document("meetings-withdraw-provider", "Takes a server off the list of an office.", answer)
    assert answer.status_code == 204
    again = head.post("offices/ES/@withdraw-meeting-provider", address=words["address"])
    assert again.status_code == 400


def test_a_meeting_is_opened_read_joined_and_taken_away(programs, space):
    ana = programs["ana"]
    answer = ana.post(f"{space}/@meetings", title="Before the exhibition", provider=TOKENS)
    about = (
        "Opens a meeting on a server of the lists, for any time or at `day` and `time` (of "
        "Brussels). Teacher admins."
    )
    document("meetings-open", about, answer)
    assert answer.status_code == 201, answer.text
    meeting = answer.json()["@id"]
    evil = ana.post(f"{space}/@meetings", title="x", provider="https://evil.example")
    assert set(evil.json()["error"]["fields"]) == {"title", "provider"}

    answer = ana.get(f"{space}/@meetings")
    about = "The meetings of a place, and for who may open one the servers. Teachers and experts."
    document("meetings-meetings", about, answer)
    assert [one["provider"] for one in answer.json()["servers"]] == [JITSI, TOKENS]
    told = programs["partner"].get(f"{space}/@meetings").json()
    assert [one["@id"] for one in told["items"]] == [meeting]
    assert told["servers"] == []
    answer = ana.get(meeting)
    document("meetings-meeting", "A meeting; its address comes at @join.", answer)
    answer = programs["partner"].get(f"{meeting}/@join")
    about = (
        "Signs an address for the person who asks, in their role. Whoever holds it comes in as "
        "this person: a token of Jitsi for two hours, an address of BigBlueButton until all have "
        "left. When somebody who could join leaves the place or has another role, the meeting "
        "takes another room."
    )
    document("meetings-join", about, answer)
    assert answer.json()["address"].startswith(f"{TOKENS}/etwinning-")
    assert answer.headers["Cache-Control"] == "private, no-store"

    assert programs["partner"].post(f"{meeting}/@close-meeting").status_code == 403
    answer = ana.post(f"{meeting}/@close-meeting")
    document("meetings-close", "Takes a meeting away. Teacher admins.", answer)
    assert ana.get(meeting).status_code == 404


def test_no_address_leads_others_to_a_meeting(programs, space, river):
    meeting = programs["ana"].post(f"{space}/@meetings", title="Canary", provider=JITSI)
    meeting = meeting.json()["@id"]
    pages = [f"{space}/@meetings", meeting]
    pages += [f"{meeting}/{name}" for name in ("@join", "@@join", "@@meeting")]
    pages += [f"{space}/++meeting++all/@@{name}" for name in ("meetings", "open-meeting")]
    for who in OTHERS:
        for path in pages:
            answer = programs[who].get(path)
            assert answer.status_code in CLOSED, (who, path)
            assert "Canary" not in answer.text
        assert programs[who].post(f"{meeting}/@close-meeting").status_code in CLOSED
        assert programs[who].post(f"{space}/@meetings", title="My own").status_code in CLOSED
    assert programs["ana"].get(f"{space}/++meeting++none").status_code == 404


def test_the_page_leads_to_the_server_and_writes_nothing(programs, space, river, monkeypatch):
    monkeypatch.setenv("ETWINNING_PLAIN_MEETINGS", "1")
    ana, partner = programs["ana"], programs["partner"]
    with big_blue_button() as server:
        provider_of("IT", server.address, "bbb", secret=SECRET)
        transaction.commit()
        made = ana.post(f"{space}/@meetings", title="Our rivers", provider=server.address)
        meeting = made.json()["@id"]
        transaction.begin()
        before = river.space._p_jar.db().lastTransaction()
        answer = partner.send("GET", f"{meeting}/@@join", headers={"Accept": "text/html"})
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(f"{server.address}/api/join?")
        assert "role=VIEWER" in answer.headers["Location"]
        assert SECRET not in str(answer.headers)
        for name in ("Cache-Control", "Referrer-Policy"):
            assert answer.headers[name].startswith(("private, no-store", "no-referrer"))
        server.answer = (200, {}, b"<response/>")
        for answer in (
            partner.send("GET", f"{meeting}/@@join", headers={"Accept": "text/html"}),
            partner.get(f"{meeting}/@join"),
        ):
            assert answer.status_code == 502
            assert "does not let us in just now" in answer.text
            assert SECRET not in answer.text
        assert river.space._p_jar.db().lastTransaction() == before


def test_a_secret_is_nowhere(programs, space, river, api_as):
    ana = programs["ana"]
    head = api_as(account(officer("PL", "Head", password=PASSWORD)).login, PASSWORD)
    transaction.commit()
    meeting = ana.post(f"{space}/@meetings", title="Our rivers", provider=TOKENS).json()["@id"]
    key = meeting.rpartition("++")[2]
    transaction.begin()
    words = meeting_of(river.space, key).words
    paths = [space, f"{space}/@meetings", meeting, f"{space}/@@open-meeting", f"{space}/@tools"]
    paths += [f"{meeting}/@@meeting", f"{space}/++meeting++all/@@open-meeting"]
    texts = [ana.send("GET", path, headers={"Accept": kind}).text
             for path in paths for kind in ("text/html", "application/json")]  # fmt: skip
    assert any("jitsi.example.eu" in text for text in texts)
    lists = [head.send("GET", f"offices/PL/{name}", headers={"Accept": kind}).text
             for name, kind in (("@meeting-providers", "application/json"),
                                ("@@meeting-providers", "text/html"))]  # fmt: skip
    assert all("jitsi.example.eu" in text for text in lists)
    texts += lists + [head.get(f"offices/PL/{name}").text for name in ("", "@history")]
    assert not [one for one in (JWT_SECRET, *words) if any(one in text for text in texts)]
