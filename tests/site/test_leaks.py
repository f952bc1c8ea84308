"""Leaks of a plain site that ours does not have (security.md L1 to L4, L14, and PATCH)."""

from DateTime import DateTime
from plone.app.testing import TEST_USER_ID
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from tests.rest import Api
from tests.site.builders import as_operator
from tests.site.builders import OPERATOR
from tests.site.builders import page
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

import json
import pytest
import requests

MEMBER = (TEST_USER_NAME, TEST_USER_PASSWORD)
SECRET = "Canary-7f3a"  # in titles and texts of what nobody may see
AUTHOR_ID = "wilhelmina-9"
AUTHOR = "Wilhelmina Canaria"  # full name of the author of everything


@pytest.fixture
def site(functional):
    """An open page, related to a closed one; an open page in a closed folder; dated pages."""
    with as_operator(functional) as site:
        site.acl_users.userFolderAddUser(AUTHOR_ID, "a long enough one", ["Member"], [])
        site.portal_membership.getMemberById(AUTHOR_ID).setMemberProperties({"fullname": AUTHOR})
        closed = page(site, "closed", readers=(), title=SECRET, description=SECRET)
        hall = page(site, "hall", readers=(), kind="Folder", title=SECRET)
        page(hall, "inside", text=None)
        shown = page(site, "shown", creators=(AUTHOR_ID,), contributors=(AUTHOR,))
        beside = page(site, "beside")
        ids = getUtility(IIntIds)
        shown.relatedItems = [RelationValue(ids.getId(thing)) for thing in (closed, beside)]
        notify(ObjectModifiedEvent(shown))
        future, past = page(site, "future"), page(site, "past")
        future.setEffectiveDate(DateTime() + 1)
        past.setExpirationDate(DateTime() - 1)
        for thing in (shown, beside, future, past):
            thing.reindexObject()
    return functional["portal"]


@pytest.fixture
def visitor(site, url):
    return Api(url)


@pytest.fixture
def member(site, url):
    return Api(url, *MEMBER)


@pytest.fixture(params=["visitor", "member"])
def reader(request):
    return request.getfixturevalue(request.param)


def html(url, path, auth=None):
    return requests.get(f"{url}/{path}", auth=auth, headers={"Accept": "text/html"}, timeout=30)


def test_l01_relations_show_only_what_may_be_viewed(reader):
    told = reader.get("shown").json()
    assert [related["title"] for related in told["relatedItems"]] == ["Beside"]
    assert SECRET not in str(told)


def test_l01_the_operator_still_sees_both(site, url):
    told = Api(url, *OPERATOR).get("shown").json()
    assert len(told["relatedItems"]) == 2


PARENT_TELLS = [
    "hall/inside",
    "hall/inside/@breadcrumbs",
    "hall/inside?expand=breadcrumbs,navigation",
    "@search?fullobjects=1&metadata_fields=_all",
    "@search?metadata_fields=_all&path.depth=5",
    "hall/inside/@search?metadata_fields=_all",
    "@navigation?expand.navigation.depth=4",
]


@pytest.mark.parametrize("path", PARENT_TELLS)
def test_l02_nothing_tells_of_a_closed_folder(reader, path):
    answer = reader.get(path)
    assert answer.status_code == 200
    assert SECRET not in answer.text


def test_l02_the_page_does_not_either(site, url):
    for who in (None, MEMBER):
        text = html(url, "hall/inside", who).text
        assert "<h1" in text and SECRET not in text


@pytest.mark.parametrize("who", [None, MEMBER])
def test_l03_listings_name_no_author(site, url, who):
    query = "query:list:record&sort_on=sortable_title"
    for path in (
        f"@@querybuilder_html_results?{query}",
        "listing_view",
        "summary_view",
        "tabular_view",
        "full_view",
        "shown",
        "@@search?SearchableText=shown",
        "sitemap",
        "recently_modified",
        "event_listing",
        "shown/document_view",
        "shown/full_view_item",
    ):
        text = html(url, path, who).text
        assert AUTHOR not in text and AUTHOR_ID not in text, path
    assert html(url, f"@@querybuilder_html_results?{query}", who).status_code in (403, 404)


@pytest.mark.parametrize(
    "path",
    [
        "shown",
        "shown?fullobjects=1",
        "@search?metadata_fields=_all",
        "@search?metadata_fields=Creator&metadata_fields=listCreators",
        "@search?fullobjects=1",
    ],
)
def test_l04_programs_learn_no_author(reader, path):
    text = reader.get(path).text
    assert AUTHOR_ID not in text
    assert AUTHOR not in text
    assert '"creators"' not in text and '"Creator"' not in text


def test_l04_a_search_by_metadata_still_tells_what_is_harmless(visitor):
    found = visitor.get("@search", metadata_fields="_all", SearchableText="Shown").json()["items"]
    assert found[0]["title"] == "Shown"
    assert found[0]["UID"]


