"""The journey of a project over HTTP, with its refusals; writes docs/rest/projects-*.md.

Issue 2, acceptance 3.
"""

from etwinning.accounts.api import account
from etwinning.projects.api import CHECKS
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.projects.builders import project
from tests.projects.builders import TEXT
from tests.rest import document
from tests.support.builders import officer

import pytest
import transaction

BODY = {
    name: value.isoformat() if hasattr(value, "isoformat") else value
    for name, value in TEXT.items()
}
SIGN = {"decision": "approve", "checks": list(CHECKS)}


@pytest.fixture
def people(functional):
    """Ids of everybody who matters, each with a password."""
    ids = {
        "one": teacher("ES", password=PASSWORD),
        "two": teacher("PL", password=PASSWORD),
        "third": teacher("IT", password=PASSWORD),
        "stranger": teacher("FR", password=PASSWORD),
        "newcomer": teacher("FR", state="pending", password=PASSWORD),
        "pupil": person(kind="pupil", password=PASSWORD),
        "spain": officer("ES", "ProjectOfficer", password=PASSWORD),
        "poland": officer("PL", "ProjectOfficer", password=PASSWORD),
        "france": officer("FR", "ProjectOfficer", password=PASSWORD),
        "moderator": officer("ES", "Moderator", password=PASSWORD),
    }
    contacts(ids["one"], ids["two"])
    contacts(ids["one"], ids["third"])
    transaction.commit()
    return ids


@pytest.fixture
def as_(people, api_as):
    """Give the program of somebody by the name above; ``""`` is a visitor."""

    def give(name):
        return api_as(account(people[name]).login, PASSWORD) if name else api_as()

    return give


@pytest.fixture
def made(people):
    """Give the path of a project in a state."""

    def give(state, **words):
        found = project(state, (people["one"], people["two"]), **words)
        transaction.commit()
        return f"projects/{found.getId()}"

    return give


def test_the_journey(people, as_):
    found = as_("one").post("projects/@found", cofounder=people["two"], title="Rivers")
    document("projects-found", "Begins a draft. For teachers; `cofounder` is a contact.", found)
    assert found.status_code == 201
    path = "projects/" + found.json()["UID"]
    early = as_("one").post(f"{path}/@submit", public=True)
    document(
        "projects-submit-unmet",
        "An incomplete form is refused with every requirement that is not met.",
        early,
    )
    assert early.status_code == 400 and len(early.json()["error"]["reasons"]) == 12
    edited = as_("two").patch(path, **{**BODY, "version": 0})
    document(
        "projects-edit",
        "Writes any of the fields. Both founders may; `version` is the one the edit began with.",
        edited,
    )
    assert edited.json()["version"] == 1
    submitted = as_("one").post(f"{path}/@submit", public=True)
    document("projects-submit", "Hands the draft to the other founder.", submitted)
    assert submitted.json()["review_state"] == "awaiting_partner"
    accepted = as_("two").post(f"{path}/@accept", public=True)
    document("projects-accept", "The other founder agrees; both offices are asked.", accepted)
    assert [line["office"] for line in accepted.json()["ledger"]] == ["ES", "PL"]
    first = as_("spain").post(f"{path}/@sign", office="ES", **SIGN)
    document(
        "projects-sign",
        "An office decides: `approve` (with the whole checklist), `needs_info` or `reject` (with "
        "a `reason`). For project officers of this office.",
        first,
    )
    assert first.json()["review_state"] == "nss_verified"
    last = as_("poland").post(f"{path}/@sign", office="PL", **SIGN)
    assert last.json()["review_state"] == "approved" and last.json()["public"]
    assert as_("").get(path).status_code == 200


