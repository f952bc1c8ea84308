"""@find over HTTP, with its refusals."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.rest import document
from tests.search.builders import page
from tests.search.builders import pages_can_be_found

import pytest
import transaction


@pytest.fixture
def pages(functional):
    site = functional["portal"]
    setRoles(site, TEST_USER_ID, ["Manager"])
    with pages_can_be_found():
        page(site, "open", "Anonymous", title="Szkoła w Łodzi", subjects=["art"])
        page(site, "staff", "Manager", title="Not for visitors")
        transaction.commit()
        yield site


def test_a_visitor_finds_what_is_public(pages, api_as):
    answer = api_as().get("@find", text="szkola", count=["subject"])
    assert answer.status_code == 200
    told = answer.json()
    assert [item["title"] for item in told["items"]] == ["Szkoła w Łodzi"]
    assert told["items"][0]["@id"].endswith("/plone/open")
    assert told["total"] == 1 and told["complete"] and told["counts"] == {"subject": {"art": 1}}
    document(
        "search-find",
        "Finds what the caller may list, by words (accents do not matter, a beginning is enough) "
        "and by facets: kind, country, subject, language, state, place, level; a facet may be "
        "given more than once. `start` (at most 10,000) and `size` (at most 100) choose the "
        "page, `count` the facets that are counted, `order` is `best` or `newest`. "
        "Anybody may ask.",
        answer,
    )


@pytest.mark.parametrize(
    "asked, wrong",
    [
        ({"start": "abc"}, "start"),
        ({"start": "-1"}, "start"),
        ({"size": "1000000"}, "size"),
        ({"text": ["a", "b"]}, "text"),
        ({"text": "x" * 201}, "text"),
        ({"count": "allowed"}, "count"),
        ({"order": "\x00"}, "order"),
        ({"kind.x:record": "1"}, "kind"),
    ],
)
def test_bad_input_is_400_and_says_where(pages, api_as, asked, wrong):
    answer = api_as().get("@find", **asked)
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [wrong]
