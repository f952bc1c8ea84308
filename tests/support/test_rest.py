"""Offices over HTTP: what everybody reads, and the verbs of the head."""

from etwinning.support.api import duties_of
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.rest import document
from tests.support.builders import officer

import pytest
import transaction

PUBLIC = {
    "@id", "@type", "code", "title", "description", "contact", "email", "website", "languages",
    "regions",
}  # fmt: skip
DUTY = {"login": "carmen", "duty": "Validator", "region": ""}


@pytest.fixture
def people(functional, api_as, tmp_path, monkeypatch):
    """Programs of people by word; the counters start at zero."""
    monkeypatch.setenv("ETWINNING_LIMITS", str(tmp_path))
    person("teacher", roles=("Teacher",), password=PASSWORD)
    person("pupil", kind="pupil", password=PASSWORD)
    person("carmen", "Carmen Secreta", kind="staff")
    officer("ES", "Head", login="head.es", password=PASSWORD)
    officer("ES", login="nss.es", password=PASSWORD)
    officer("ES", "Auditor", login="audit.es", password=PASSWORD)
    officer("PL", "Head", login="head.pl", password=PASSWORD)
    transaction.commit()
    names = ("teacher", "head.es", "nss.es", "audit.es", "head.pl")
    inside = {name: api_as(name, PASSWORD) for name in names}
    return {"visitor": api_as(), "pupil": api_as("pupil", PASSWORD, door="pupils"), **inside}


def test_a_pupil_stays_in_the_own_space(people):
    assert people["pupil"].get("offices/ES").status_code == 404


@pytest.mark.parametrize("who", ["visitor", "teacher", "head.es"])
def test_everybody_reads_an_office_and_nobody_of_its_staff(people, who):
    answer = people[who].get("offices/ES")
    assert set(answer.json()) == PUBLIC
    if who == "visitor":
        document("support-office", "Everybody reads an office.", answer)


def test_the_head_gives_and_takes_a_duty(people, functional):
    given = people["head.es"].post("offices/ES/@give-duty", **DUTY)
    assert given.status_code == 201
    document("support-give-duty", "The head of an office gives somebody a duty.", given)
    transaction.begin()
    assert duties_of(given.json()["user_id"]) == {("ES", "", "Validator")}
    told = people["audit.es"].get("offices/ES/@staff")
    assert given.json()["user_id"] in [line["user_id"] for line in told.json()["items"]]
    document("support-staff", "The head and the auditors read who has which duty.", told)
    taken = people["head.es"].post("offices/ES/@take-duty", **DUTY)
    assert taken.status_code == 204
    document("support-take-duty", "The head of an office takes a duty away.", taken)
    transaction.begin()
    assert duties_of(given.json()["user_id"]) == set()


@pytest.mark.parametrize(
    "who, status",
    [("visitor", 401), ("teacher", 403), ("pupil", 404), ("nss.es", 403), ("head.pl", 403)],
)
@pytest.mark.parametrize("verb", ["@give-duty", "@take-duty"])
def test_nobody_else_gives_or_takes_or_learns_of_accounts(people, who, status, verb):
    known = people[who].post(f"offices/ES/{verb}", **DUTY)
    unknown = people[who].post(f"offices/ES/{verb}", **{**DUTY, "login": "nobody"})
    assert (known.status_code, unknown.status_code) == (status, status)
    assert known.json() == unknown.json()


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"login": "nobody"}, "login"),
        ({"duty": "King"}, "duty"),
        ({"region": "Bavaria"}, "region"),
        ({"login": 7}, "login"),
    ],
)
def test_wrong_words_are_400_by_field(people, wrong, field):
    answer = people["head.es"].post("offices/ES/@give-duty", **{**DUTY, **wrong})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


@pytest.mark.parametrize(
    "who, status",
    [("visitor", 401), ("teacher", 403), ("pupil", 404), ("nss.es", 403), ("head.pl", 403)],
)
def test_who_may_not_read_the_staff(people, who, status):
    answer = people[who].get("offices/ES/@staff")
    assert answer.status_code == status
    assert "user_id" not in answer.text


def test_the_head_edits_the_page(people):
    answer = people["head.es"].patch("offices/ES", contact="Torrelaguna 58", languages=["es"])
    assert answer.status_code == 204
    assert people["visitor"].get("offices/ES").json()["contact"] == "Torrelaguna 58"
    document("support-edit-office", "Head or SiteEditor write the office's public page.", answer)


@pytest.mark.parametrize("who, status", [("visitor", 401), ("nss.es", 403), ("head.pl", 403)])
def test_who_may_not_edit_the_page(people, who, status):
    assert people[who].patch("offices/ES", contact="x").status_code == status
    assert people["visitor"].get("offices/ES").json()["contact"] == ""
