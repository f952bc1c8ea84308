from etwinning.notices import api as notices
from tests.notices.builders import kind
from tests.notices.builders import PASSWORD
from tests.notices.builders import reader
from tests.rest import document

import pytest
import transaction


@pytest.fixture
def people(functional):
    """Ana and Eva, teachers, and Iris, a pupil; Ana was told two things."""
    kind("test:told", topic="projects", subject="NSS Iceland has signed: “${title}”", text="Go on.")
    found = {
        "ana": reader("ana", "ana@school.example", roles=("Teacher",)),
        "eva": reader("eva", "eva@school.example", roles=("Teacher",)),
        "iris": reader("iris", roles=("Pupil",)),
    }
    for title in ("Rivers", "Night sky"):
        notices.tell([found["ana"]], "test:told", words={"title": title}, url="/projects/x")
    transaction.commit()
    return found


@pytest.fixture
def ana(people, api_as):
    return api_as("ana", PASSWORD)


def test_who_is_logged_in_reads_the_own_notices(ana):
    answer = ana.get("@notices", size=1)
    assert answer.status_code == 200
    assert answer.json()["unseen"] == 2
    (item,) = answer.json()["items"]
    assert item["subject"] == "NSS Iceland has signed: “Night sky”"
    assert item["url"].endswith("/plone/projects/x")
    rest = ana.get("@notices", before=item["token"]).json()["items"]
    assert [item["subject"][-7:-1] for item in rest] == ["Rivers"]
    document("notices-read", "What I was told, newest first. For whoever is logged in.", answer)


def test_others_do_not_read_them(people, api_as):
    assert api_as("eva", PASSWORD).get("@notices").json() == {"unseen": 0, "items": []}
    assert api_as("iris", PASSWORD).get("@notices").status_code == 404
    assert api_as().get("@notices").status_code == 401


def test_seen_up_to_one_or_all(ana):
    _newest, older = ana.get("@notices").json()["items"]
    answer = ana.post("@notices/seen", until=older["token"])
    assert answer.json() == {"unseen": 1}
    document("notices-seen", "Notes that I have seen my notices, all or up to one.", answer)
    assert ana.post("@notices/seen").json() == {"unseen": 0}


@pytest.mark.parametrize("until", ["x", 5, ["a"], {"a": 1}])
def test_a_wrong_token_is_refused(ana, until):
    answer = ana.post("@notices/seen", until=until)
    assert answer.status_code == 400
    assert ana.get("@notices").json()["unseen"] == 2


def test_choices_are_read_and_changed(ana):
    answer = ana.get("@notices/settings")
    assert answer.json()["paces"]["projects"] == "daily"
    document("notices-settings", "How my mails come, by topic.", answer)
    answer = ana.patch("@notices/settings", paces={"projects": "off"})
    assert answer.json()["paces"]["projects"] == "off"
    document("notices-choose", "Chooses how my mails come: now, daily, weekly or off.", answer)


@pytest.mark.parametrize(
    "paces", [None, [], "off", {"projects": "hourly"}, {"account": "off"}, {"x": "now"}]
)
def test_wrong_choices_are_refused(ana, paces):
    answer = ana.patch("@notices/settings", paces=paces)
    assert answer.status_code == 400
    assert answer.json()["error"]["fields"]
    assert ana.get("@notices/settings").json()["paces"]["projects"] == "daily"


def test_a_pupil_chooses_nothing_a_visitor_may_nothing(people, api_as):
    pupil = api_as("iris", PASSWORD)
    assert pupil.patch("@notices/settings", paces={"projects": "now"}).status_code == 404
    assert pupil.post("@notices/seen").status_code == 404
    assert api_as().patch("@notices/settings", paces={}).status_code == 401
    assert api_as().post("@notices/seen").status_code == 401


@pytest.mark.parametrize("path", ["@notices/other", "@notices/settings/other"])
def test_what_is_not_there_is_missing(ana, path):
    assert ana.get(path).status_code == 404
    assert ana.post(path).status_code == 404
    assert ana.patch(path).status_code == 404


@pytest.mark.parametrize("body", ["{", "[]"])
def test_what_is_no_json_object_is_refused(ana, body):
    answer = ana.send(
        "PATCH", "@notices/settings", data=body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 400