def test_two_writers_of_one_field(made, as_):
    path = made("draft")
    assert as_("two").patch(path, aims="Theirs", version=0).status_code == 200
    answer = as_("one").patch(path, aims="Mine", version=0)
    document(
        "projects-edit-overlap",
        "Somebody else changed the same field: nothing is written, both texts are known.",
        answer,
    )
    assert answer.status_code == 409
    assert answer.json()["error"]["theirs"] == {"aims": "Theirs"}
    version = answer.json()["error"]["version"]
    assert as_("one").patch(path, aims="Both", version=version).status_code == 200


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"title": "x" * 101}, ["title"]),
        ({"age_min": "ten"}, ["age_min"]),
        ({"age_min": 99}, ["age_min"]),
        ({"languages": ["xx"]}, ["languages"]),
        ({"subjects": "alchemy"}, ["subjects"]),
        ({"starts": "soon"}, ["starts"]),
        ({"version": "1"}, ["version"]),
        ({"creators": ["me"]}, ["creators"]),
        ({"founders": []}, ["founders"]),
        ({"review_state": "approved"}, ["review_state"]),
    ],
)
def test_bad_input_is_400_with_the_field(made, as_, body, fields):
    answer = as_("one").patch(made("draft"), **body)
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == fields


CLOSED = (
    "draft", "awaiting_partner", "declined", "withdrawn", "awaiting_nss", "nss_verified",
    "rejected", "flagged",
)  # fmt: skip


@pytest.mark.parametrize("state", CLOSED)
@pytest.mark.parametrize("who", ["", "stranger", "newcomer", "pupil", "france"])
def test_what_is_not_open_cannot_be_told_from_what_is_missing(made, as_, state, who):
    path = made(state)
    for answer in (
        as_(who).get(path),
        as_(who).get(f"{path}/@ledger"),
        as_(who).post(f"{path}/@submit"),
        as_(who).post(f"{path}/@sign", office="ES", **SIGN),
        as_(who).patch(path, title="x"),
    ):
        assert answer.status_code == 404, answer.url


def test_the_ledger_of_a_draft_says_what_is_missing(made, as_):
    told = as_("one").get(f"{made('draft', summary='', pupils=None)}/@ledger")
    assert told.status_code == 200
    assert told.json()["unmet"] and all(isinstance(line, str) for line in told.json()["unmet"])


VERBS = {
    "@submit": {},
    "@accept": {},
    "@decline": {},
    "@withdraw": {},
    "@reopen": {},
    "@leave-draft": {},
    "@cofounder": {"person": "x"},
    "@picture": {"image": None},
    "@publish": {"public": False},
    "@extend": {"ends": "2028-01-01"},
    "@close": {},
    "@archive": {},
    "@flag": {"reason": "x"},
    "@restore": {},
    "@repair-spaces": {},
    "@sign": {"office": "ES", **SIGN},
    "@sign-in-place": {"office": "ES", "reason": "x", **SIGN},
    "@answer": {"office": "ES", "text": "x"},
    "@invite": {"person": "x", "text": "x"},
    "@take-back-invitation": {"person": "x"},
    "@object-to-partner": {"person": "x", "reason": "x"},
    "@remove-partner": {"person": "x", "reason": "x"},
    "@accept-invitation": {},
    "@decline-invitation": {},
    "@leave": {},
    "@hand-over": {"founder": "x", "successor": "y", "reason": "x"},
    "@object-to-handover": {"reason": "x"},
}


@pytest.mark.parametrize(
    ("who", "expected"),
    [("", 401), ("stranger", 403), ("newcomer", 403), ("pupil", 401), ("france", 403)],
)
def test_whoever_may_read_a_public_project_may_do_nothing_with_it(made, as_, who, expected):
    path, asks = made("approved"), as_(who)
    for name, body in VERBS.items():
        answer = asks.post(f"{path}/{name}", **body)
        wrong = (answer.status_code, name)
        if who == "pupil" and answer.status_code == 429:
            return  # a pupil's password counts as wrong everywhere but at the pupils' door
        # nobody invited them, no handover is under way: 403 and 409 alike change nothing
        assert wrong in ((expected, name), (409, "@object-to-handover")), answer.text
    assert asks.patch(path, title="x").status_code == expected
    assert asks.delete(path).status_code == expected


