"""Schools over HTTP: the verbs, and what each reader gets."""

from etwinning.schools.interfaces import ISchool
from etwinning.schools.interfaces import ISchoolBox
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.rest import document
from tests.schools.builders import make_school
from tests.schools.builders import new_school
from tests.support.builders import officer
from zope.component import getGlobalSiteManager
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserRequest

import pytest
import transaction

PUBLIC = {
    "@id", "@type", "UID", "review_state", "since", "office_in_charge", "boxes", "country",
    "title", "types", "vet", "ite", "town", "region", "website", "description", "age_from",
    "age_to", "pupils",
}  # fmt: skip
DETAILS = {
    "legal_name", "street", "postcode", "alternate_region", "operates_under", "office",
    "national_code", "ict_note",
}  # fmt: skip
PRIVATE = {"principal_name", "principal_email", "why_new", "reason", "survivor"}


@pytest.fixture
def people(functional, api_as, tmp_path, monkeypatch):
    """Programs of people by word; the counters start at zero."""
    monkeypatch.setenv("ETWINNING_LIMITS", str(tmp_path))
    person("newcomer", roles=("Newcomer",), password=PASSWORD)
    person("teacher", roles=("Teacher",), password=PASSWORD)
    person("pupil", kind="pupil", password=PASSWORD)
    officer("ES", login="nss.es", password=PASSWORD)
    officer("ES", "Auditor", login="audit.es", password=PASSWORD)
    officer("PL", login="nss.pl", password=PASSWORD)
    transaction.commit()
    names = ("newcomer", "teacher", "nss.es", "audit.es", "nss.pl")
    inside = {name: api_as(name, PASSWORD) for name in names}
    return {"visitor": api_as(), "pupil": api_as("pupil", PASSWORD, door="pupils"), **inside}


@pytest.fixture
def school(people):
    """A proposed school."""
    return path_of(make_school(verified=False))


@pytest.fixture
def verified(people):
    """A verified school."""
    return path_of(make_school())


def path_of(school):
    transaction.commit()
    return f"schools/{school.getId()}"


def test_a_newcomer_proposes(people):
    answer = people["newcomer"].post("schools/@propose", **new_school())
    assert answer.status_code == 201
    assert answer.json()["review_state"] == "proposed"
    document(
        "schools-propose",
        "A teacher, verified or not yet, proposes a school that is not here. Two schools that may "
        "be the same need a `reason`.",
        answer,
    )


def test_candidates_come_with_the_refusal(people, verified):
    answer = people["newcomer"].post("schools/@propose", **new_school())
    assert answer.status_code == 400
    told = answer.json()["error"]
    assert (told["type"], list(told["fields"])) == ("MaybeTheSame", ["reason"])
    assert told["candidates"][0]["uid"] == verified.split("/")[1]
    document(
        "schools-propose-same",
        "Where a school may be here already, the answer names the candidates.",
        answer,
    )


@pytest.mark.parametrize("body", [{}, {"title": 7}, {"types": "castle"}, {"pupils": {"a": 1}}])
def test_bad_input_is_400_with_fields(people, body):
    answer = people["newcomer"].post("schools/@propose", **{**new_school(), "town": "", **body})
    assert answer.status_code == 400
    assert "town" in answer.json()["error"]["fields"]


@pytest.mark.parametrize("who, status", [("visitor", 401), ("pupil", 404), ("nss.es", 403)])
def test_who_may_not_propose(people, who, status):
    assert people[who].post("schools/@propose", **new_school()).status_code == status


def test_candidates_are_asked(people, verified):
    answer = people["newcomer"].get("schools/@candidates", country="ES", name="as marinas")
    assert [one["title"] for one in answer.json()["items"]] == ["CEIP As Mariñas"]
    document(
        "schools-candidates",
        "Who may propose schools asks which ones may be the same: 60 times in ten minutes.",
        answer,
    )


@pytest.mark.parametrize("who, status", [("visitor", 401), ("pupil", 404)])
def test_who_may_not_ask_for_candidates(people, who, status):
    answer = people[who].get("schools/@candidates", country="ES", name="as marinas")
    assert answer.status_code == status


@pytest.mark.parametrize("words", [{}, {"country": "ES"}, {"name": "x"}])
def test_candidates_need_country_and_name(people, words):
    assert people["teacher"].get("schools/@candidates", **words).status_code == 400


def test_candidates_are_limited(people):
    ask = {"country": "ES", "name": "as marinas"}
    codes = [people["teacher"].get("schools/@candidates", **ask).status_code for _ in range(61)]
    assert codes[59:] == [200, 429]


def test_a_pupil_stays_in_the_own_space(people, verified):
    assert people["pupil"].get(verified).status_code == 404


@pytest.mark.parametrize("who", ["visitor", "newcomer", "nss.pl"])
def test_everybody_gets_the_public_fields_of_a_verified_school(people, verified, who):
    answer = people[who].get(verified)
    assert set(answer.json()) == PUBLIC
    if who == "visitor":
        document("schools-get", "Everybody reads a verified school: public fields only.", answer)


def test_teachers_get_what_was_registered(people, verified):
    assert set(people["teacher"].get(verified).json()) == PUBLIC | DETAILS


