"""Joining: what the server of a meeting gets to know, who is let in, and how long one waits."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unreachable
from etwinning.meetings.asking import answer_of
from etwinning.places.api import join as put
from etwinning.places.api import leave
from etwinning.workspaces.api import name_of
from tests.meetings.builders import JITSI
from tests.meetings.builders import join_by
from tests.meetings.builders import JWT_SECRET
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.meetings.builders import signing_of
from tests.meetings.builders import TOKENS
from tests.meetings.servers import big_blue_button
from tests.meetings.servers import SECRET
from tests.meetings.servers import words_of
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import seat
from time import monotonic
from urllib.parse import unquote

import jwt
import pytest


@pytest.fixture
def server(monkeypatch):
    """A BigBlueButton on the list of Spain."""
    monkeypatch.setenv("ETWINNING_PLAIN_MEETINGS", "1")
    monkeypatch.setenv("http_proxy", "http://localhost:9")  # nothing goes there
    with big_blue_button() as found:
        provider_of("ES", f"{found.address}/api/", "bbb", secret=f" {SECRET} ")
        yield found


def test_an_open_room_is_named_by_nobody_and_tells_the_name_to_the_browser_alone(river, meeting):
    address, _, anchor = join_by(river.partner, meeting).partition("#")
    assert address == f"{JITSI}/{meeting.room}"
    assert len(meeting.room) == len("etwinning-") + 32
    assert unquote(anchor) == f'userInfo.displayName="{name_of(river.partner)}"'


def test_a_token_names_the_person_the_room_and_the_role(river):
    signing_of("ES")
    meeting = meeting_by(river.ana, river.space, provider=TOKENS)
    told_by = {}
    for one in (river.ana, river.partner):
        address, _, token = join_by(one, meeting).partition("?jwt=")
        assert address == f"{TOKENS}/{meeting.room}"
        claims = jwt.decode(token, JWT_SECRET, ["HS256"], audience="jitsi", issuer="etwinning")
        assert (claims["room"], claims["sub"]) == (meeting.room, "jitsi.example.eu")
        assert 0 < claims["exp"] - datetime.now(UTC).timestamp() <= 2 * 3600
        told_by[one] = claims["context"]["user"]
    assert [told_by[one]["moderator"] for one in told_by] == [True, False]
    assert told_by[river.partner]["name"] == name_of(river.partner)
    assert river.partner not in str(told_by[river.partner])


def test_big_blue_button_makes_the_room_once_and_lets_each_in_by_role(river, server):
    meeting = meeting_by(river.ana, river.space, "Our ríos & rivers", provider=server.address)
    assert server.asked == []
    roles = {}
    for one in (river.ana, river.partner, river.ana):
        path = join_by(one, meeting).removeprefix(server.address)
        words = words_of(f"/bigbluebutton{path}", server)
        assert words["meetingID"] == meeting.room
        assert words["fullName"] == name_of(one)
        assert one not in path
        assert SECRET not in path
        assert words["createTime"] == "1700000000000"
        roles[one] = words["role"]
    assert roles == {river.ana: "MODERATOR", river.partner: "VIEWER"}
    assert list(server.rooms) == [meeting.room]
    assert server.rooms[meeting.room]["name"] == "Our ríos & rivers"
    assert server.rooms[meeting.room]["record"] == "false"
    assert all(path.startswith("/bigbluebutton/api/create?") for path in server.asked)


WRONG = {
    "refuses": (200, {}, b"<response><returncode>FAILED</returncode></response>"),
    "leads elsewhere": (302, {"Location": "https://meet.example.org/"}, b""),
    "breaks": (500, {}, b"<response><returncode>SUCCESS</returncode></response>"),
    "is another": (200, {}, b"<html><body>Hello</body>"),
    "is empty": (200, {}, b""),
    "has entities": (
        200,
        {},
        b'<!DOCTYPE r [<!ENTITY s SYSTEM "file:///etc/passwd"><!ENTITY y "SUCCESS">]>'
        b"<response>&s;<returncode>&y;</returncode></response>",
    ),
}


@pytest.mark.parametrize("answer", WRONG.values(), ids=WRONG)
def test_a_server_that_does_not_answer_rightly_is_told(river, server, answer, caplog):
    meeting = meeting_by(river.ana, river.space, provider=server.address)
    server.answer = answer
    with pytest.raises(Unreachable) as refused:
        join_by(river.ana, meeting)
    assert "localhost" in refused.value.reason.mapping["host"]
    assert len(server.asked) == 1
    server.answer = None
    with pytest.raises(Unreachable):
        join_by(river.partner, meeting)  # left alone for a while
    assert len(server.asked) == 1
    for secret in (SECRET, "checksum", *meeting.words):
        assert secret not in f"{refused.value!r} {caplog.text}"


@pytest.mark.parametrize("beginning", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n<x>"])
def test_an_answer_that_drips_is_waited_for_no_longer_than_any(
    river, server, monkeypatch, beginning
):
    monkeypatch.setattr("etwinning.meetings.asking.PATIENCE", 0.3)
    meeting = meeting_by(river.ana, river.space, provider=server.address)
    server.drips = beginning
    began = monotonic()
    with pytest.raises(Unreachable):
        join_by(river.ana, meeting)
    assert monotonic() - began < 3


def test_while_one_waits_long_for_a_server_others_do_not(river, server, monkeypatch):
    meeting = meeting_by(river.ana, river.space, provider=server.address)

    def slowly(call):
        with pytest.raises(Unreachable):
            join_by(river.partner, meeting)
        return answer_of(call)

    monkeypatch.setattr("etwinning.meetings.joining.QUICK", 0)
    with monkeypatch.context() as slow:
        slow.setattr("etwinning.meetings.joining.answer_of", slowly)
        assert join_by(river.ana, meeting)
    assert join_by(river.partner, meeting)
    assert len(server.asked) == 2


def test_a_wrong_secret_of_one_office_locks_nobody_else(river, server):
    provider_of("ES", server.address, "bbb", secret="not the one of the server")
    provider_of("PL", server.address, "bbb", secret=SECRET)
    meeting = meeting_by(river.ana, river.space, provider=server.address)
    for asked in (2, 3):  # the wrong one is left alone for a while
        path = join_by(river.ana, meeting).removeprefix(server.address)
        assert words_of(f"/bigbluebutton{path}", server)
        assert len(server.asked) == asked


def test_people_join_by_the_entry_of_their_own_country_first(site, river, server):
    """What another office writes of the same address, rightly or not, locks nobody else."""
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    provider_of("ES", TOKENS)
    signing_of("PL")
    meeting = meeting_by(river.ana, river.space, provider=TOKENS)
    signed = {one: "?jwt=" in join_by(one, meeting) for one in (river.ana, river.jan, expert)}
    assert signed == {river.ana: False, river.jan: True, expert: True}

    provider_of("ES", server.address)  # an open one, and elsewhere one of another kind
    provider_of("PL", server.address, "bbb", secret="not the one of the server")
    meeting = meeting_by(river.ana, river.space, provider=server.address)
    for one, asked in ((river.ana, 0), (expert, 1), (river.jan, 1)):
        assert join_by(one, meeting).startswith(f"{server.address}/{meeting.room}#")
        assert len(server.asked) == asked


def test_a_meeting_that_a_server_refuses_locks_no_other(river, server):
    refused, other = (
        meeting_by(river.ana, river.space, provider=server.address) for _number in range(2)
    )
    server.rooms[refused.room] = {"attendeePW": "another", "moderatorPW": "another"}
    with pytest.raises(Unreachable):
        join_by(river.ana, refused)
    assert join_by(river.ana, other)


def test_a_name_that_leads_into_the_own_network_is_not_asked(river, server, monkeypatch):
    meeting = meeting_by(river.ana, river.space, provider=server.address)
    monkeypatch.delenv("ETWINNING_PLAIN_MEETINGS")
    with pytest.raises(Unreachable):
        join_by(river.ana, meeting)
    assert server.asked == []


def test_what_somebody_who_has_left_or_was_demoted_has_kept_leads_nowhere(site, river, meeting):
    def room():
        return join_by(river.ana, meeting)

    rooms, pupil = [room()], pupil_of(river.ana, river.space).user_id
    leave(river.space, pupil)
    assert room() == rooms[0]
    put(river.space, river.jan, "TeacherMember")
    rooms.append(room())
    leave(river.space, river.partner)
    rooms.append(room())
    assert len(set(rooms)) == 3


def test_a_server_that_is_down_is_told(river, monkeypatch):
    monkeypatch.setenv("ETWINNING_PLAIN_MEETINGS", "1")
    provider_of("ES", "http://localhost:9", "bbb", secret=SECRET)
    meeting = meeting_by(river.ana, river.space, provider="http://localhost:9")
    with pytest.raises(Unreachable):
        join_by(river.ana, meeting)


def test_nobody_joins_without_end(river, meeting):
    with pytest.raises(TooMany):
        for _number in range(40):
            join_by(river.partner, meeting)