def test_an_archived_project_refuses_every_write(made, as_):
    path = made("archived")
    for who in ("one", "two", "spain", "moderator"):
        for name, body in VERBS.items():
            if name == "@publish" and who in ("one", "two"):
                continue  # a founder may always make the page less public
            if name == "@flag" and who == "moderator":
                continue  # an office may always hide it
            answer = as_(who).post(f"{path}/{name}", **body)
            assert answer.status_code in (400, 403, 409), (who, name, answer.text)
        assert as_(who).patch(path, title="x").status_code == 403
        assert as_(who).delete(path).status_code in (403, 409)
        body = {"@type": "Document", "title": "x"}
        assert as_(who).post(path, **body).status_code in (401, 403)
        assert as_(who).post(f"{path}/@workflow/reopen_approved").status_code in (400, 401, 403)
    assert as_("one").get(f"{path}/@ledger").json()["review_state"] == "archived"


@pytest.mark.parametrize("state", ["draft", "awaiting_nss", "approved", "closed"])
def test_plones_workflow_service_moves_no_project(made, as_, state):
    path = made(state)
    for who in ("one", "two", "spain", "moderator"):
        for name in ("submit", "accept", "verify", "approve", "close", "archive", "flag"):
            answer = as_(who).post(f"{path}/@workflow/{name}")
            assert answer.status_code in (400, 401, 403, 404), (who, name)
    assert as_("one").get(f"{path}/@ledger").json()["review_state"] == state


@pytest.mark.parametrize("who", ["one", "spain", "moderator", ""])
def test_nobody_adds_a_project_by_the_stock_service(people, as_, who):
    body = {"@type": "etwinning.projects.project", "title": "x"}
    assert as_(who).post("projects", **body).status_code in (401, 403)


def test_the_same_office_twice_is_a_conflict(made, as_):
    path = made("awaiting_nss")
    assert as_("spain").post(f"{path}/@sign", office="ES", **SIGN).status_code == 200
    answer = as_("spain").post(f"{path}/@sign", office="ES", **SIGN)
    assert answer.status_code == 409
    document("projects-sign-twice", "An office decides once.", answer)


def test_the_other_countrys_office_is_refused(made, as_):
    path = made("awaiting_nss")
    answer = as_("poland").post(f"{path}/@sign", office="ES", **SIGN)
    assert answer.status_code == 403
    assert as_("france").post(f"{path}/@sign", office="FR", **SIGN).status_code == 404


def test_a_question_and_its_answer(made, as_):
    path = made("awaiting_nss")
    words = {"office": "ES", "decision": "needs_info", "reason": "Which classes?"}
    asked = as_("spain").post(f"{path}/@sign", **words)
    document("projects-ask", "A question stops the clock of this office.", asked)
    answer = as_("two").post(f"{path}/@answer", office="ES", text="The fifth")
    document("projects-answer", "A founder answers; the clock runs again.", answer)
    assert answer.json()["ledger"][0]["status"] == "pending"


def test_the_ledger_says_who_is_waited_for_and_what_one_may_do(made, as_):
    path = made("nss_verified")
    answer = as_("two").get(f"{path}/@ledger")
    document(
        "projects-ledger",
        "Who has signed, who is waited for, since when; what the caller may do now. For founders "
        "and the offices of their countries.",
        answer,
    )
    told = answer.json()
    assert [line["status"] for line in told["ledger"]] == ["approved", "pending"]
    assert told["actions"] == []
    assert as_("poland").get(f"{path}/@ledger").json()["actions"] == ["decide"]


def test_invitation_and_leaving(people, made, as_):
    path = made("approved")
    words = {"person": people["third"], "text": "Come and measure with us"}
    invited = as_("one").post(f"{path}/@invite", **words)
    document("projects-invite", "Asks a contact to join a running project.", invited)
    assert invited.status_code == 201
    assert as_("one").post(f"{path}/@invite", **words).status_code == 400
    joined = as_("third").post(f"{path}/@accept-invitation")
    document("projects-accept-invitation", "The invited teacher joins.", joined)
    assert joined.status_code == 200
    left = as_("third").post(f"{path}/@leave")
    document("projects-leave", "A partner leaves; access ends at once.", left)
    assert as_("third").post(f"{path}/@leave").status_code in (403, 409)


