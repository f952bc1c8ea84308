"""Refusals: who may not view a thing cannot tell it from one that is missing (L13)."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.interfaces import IETwinningLayer
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from Products.CMFCore.interfaces import ISiteRoot
from Products.Five.browser import BrowserView
from tests.site.builders import as_operator
from tests.site.builders import OPERATOR
from tests.site.builders import page
from zExceptions import BadRequest
from zExceptions import Forbidden
from zExceptions import Redirect
from zope.component import getGlobalSiteManager
from zope.interface import Interface

import pytest
import re
import requests

MEMBER = (TEST_USER_NAME, TEST_USER_PASSWORD)
HTML = {"Accept": "text/html"}


@pytest.fixture
def pages(functional):
    with as_operator(functional) as site:
        page(site, "open")
        page(page(site, "closed", readers=(), kind="Folder"), "inside", readers=())
        return {"inside": site["closed"]["inside"].UID(), "open": site["open"].UID()}


@pytest.fixture
def get(url, pages):
    def get(path, auth=None, accept="text/html", method="GET", **words):
        return requests.request(
            method,
            f"{url}/{path}",
            auth=auth,
            headers={"Accept": accept},
            allow_redirects=False,
            timeout=30,
            **words,
        )

    return get


def same(answer):
    """The answer without what the asker's own address puts into it."""
    text = re.sub(r"(closed|missing)(/|%2F)?(inside)?", "ASKED", answer.text)
    text = re.sub(r'_authenticator[^"]*"[^"]*"', "", text)
    headers = {k: v for k, v in answer.headers.items() if k not in ("Date", "Content-Length")}
    return answer.status_code, headers, text


@pytest.mark.parametrize("who", [None, MEMBER])
@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*", "image/png"])
@pytest.mark.parametrize("suffix", ["", "/edit", "/@@images/image", "/@history", "/inside"])
def test_what_may_not_be_viewed_is_missing(get, who, accept, suffix):
    closed = get("closed" + suffix, who, accept)
    missing = get("missing" + suffix, who, accept)
    assert closed.status_code == 404
    assert same(closed) == same(missing)


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE", "PUT", "PROPFIND", "HEAD"])
def test_every_method_finds_nothing(get, method):
    closed = get("closed", MEMBER, "application/json", method)
    missing = get("missing", MEMBER, "application/json", method)
    assert closed.status_code == missing.status_code == 404
    assert same(closed) == same(missing)


def test_a_visitor_may_log_in_and_come_back(get, url):
    answer = get("missing")
    assert f"{url}/login?came_from=http%3A//" in answer.text
    assert "We did not find this page" in answer.text


def test_a_visitor_is_in_the_public_site(get):
    for path in ("missing", "open/edit", "@@search?SearchableText=open"):
        assert 'class="etw etw-env-public' in get(path).text, path


def test_a_member_stays_logged_in_on_the_page(get):
    answer = get("missing", MEMBER)
    assert "personaltools-logout" in answer.text
    assert "came_from" not in answer.text


@pytest.mark.parametrize("path", ["open/edit", "open/@@sharing", "++add++Link", "folder_contents"])
def test_viewable_without_the_verb_is_closed_with_a_reason(get, path):
    answer = get(path, MEMBER)
    assert answer.status_code == 403
    assert "You may see this, but not do that with it" in answer.text
    visitor = get(path)
    assert visitor.status_code == 403
    assert "came_from" in visitor.text


def test_a_program_is_told_401_or_403(get):
    words = {"json": {"title": "x"}, "accept": "application/json", "method": "PATCH"}
    assert get("open", **words).status_code == 401
    answer = get("open", MEMBER, **words)
    assert answer.status_code == 403
    assert answer.json()["type"] == answer.json()["error"]["type"] == "Unauthorized"
    assert "traceback" not in answer.text.lower()


@pytest.mark.parametrize("path", ["resolveuid/{}", "@@redirect-to-uuid/{}", "resolveuid/{}/x"])
def test_an_id_tells_no_path(get, pages, path):
    closed = get(path.format(pages["inside"]), MEMBER)
    missing = get(path.format("0" * 32), MEMBER)
    assert closed.status_code == missing.status_code == 404
    assert "closed" not in str(closed.headers) + closed.text.replace(pages["inside"], "")
    assert get("resolveuid/" + pages["open"]).headers["Location"].endswith("/open")


def test_a_moved_page_is_found_only_by_who_may_view_it(functional, get, url, pages):
    with as_operator(functional) as site:
        site["closed"].manage_renameObject("inside", "moved")
        site.manage_renameObject("open", "public")
    assert get("closed/inside", MEMBER).status_code == 404
    assert get("closed/inside", OPERATOR).headers["Location"] == f"{url}/closed/moved"
    assert get("open/view").headers["Location"] == f"{url}/public/view"


