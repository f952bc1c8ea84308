"""@partners over HTTP."""

from tests.people.cast import cast  # noqa: F401, a fixture
from tests.rest import document

import pytest


def test_a_teacher_finds_partners(cast):  # noqa: F811
    about = (
        "A verified teacher finds partners, with why they fit. Lists by repeating a name: "
        "`country`, `region`, `band`, `language`, `subject`, `level`, `available`; `age_from` and "
        "`age_to` in years; `abroad`, `elsewhere`; `order`; `start` and `size`. The counts of a "
        "facet leave out the own choice in it."
    )
    answer = cast["marta"].get("@partners", country=["PL", "LV"], age_from=10, text="toma")
    document("partnering-find-partners", about, answer)
    told = answer.json()
    assert [item["title"] for item in told["items"]] == ["Tomasz Wilk"] and told["total"] == 1
    assert told["items"][0]["match"]["fits"] == 5


@pytest.mark.parametrize(
    "query",
    [{"country": "nowhere"}, {"age_from": "x"}, {"size": "1000"}, {"start": "-1"}, {"order": "x"}],
)
def test_nonsense_is_refused_by_field(cast, query):  # noqa: F811
    answer = cast["marta"].get("@partners", **query)
    assert answer.status_code == 400 and set(answer.json()["error"]["fields"]) == set(query)


@pytest.mark.parametrize(
    "who, status", [("visitor", 401), ("pupil", 404), ("lucia", 403), ("spain", 404)]
)
def test_others_find_nobody(cast, who, status):  # noqa: F811
    answer = cast[who].get("@partners")
    assert "Wilk" not in answer.text
    assert answer.status_code in (401, 403, 404), answer.status_code