@pytest.mark.parametrize("who", ["nss.es", "audit.es"])
def test_the_office_gets_all(people, verified, who):
    assert set(people[who].get(verified).json()) == PUBLIC | DETAILS | PRIVATE


@pytest.mark.parametrize("who", ["visitor", "pupil", "newcomer", "teacher", "nss.pl"])
@pytest.mark.parametrize("query", [{}, {"fullobjects": 1, "metadata_fields": "_all"}])
def test_no_other_door_tells_the_head_teacher(people, verified, who, query):
    for path in (
        verified,
        "schools",
        f"{verified}/@workflow",
        "@search",
        f"{verified}/@history",
        f"{verified}/principal_email",
        f"{verified}/@@view",
        f"{verified}/@types/etwinning.schools.school",
    ):
        assert "xefa@marinas.example" not in people[who].get(path, **query).text


@pytest.mark.parametrize("who", ["visitor", "pupil", "newcomer", "teacher", "nss.pl"])
def test_a_proposed_school_is_not_shown(people, school, who):
    assert people[who].get(school).status_code in (401, 404)
    assert school not in people[who].get("schools").text
    assert school not in people[who].get("@search", SearchableText="Mariñas").text


def test_the_office_verifies(people, school):
    answer = people["nss.es"].post(f"{school}/@verify")
    assert answer.status_code == 204
    assert people["visitor"].get(school).json()["review_state"] == "nss_verified"
    document("schools-verify", "The office's Validator verifies a proposed school.", answer)


def test_rejecting_needs_a_reason(people, school):
    assert people["nss.es"].post(f"{school}/@reject").status_code == 400
    answer = people["nss.es"].post(f"{school}/@reject", reason="There is no such house")
    assert answer.status_code == 204
    document("schools-reject", "The office's Validator rejects a proposed school.", answer)


def test_closing(people, verified):
    answer = people["nss.es"].post(f"{verified}/@close", reason="Moved to As Mariñas 2")
    assert answer.status_code == 204
    assert people["visitor"].get(verified).status_code in (401, 404)
    document("schools-close", "The office's Validator closes a school that is no more.", answer)


def test_editing(people, verified):
    answer = people["nss.es"].patch(verified, town="Miño")
    assert answer.status_code == 204
    assert people["visitor"].get(verified).json()["town"] == "Miño"
    document("schools-edit", "The office's Validator corrects fields of a school.", answer)


def test_merging_and_the_old_address(people, verified):
    other = path_of(make_school(title="IES Ribera", postcode="1", national_code="9"))
    answer = people["nss.es"].post(f"{other}/@merge", into=verified.split("/")[1])
    assert answer.status_code == 200
    old = people["visitor"].get(other)
    assert (old.status_code, old.headers["Location"].endswith(verified)) == (301, True)
    document("schools-merge", "The office's Validator merges a record into another.", answer)


def test_merging_into_nothing_is_bad_input(people, verified):
    for into in ("", "nothing", verified.split("/")[1]):
        assert people["nss.es"].post(f"{verified}/@merge", into=into).status_code == 400


VERBS = ("@verify", "@reject", "@close", "@merge")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    "who, status",
    [("visitor", 401), ("pupil", 404), ("teacher", 403), ("nss.pl", 403), ("audit.es", 403)],
)
def test_nobody_else_decides(people, verified, verb, who, status):
    answer = people[who].post(f"{verified}/{verb}", reason="No", into=verified.split("/")[1])
    assert answer.status_code == status
    assert people["visitor"].get(verified).json()["review_state"] == "nss_verified"


@pytest.mark.parametrize("verb", ["@verify", "@reject"])
def test_deciding_twice_is_409(people, verified, verb):
    assert people["nss.es"].post(f"{verified}/{verb}", reason="No").status_code == 409


@pytest.mark.parametrize("who", ["visitor", "teacher", "nss.pl", "nss.es"])
def test_stock_doors_make_and_change_nothing(people, verified, who):
    made = people[who].post("schools", **{"@type": "etwinning.schools.school", "title": "x"})
    assert made.status_code in (401, 403)
    people[who].patch(verified, creators=["x"], survivor="x", layout="x")
    assert people["nss.es"].get(verified).json()["survivor"] == ""


@implementer(ISchoolBox)
class Names:
    """Two teachers, as people would tell them."""

    title = "Test"
    kind = "names"
    order = 10
    columns = ()

    def __init__(self, school, request):
        pass

    def rows(self):
        """Return the two."""
        return [{"name": "Marta Figueiredo", "note": ""}, {"name": "C. M.", "note": "initials"}]


def test_boxes_of_upper_rooms_are_told(people, verified):
    registry = getGlobalSiteManager()
    registry.registerAdapter(Names, (ISchool, IBrowserRequest), ISchoolBox, "test")
    try:
        boxes = people["visitor"].get(verified).json()["boxes"]
    finally:
        registry.unregisterAdapter(Names, (ISchool, IBrowserRequest), ISchoolBox, "test")
    [names] = [[row["name"] for row in box["rows"]] for box in boxes if box["title"] == "Test"]
    assert names == ["Marta Figueiredo", "C. M."]