@pytest.mark.parametrize(
    "path",
    [
        "@search?path.depth=abc",
        "@search?path.depth:int=abc",
        "@search?effective=%00",
        "@search?b_start=abc&b_size=x",
        "@search?b_start:int=abc",
        "@search?sort_on=nothing",
        "@search?sort_limit=x",
        "@search?metadata_fields:record=x",
        "@search?SearchableText:int=x",
        "@search?review_state.not.operator=and",
        "@querystring-search?query=abc",
    ],
)
def test_bad_parameters_are_our_400(get, path):
    answer = get(path, accept="application/json")
    assert answer.status_code in (200, 400), answer.text
    if answer.status_code == 400:
        assert answer.json()["message"]
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "?b_start:int=abc",
        "folder_listing?b_start:int=abc",
        "open?x:date=abc",
        "open?x:utf8:list:tokens:int=%00",
        "@@search?SearchableText=%00(",
        "@@search?b_start:int=-1",
        "?set_language=%00",
        "login?came_from=%00",
        "%00",
        "open?-C",
    ],
)
def test_bad_parameters_of_pages_are_no_fault_of_ours(get, path):
    answer = get(path)
    assert answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["@search", "", "open", "@querystring-search"])
@pytest.mark.parametrize(
    "asked, field",
    [
        ("b_size=-1", "b_size"),
        ("b_size=1001", "b_size"),
        ("b_size=" + "9" * 40, "b_size"),
        ("b_start=-1", "b_start"),
        ("b_start=x", "b_start"),
        ("b_size=1&b_size=2", "b_size"),
    ],
)
def test_a_page_of_a_list_that_cannot_be_is_our_400(get, path, asked, field):
    answer = get(f"{path}?{asked}", accept="application/json")
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


@pytest.mark.parametrize(
    "path",
    ["path.depth=abc", "effective=%00", "b_start:int=abc", "path.depth:int=abc", "sort_limit=x"],
)
def test_a_search_that_cannot_be_is_400(get, path):
    answer = get(f"@search?{path}", accept="application/json")
    assert (answer.status_code, answer.json()["type"]) == (400, "BadRequest")


def test_what_could_not_be_read_is_noted_with_its_traceback(get, caplog):
    with caplog.at_level("INFO", "etwinning.refusals"):
        get("@search?path.depth=abc", accept="application/json")
        get("nothing-here")
    noted = [record for record in caplog.records if record.name == "etwinning.refusals"]
    assert [bool(record.exc_info) for record in noted] == [True, False]


@pytest.mark.parametrize("path", ["@login", "@search", "@querystring-search", "open"])
@pytest.mark.parametrize("body", ["[" * 100_000, "{", "null", '"x"', "\0", '{"a":' * 5000])
def test_bad_json_is_our_400(get, path, body):
    answer = get(path, None, "application/json", "POST", data=body.encode())
    assert 400 <= answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text


@pytest.fixture
def raising(functional):
    """A page that raises what a test gives it."""
    manager = getGlobalSiteManager()
    told = []

    class Raising(BrowserView):
        def __call__(self):
            raise told[0]

    required = (ISiteRoot, IETwinningLayer)
    manager.registerAdapter(Raising, required, Interface, name="raising")
    yield told
    manager.unregisterAdapter(Raising, required, Interface, name="raising")


REFUSALS = [
    (BadInput({"town": "Write the town of your school"}), 400, "Write the town of your school"),
    (Unmet(["Two countries are needed", "It is not complete"]), 400, "Two countries are needed"),
    (NotAllowed("Only the founders may"), 403, "Only the founders may"),
    (WrongState("It is closed already"), 409, "It is closed already"),
    (TooMany("6 of 6 used", free_in=60), 429, "6 of 6 used"),
    (RuntimeError("secret: /srv/data.fs"), 500, "Something broke on our side"),
    (KeyError("secret"), 500, "Something broke on our side"),
    (Forbidden("Form authenticator is invalid."), 403, "The form was open for too long"),
    (BadRequest("No such language"), 400, "No such language"),
]


@pytest.mark.parametrize(("error", "status", "sentence"), REFUSALS)
def test_an_exception_of_a_page_has_its_status(get, raising, error, status, sentence):
    raising.append(error)
    answer = get("@@raising", OPERATOR)
    assert answer.status_code == status
    assert sentence in answer.text
    assert "secret" not in answer.text
    assert '<main class="etw-main' in answer.text
    program = get("@@raising", OPERATOR, "application/json")
    assert program.status_code == status
    assert program.json()["error"]["type"]
    assert "secret" not in program.text
    assert ("Retry-After" in program.headers) == (status == 429)


def test_a_redirect_is_no_refusal(get, raising, url):
    raising.append(Redirect(f"{url}/open"))
    answer = get("@@raising", OPERATOR)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{url}/open")


def test_refusals_are_not_kept_as_errors(site):
    for error in (TooMany("6 of 6 used"), RuntimeError("broken")):
        site.error_log.raising((type(error), error, None))
    assert [entry["type"] for entry in site.error_log.getLogEntries()] == ["RuntimeError"]
