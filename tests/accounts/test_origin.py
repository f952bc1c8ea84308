"""Writing with a session's cookie: only from our own pages (security.md section 2)."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD

import json
import pytest
import transaction

JSON = {"Accept": "application/json", "Content-Type": "application/json"}
OTHER = "another-Password-7"
BODY = json.dumps({"old": PASSWORD, "password": OTHER})


@pytest.fixture
def reader(ana, browser):
    """Ana, logged in."""
    reader = browser()
    reader.log_in("ana", PASSWORD)
    return reader


def origin(url):
    return url.removesuffix("/plone")


def write(reader, body=BODY, **headers):
    """Change the password over REST with the cookie of the session."""
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    return reader.post("@password", body, {"Accept": "application/json", **headers}).status_code


def test_our_own_page_may_write(reader, url):
    assert write(reader, Content_Type="application/json", Origin=origin(url)) == 204


@pytest.mark.parametrize(
    "headers",
    [
        {"Content_Type": "application/json"},
        {"Content_Type": "application/json", "Origin": "https://evil.example"},
        {"Content_Type": "application/json", "Origin": "null"},
        {"Content_Type": "application/json", "Origin": ""},
        {"Content_Type": "text/plain", "Origin": "https://evil.example"},
        {"Content_Type": "text/plain", "Origin": "OURS"},
        {"Content_Type": "application/x-www-form-urlencoded", "Origin": "OURS"},
        {"Content_Type": "multipart/form-data; boundary=x", "Origin": "OURS"},
        {"Content_Type": "text/plain; application/json", "Origin": "OURS"},
        {"Origin": "OURS"},
    ],
)
def test_nobody_else_may(reader, url, headers):
    ours = {"OURS": origin(url)}
    headers = {name: ours.get(value, value) for name, value in headers.items()}
    assert write(reader, **headers) in (400, 403)  # 400: no form of that type
    assert reader.is_in()


@pytest.mark.parametrize("how", ["++api++/@password", "@password"])
def test_the_way_of_plones_frontend_is_no_way_round(reader, url, how):
    answer = reader.post(how, BODY, {"Content-Type": "text/plain", "Accept": "application/json"})
    assert answer.status_code == 403
    assert reader.is_in()


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT", "DELETE"])
def test_every_method_that_writes_is_looked_at(reader, url, method):
    answer = reader.session.request(
        method, f"{url}/@password", headers={**JSON, "Origin": "https://evil.example"}, data=BODY
    )
    assert answer.status_code in (403, 404, 405)
    assert reader.is_in()


def test_forms_of_other_sites_are_refused_before_they_are_read(ana, browser):
    reader = browser()
    answer = reader.send(
        "login", {"Origin": "https://evil.example"}, login="ana", password=PASSWORD
    )
    assert answer.status_code == 403
    assert "__ac" not in reader.session.cookies


def test_our_form_with_our_origin_works(ana, browser, url):
    answer = browser().send("login", {"Origin": origin(url)}, login="ana", password=PASSWORD)
    assert answer.status_code == 302


def test_the_configured_address_is_ours_too(functional, reader):
    functional["portal"].portal_registry["etwinning.base.address"] = "http://etwinning.example"
    transaction.commit()
    assert write(reader, Content_Type="application/json", Origin="http://etwinning.example") == 204


def test_programs_with_a_header_of_their_own_need_no_origin(ana, api_as):
    answer = api_as("ana", PASSWORD).post("@password", old=PASSWORD, password=OTHER)
    assert answer.status_code == 204
    assert account(ana)


def test_a_form_without_our_token_writes_nothing(reader):
    fields = {"old": PASSWORD, "password": OTHER}
    assert reader.post("change-password", fields).status_code == 403
    assert reader.post("change-password", {**fields, "_authenticator": "x"}).status_code == 403
    assert reader.is_in()
