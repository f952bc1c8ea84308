"""What the world sees of the machine: headers, tools, HEAD (L15)."""

from etwinning.site.outside.answers import PlainAnswers
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from tests.site.builders import as_operator
from tests.site.builders import OPERATOR
from tests.site.builders import page
from wsgiref.util import setup_testing_defaults
from ZPublisher.WSGIPublisher import publish_module

import pytest
import requests

MEMBER = (TEST_USER_NAME, TEST_USER_PASSWORD)


@pytest.fixture
def get(functional, url):
    with as_operator(functional) as site:
        page(site, "open")

    def get(path, auth=None, base=url, accept="text/html"):
        headers = {"Accept": accept}
        address = f"{base}/{path}"
        return requests.get(
            address, auth=auth, headers=headers, allow_redirects=False, timeout=30
        )

    return get


def policy(answer):
    parts = answer.headers["Content-Security-Policy"].split("; ")
    return dict(part.split(" ", 1) for part in parts)


PATHS = ["", "open", "login", "missing", "open/edit", "++plone++etwinning/site.css"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("who", [None, MEMBER])
def test_readers_have_the_strict_policy(get, path, who):
    answer = get(path, who)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    told = policy(answer)
    assert told["script-src"] == told["connect-src"] == "'self'"
    assert told["frame-ancestors"] == "'self'"
    assert "unsafe" not in told["script-src"] and "*" not in str(told)
    assert told["frame-src"].count("https://") == 3


def test_programs_have_it_too(get):
    answer = get("@navigation", accept="application/json")
    assert policy(answer)["script-src"] == "'self'"


def test_staff_may_use_plones_widgets(get):
    assert policy(get("folder_contents", OPERATOR))["script-src"] == "'self' 'unsafe-eval'"


def test_only_the_management_screens_run_what_is_in_attributes(get):
    assert "'unsafe-inline'" in policy(get("manage_main", OPERATOR))["script-src"]
    assert "'unsafe-inline'" not in policy(get("manage_main", MEMBER))["script-src"]


def test_pages_of_people_logged_in_are_not_kept(get):
    assert get("open", MEMBER).headers["Cache-Control"] == "private, no-store"
    assert "no-store" not in get("open").headers.get("Cache-Control", "")
    picture = get("++plone++etwinning/mark.svg", MEMBER)
    assert "no-store" not in picture.headers.get("Cache-Control", "")


TOOLS = [
    "MailHost",
    "MailHost/manage_main",
    "HTTPCache",
    "acl_users",
    "error_log",
    "error_log/getLogEntries",
    "mimetypes_registry",
    "plone_utils",
    "portal_catalog",
    "portal_memberdata",
    "portal_memberdata/portraits",
    "portal_setup",
    "portal_workflow",
]


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("who", [None, MEMBER])
def test_tools_are_missing_for_all_but_operators(get, tool, who):
    assert get(tool, who).status_code == 404


def test_operators_reach_the_tools(get):
    assert get("MailHost/manage_main", OPERATOR).status_code == 200


NOT_OURS = ["test-rendering", "@@contact-info", "contact-info", "RSS", "atom.xml"]


@pytest.mark.parametrize("path", NOT_OURS)
def test_pages_that_we_do_not_have_are_missing(get, path):
    assert get(path).status_code == 404


def test_editors_read_the_history_of_plones_pages(get):
    answer = get("open/@@history", OPERATOR)
    assert answer.status_code == 200 and "Open" in answer.text


@pytest.mark.parametrize("who", [None, MEMBER])
def test_the_list_of_sites_is_for_who_may_add_one(get, url, who):
    for base in (url, url.rpartition("/")[0]):
        answer = get("@sites", who, base, "application/json")
        assert answer.status_code in (401, 403, 404)
        assert "distributions" not in answer.text


def ask(method, path):
    """One request through the filter and the real publisher."""
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "HTTP_ACCEPT": "text/html"}
    setup_testing_defaults(environ)
    told = {}

    def start(status, headers, exc_info=None):
        told.update({"status": status, **{name.lower(): value for name, value in headers}})

    body = b"".join(PlainAnswers(publish_module)(environ, start))
    return told, body


@pytest.mark.parametrize("path", ["/plone", "/plone/open", "/plone/missing", "/plone/@@search"])
def test_head_is_get_without_a_body(get, path):
    told, body = ask("GET", path)
    head, nothing = ask("HEAD", path)
    assert head["status"] == told["status"]
    assert head["content-length"] == told["content-length"]
    assert body and not nothing


def test_answers_name_no_software(get):
    told, _body = ask("GET", "/plone")
    assert not {"server", "via", "x-powered-by"} & told.keys()