def test_the_lists(made, as_):
    made("approved", title="Rivers")
    made("nss_verified", title="Skies")
    answer = as_("one").get("@my-projects")
    document("projects-my-projects", "One's own projects, and the newest of everybody.", answer)
    told = answer.json()
    assert [p["title"] for p in told["active"]] == ["Rivers"]
    assert [p["title"] for p in told["pending"]] == ["Skies"]
    assert told["new_total"] == 1
    assert as_("").get("@my-projects").status_code == 401
    assert as_("pupil").get("@my-projects").status_code == 401  # pupils have a door of their own
    assert as_("spain").get("@my-projects").status_code == 403


def test_no_person_stands_in_what_the_public_gets(people, made, as_):
    path = made("approved")
    names = [account(people[who]).fullname for who in ("one", "two", "spain", "poland")]
    ids = [people[who] for who in ("one", "two", "spain", "poland")]
    for answer in (
        as_("").get(path),
        as_("").get("projects"),
        as_("").get(path, fullobjects="1", metadata_fields="_all"),
        as_("").get(f"{path}/@workflow"),
        as_("").get(f"{path}/@history"),
        as_("").post(f"{path}/@workflow/close"),
        as_("").get("@search", portal_type="etwinning.projects.project", metadata_fields="_all"),
        as_("").get("@find", kind="project"),
    ):
        assert answer.status_code in (200, 400, 401, 404), answer.url
        assert [word for word in (*names, *ids) if word in answer.text] == [], answer.url


def test_the_words_of_the_ledger_are_for_those_who_see_it(people, made, as_):
    path = made("approved")
    words = {"person": people["third"], "text": "Come and measure with us"}
    as_("one").post(f"{path}/@invite", **words)
    joined = as_("third").post(f"{path}/@accept-invitation")
    assert (joined.status_code, "ledger" in joined.json()) == (200, False)
    assert as_("third").get(f"{path}/@ledger").status_code == 403
    left = as_("third").post(f"{path}/@leave")
    assert (left.status_code, "ledger" in left.json()) == (200, False)
    as_("one").post(f"{path}/@invite", **words)
    declined = as_("third").post(f"{path}/@decline-invitation")
    assert (declined.status_code, "ledger" in declined.json()) == (200, False)


def test_the_checklist_stays_with_the_offices(made, as_):
    path = made("nss_verified")
    for line in as_("one").get(f"{path}/@ledger").json()["ledger"]:
        assert "checks" not in line and "reason" in line
    ticked = as_("one").post(f"{path}/@publish", public=True).json()
    assert ["checks" in line for line in ticked["ledger"]] == [False, False]
    told = as_("poland").get(f"{path}/@ledger").json()["ledger"]
    assert told[0]["checks"] == list(CHECKS)


def test_lists_do_not_say_that_offices_wrote_nothing(made, as_):
    made("nss_verified")
    (row,) = as_("one").get("@my-projects").json()["pending"]
    assert [line["status"] for line in row["ledger"]] == ["approved", "pending"]
    for line in row["ledger"]:
        assert not {"reason", "answer", "checks"} & set(line)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 10_001, ["why"], None])
def test_a_partner_is_removed_with_a_reason_of_the_right_shape(people, made, as_, reason):
    path = made("approved")
    as_("one").post(f"{path}/@invite", person=people["third"], text="Come and measure")
    assert as_("third").post(f"{path}/@accept-invitation").status_code == 200
    answer = as_("one").post(f"{path}/@remove-partner", person=people["third"], reason=reason)
    assert (answer.status_code, list(answer.json()["error"]["fields"])) == (400, ["reason"])
    people_told = as_("one").get(f"{path}/@ledger").json()["people"]
    assert people["third"] in [line["person"] for line in people_told]
