"""Groups over HTTP: each service once, as docs/rest shows it; what others get."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.groups.builders import WORDS
from tests.people.builders import teacher
from tests.rest import document
from tests.support.builders import officer
from tests.twinspaces.builders import party

import pytest
import transaction

CLOSED = (401, 403, 404)


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def does(river, programs, api_as):
    """Let somebody call a service, document it as "groups-verb" and return the answer."""
    others = {
        "nss": officer("ES", "ProjectOfficer", password=PASSWORD),
        "moderator": person(roles=("Moderator",), kind="staff", password=PASSWORD),
        "newcomer": teacher("IT", state="pending", password=PASSWORD),
    }
    transaction.commit()
    logins = {who: account(user_id).login for who, user_id in others.items()}
    people = programs | {who: api_as(login, PASSWORD) for who, login in logins.items()}

    def call(who, thing, verb, about="", /, status=200, method="POST", **data):
        words = {"json": data} if method == "POST" else {"params": data}
        answer = people[who].send(method, f"{thing}/{verb}".strip("/"), **words)
        assert answer.status_code == status, (who, verb, answer.text)
        if about:
            document(f"groups-{verb.strip('@') or 'read-group'}", about, answer)
        return answer

    return call


def test_a_group_by_programs(does, river):
    for who, status in (("newcomer", 403), ("nss", 403), ("pupil", 403), ("visitor", 401)):
        answer = does(who, "", "@propose-group", status=status, **WORDS)
        assert WORDS["title"] not in answer.text
    does("ana", "", "@propose-group", status=400, **{**WORDS, "joining": "x"})
    about = "Proposes a group; the office of the own country decides. Switches may be left out."
    group = does("ana", "", "@propose-group", about, 201, **WORDS).json()["@id"]
    for who in ("jan", "stranger", "pupil", "visitor", "newcomer"):
        assert does_any(does, who, group) in CLOSED
    assert does("nss", group, "", method="GET").json()["statement"] == WORDS["statement"]
    about = "Says no to a proposed group; the proposer reads the reason."
    does("nss", group, "@decline-group", about, reason="There is one already")
    does("nss", group, "@open-group", status=404)
    group = does("ana", "", "@propose-group", status=201, **WORDS).json()["@id"]
    about = "Lets a proposed group begin, as the office of the proposer's country."
    does("ana", group, "@open-group", status=403)
    does("nss", group, "@open-group", about)
    about = "Groups that stand in the list, for teachers; `words` are looked for in any case."
    answer = does("stranger", "", "@groups", about, method="GET", words="outdoors")
    assert [one["title"] for one in answer.json()["items"]] == [WORDS["title"]]
    assert does("newcomer", "", "@groups", method="GET").json()["items"] == []
    for who, status in (("pupil", 403), ("visitor", 401)):
        does(who, "", "@groups", status=status, method="GET")
    about = "The card of a group, for whoever finds it."
    answer = does("stranger", group, "", about, method="GET")
    assert "statement" not in answer.json()
    _moderated(does, group)
    _ended(does, group)


def _moderated(does, group):
    about = "Changes name and text; what is left out stays."
    does("ana", group, "@edit-group", about, title="Maths in the open")
    about = "Chooses who finds it, who reads in it, how one comes in; what is left out stays."
    does("ana", group, "@set-switches", about, readable=True, joining="all")
    about = "Comes in where every verified teacher may."
    does("newcomer", group, "@join-group", status=403)
    does("jan", group, "@join-group", about)
    does("jan", group, "@join-group", status=409)
    for verb in ("@edit-group", "@set-switches", "@close-group", "@group-requests"):
        method = "GET" if verb == "@group-requests" else "POST"
        for who, status in (("jan", 403), ("stranger", 403), ("pupil", 404), ("visitor", 404)):
            assert does(who, group, verb, status=status, method=method).status_code in CLOSED
    does("ana", group, "@set-switches", joining="request")
    does("stranger", group, "@join-group", status=403)
    about = "Asks the moderators to be let in; answers 204."
    does("stranger", group, "@ask-to-join", status=400)
    does("stranger", group, "@ask-to-join", about, 204, text="I teach by the Loire")
    about = "Who asks to be let in, for moderators."
    answer = does("ana", group, "@group-requests", about, method="GET")
    asker = answer.json()["items"][0]["person"]
    about = "Does not let somebody in; nobody is told; answers 204."
    does("ana", group, "@decline-request", about, 204, person=asker)
    does("stranger", group, "@ask-to-join", status=204, text="Please")
    about = "Lets somebody in who has asked; answers 204."
    does("jan", group, "@accept-request", status=403, person=asker)
    does("ana", group, "@accept-request", about, 204, person=asker)
    about = "Who belongs to a group, for its members."
    does("partner", group, "@group-members", status=403, method="GET")
    does("stranger", group, "@group-members", about, method="GET")
    about = "Makes a member a moderator, or a moderator a member; answers 204."
    does("ana", group, "@change-role", about, 204, person=asker, role="TeacherAdmin")
    about = "Ends a membership; the person reads the reason; answers 204."
    does("ana", group, "@remove-member", about, 204, person=asker, reason="Advertising")


def _ended(does, group):
    about = "Ends the own membership; answers 204."
    does("jan", group, "@leave-group", about, 204)
    does("ana", group, "@leave-group", status=400)
    about = "Groups and rooms that the person belongs to."
    does("ana", "", "@my-groups", about, method="GET")
    about = "Hides a group and all that is in it, as a moderator of the site."
    does("moderator", group, "@flag", about, reason="Somebody sells something")
    about = "Shows a hidden group again."
    does("moderator", group, "@restore", about, reason="It was a joke")
    about = "Ends a group: its members read on, nobody writes, nobody else finds it."
    does("ana", group, "@close-group", about)
    does("ana", group, "@edit-group", status=409, title="x")
    assert does_any(does, "stranger", group) == 404


def does_any(does, who, thing):
    """Return the status of a card that nobody outside finds."""
    return does(who, thing, "", method="GET", status=404).status_code


def test_a_room_by_programs(does, river):
    people = [river.jan, river.partner]
    does("newcomer", "", "@open-room", status=403, title="Lighthouses", people=people)
    for wrong in (people[:1], "x", None, [people], 3):
        does("ana", "", "@open-room", status=400, title="Lighthouses", people=wrong)
    about = "Opens a Teachers' Room at once and invites 2 to 10 contacts; never in any list."
    room = does("ana", "", "@open-room", about, 201, title="Lighthouses", people=people).json()
    where, uid = room["@id"], room["UID"]
    for who in ("jan", "stranger", "pupil", "visitor", "newcomer", "nss"):
        assert does_any(does, who, where) in CLOSED
    about = "Into which groups the person is invited."
    answer = does("jan", "", "@group-invitations", about, method="GET")
    assert [one["group"] for one in answer.json()["items"]] == [uid]
    about = "Comes in by an invitation."
    does("stranger", "", "@accept-group-invitation", status=400, group=uid)
    does("newcomer", "", "@accept-group-invitation", status=403, group=uid)
    does("jan", "", "@accept-group-invitation", about, group=uid)
    about = "Stays out; nobody is told; answers 204."
    does("partner", "", "@decline-group-invitation", about, 204, group=uid)
    about = "Asks a contact in; nothing happens before the person accepts; answers 204."
    does("ana", where, "@invite-member", status=400, person=river.stranger)
    does("ana", where, "@invite-member", about, 204, person=river.partner)
    about = "Begins a project draft in a room; the room stays, its people are shown beside it."
    does("ana", where, "@found-project", about, 201)
    does("stranger", where, "@found-project", status=404)