@pytest.mark.parametrize("name", ["future", "past"])
def test_l14_before_and_after_its_days_a_page_is_missing(reader, site, url, name):
    assert reader.get(name).status_code == 404
    assert reader.get(f"{name}/@breadcrumbs").status_code == 404
    assert html(url, name).status_code == 404
    for query in ("show_inactive=1", "show_inactive=True&use_site_search_settings=1", ""):
        assert f"/{name}" not in reader.get(f"@search?{query}").text


@pytest.fixture
def dated(functional, site):
    """News of tomorrow, news of last week, and news that stand in a folder that is over."""
    with as_operator(functional) as plone:
        today = DateTime()
        over = page(plone, "over", kind="Folder", title="Over")
        for folder, name, opens, ends in (
            (plone, "open", -1, 1),
            (plone, "early", 1, 2),
            (plone, "late", -2, -1),
            (over, "within", -2, None),
        ):
            news = page(folder, name, kind="News Item", title=f"Kestrel {name}")
            news.setEffectiveDate(today + opens)
            news.setExpirationDate(today + ends if ends else None)
            news.reindexObject()
        over.setExpirationDate(today - 1)
        notify(ObjectModifiedEvent(over))
        over.reindexObject()


def test_l14_our_search_and_the_start_page_know_no_embargoed_news(dated, reader, url):
    found = reader.get("@find", text="kestrel", count="kind").json()
    assert [item["title"] for item in found["items"]] == ["Kestrel open"]
    assert (found["total"], found["counts"]) == (1, {"kind": {"news": 1}})
    for path in ("", "@@search?SearchableText=kestrel"):
        shown = html(url, path).text
        assert not any(f"Kestrel {name}" in shown for name in ("early", "late", "within")), path
    assert "Kestrel open" in html(url, "@@search?SearchableText=kestrel").text


def test_l14_the_operator_finds_them_all(dated, url):
    assert Api(url, *OPERATOR).get("@find", text="kestrel").json()["total"] == 4


# each would answer yes or no about what no answer shows
CLOSED_INDEXES = (
    "Creator", "review_state", "project_waits", "clock", "teacher_until", "due", "offices",
    "allowedRolesAndUsers", "sort_on",
)  # fmt: skip


@pytest.mark.parametrize("index", CLOSED_INDEXES)
def test_l04_nobody_searches_by_what_is_not_shown(reader, index):
    values = {"sort_on": "Creator"} if index == "sort_on" else {index: AUTHOR_ID}
    asked = reader.get("@search", **values)
    assert asked.status_code == 400
    assert list(asked.json()["error"]["fields"]) == ["Creator" if index == "sort_on" else index]
    if index != "sort_on":
        criteria = [{"i": index, "o": "plone.app.querystring.operation.string.is", "v": AUTHOR_ID}]
        assert reader.post("@querystring-search", query=criteria).status_code == 400
        told = json.dumps({"query": criteria})
        assert reader.get("@querystring-search", query=told).status_code == 400


def test_l04_a_search_tells_no_state(reader):
    items = reader.get("@search", SearchableText="Shown", metadata_fields="_all").json()["items"]
    assert items and not any("review_state" in item for item in items)


def test_l04_editors_of_the_site_search_by_everything(site, url):
    operator = Api(url, *OPERATOR)
    found = operator.get("@search", Creator=AUTHOR_ID).json()["items"]
    assert [item["title"] for item in found] == ["Shown"]
    assert "review_state" in found[0]


def test_l14_the_operator_sees_both(site, url):
    operator = Api(url, *OPERATOR)
    assert operator.get("future").status_code == operator.get("past").status_code == 200


FIELDS = {
    "creators": ["somebody-else"],
    "contributors": ["x"],
    "effective": "2001-01-01T00:00:00",
    "expires": "2001-01-01T00:00:00",
    "layout": "full_view",
    "rights": "mine",
    "exclude_from_nav": True,
}


@pytest.fixture
def editor(functional, site, url):
    with as_operator(functional):
        site["shown"].manage_setLocalRoles(TEST_USER_ID, ["Editor"])
    return Api(url, *MEMBER)


@pytest.mark.parametrize("field", FIELDS)
def test_an_editor_cannot_set_it_by_patch(editor, site, field):
    answer = editor.patch("shown", title="Changed", **{field: FIELDS[field]})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]
    site._p_jar.sync()
    assert site["shown"].title == "Shown"


def test_an_editor_changes_the_text_by_patch(editor, site):
    assert editor.patch("shown", title="Changed").status_code == 204
    site._p_jar.sync()
    assert site["shown"].title == "Changed"


def test_an_editor_learns_no_author_either(editor):
    told = editor.get("shown").json()
    assert "creators" not in told and "contributors" not in told
