"""Table 6.4 over HTTP: every row of ``decisions.json``, every column."""

from etwinning.accounts.api import account
from etwinning.audit.api import lines as audited
from etwinning.base.security import for_the_house
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.messaging.interfaces import IRelation
from etwinning.messaging.rules import DAY
from etwinning.messaging.rules import DECISIONS
from etwinning.people.api import block_person
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.messaging.builders import fresh_text
from tests.messaging.builders import OPEN
from tests.people.builders import contacts
from tests.people.builders import teacher
from zope.component import getGlobalSiteManager
from zope.component import getUtility

import pytest
import transaction

RECIPIENTS = {"open": OPEN, "restricted": {}, "stranger": {"languages": ("pl:C2",)}}
ROWS = ("near", "announcement", "open", "restricted", "blocked")
STATUS = {"allow": 201, "warn": 400, "block": 429, "signal": 429}


class Announced:
    """Tells who has an open announcement for whom."""

    def __init__(self, sender):
        self.sender = sender

    def holds(self, sender, recipient):
        return sender == self.sender


@pytest.fixture
def people(functional):
    """Dict: of each row the sender, of each of RECIPIENTS three ids, and the one for contacts."""
    found = {row: teacher("ES", password=PASSWORD) for row in ROWS}
    found["newcomer"] = teacher("ES", "pending", password=PASSWORD)
    for name, words in RECIPIENTS.items():
        found[f"to {name}"] = [teacher("PL", **words) for _n in range(3)]
    found["to contacts"] = teacher("PL", contact_preference="contacts")
    for one in found["to restricted"]:
        contacts(found["near"], one)
    for one in found["to open"]:
        with log_in_as(one):
            block_person(found["blocked"])
    told = Announced(found["announcement"])
    real = getUtility(IRelation, "announcement")
    getGlobalSiteManager().registerUtility(told, IRelation, "announcement")
    transaction.commit()
    yield found
    getGlobalSiteManager().registerUtility(real, IRelation, "announcement")


@pytest.fixture
def program(people, api_as):
    return {row: api_as(account(people[row]).login, PASSWORD) for row in (*ROWS, "newcomer")}


def send(program, person, text, **words):
    return program.post(
        "@messages",
        **{"person": person, "subject": "Our river", "text": text, "read_profile": True} | words,
    )


def before(program, person):
    return program.get("@before-message", person=person).json()


def recipients(people, row):
    name = "restricted" if row in ("near", "announcement", "restricted") else "open"
    return people[f"to {name}"]


def test_each_row_and_column(people, program):
    for row in ROWS:
        told = "open" if row == "blocked" else row  # who is blocked does not see it
        decision, (first, second, third) = DECISIONS[told], recipients(people, row)
        mine, text = program[row], fresh_text()
        _first_message(mine, first, text, decision)
        _limit_shown(mine, first, decision, used=1)
        _copy(mine, second, text, decision.second)
        _copy(mine, third, text, decision.third)
        _used_up(people[row], mine, first, decision)
    _who_got_what(people)


def _first_message(mine, person, text, decision):
    assert before(mine, person)["relation"] == decision.relation
    answer = send(mine, person, text, read_profile=False)
    if "profile" in decision.first:
        assert (answer.status_code, list(answer.json()["error"]["fields"])) == (
            400,
            ["read_profile"],
        )
        answer = send(mine, person, text)
    assert answer.status_code == 201, (decision, answer.text)


def _limit_shown(mine, person, decision, used):
    shown = before(mine, person)
    left = None if decision.limit is None else decision.limit - used
    assert (shown["limit"], shown["left"]) == (decision.limit, left)


def _copy(mine, person, text, what):
    answer = send(mine, person, text)
    assert answer.status_code == STATUS[what], (what, answer.text)
    again = send(mine, person, text.upper(), anyway=True)
    assert again.status_code == (201 if what in ("allow", "warn") else 429)
    if what == "warn":
        assert list(answer.json()["error"]["fields"]) == ["anyway"]
    elif what != "allow":
        assert "announcement" in answer.json()["error"]["message"]
        assert int(answer.headers["Retry-After"]) > 0


def _used_up(sender, mine, person, decision):
    if decision.limit is None:
        return
    left = before(mine, person)["left"]
    spend(Budget(f"messaging:{decision.relation}", decision.limit, DAY, ""), sender, left)
    answer = send(mine, person, fresh_text())
    assert answer.status_code == 429
    words = answer.json()["error"]["message"]
    assert f"{decision.limit} first messages" in words and "announcement" in words
    assert " h." in words and int(answer.headers["Retry-After"]) > 0
    _limit_shown(mine, person, decision, used=decision.limit)


def _who_got_what(people):
    """The office is told in the rows that say so; who is blocked has reached nobody."""
    transaction.begin()
    with for_the_house("a test"):
        signals = {
            row: any(
                line["action"] == "messaging:message:signal" for line in audited(actor=people[row])
            )
            for row in ROWS
        }
    assert signals == {
        row: DECISIONS["open" if row == "blocked" else row].third == "signal" for row in ROWS
    }
    for conversation in shelf("messaging").conversations.values():
        is_blocked = conversation.people[0] == people["blocked"]
        assert conversation.is_of(conversation.people[1]) != is_blocked


def test_newcomers_are_refused_with_the_reason(people, program):
    answer = send(program["newcomer"], people["to open"][0], fresh_text())
    assert answer.status_code == 403
    assert "NSS" in answer.json()["error"]["message"]
    shown = before(program["newcomer"], people["to open"][0])
    assert (shown["relation"], shown["may_write"], shown["limit"]) == ("newcomer", False, 0)


def test_who_does_not_fit_is_refused_with_the_reason(people, program):
    for person, word in (
        (people["to stranger"][0], "same age"),
        (people["to contacts"], "contact"),
    ):
        answer = send(program["open"], person, fresh_text())
        assert (answer.status_code, word in answer.json()["error"]["message"]) == (403, True)
        assert not before(program["open"], person)["may_write"]
