"""After the log-in nobody is led to another site."""

from etwinning.accounts.views.targets import after_log_in
from etwinning.accounts.views.targets import safe_target
from tests.accounts.builders import PASSWORD
from urllib.parse import urlsplit

import pytest

PAYLOADS = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2f..",
    "\\\\evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\nhttps://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "{home}@evil.example",
    "{home}.evil.example",
    "http://localhost@evil.example/plone",
    "http://evil.example#{home}",
    "http://evil.example?{home}",
    "{home}/..//evil.example",
    "{home}//evil.example",
    "/plone//evil.example",
    "{home}/%0d%0aLocation:%20https://evil.example",
    "{home}/x\r\nLocation: https://evil.example",
    "  https://evil.example",
    "ftp://evil.example",
    "..//evil.example",
    "http:///evil.example",
    "http://[::1]@evil.example",
    "http://[evil",
]


def lands(home, location):
    """Where a browser ends up: scheme and host."""
    parts = urlsplit(location)
    assert "\r" not in location and "\n" not in location and "\\" not in location
    return parts.scheme, parts.netloc


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_leads_away(site, payload):
    home = site.absolute_url()
    target = after_log_in(site, site.REQUEST, payload.format(home=home))
    assert target == home or target.startswith(f"{home}/")
    assert lands(home, target) == lands(home, home)


def test_over_http_too(ana, browser, url):
    for payload in PAYLOADS:
        answer = browser().log_in("ana", PASSWORD, came_from=payload.format(home=url))
        assert answer.status_code == 302
        assert lands(url, answer.headers["Location"]) == lands(url, url)


def test_pages_of_ours_are_come_back_to(site):
    home = site.absolute_url()
    for came_from, target in (
        (f"{home}/projects/x?tab=1", f"{home}/projects/x?tab=1"),
        (f"/{site.getId()}/projects", f"{home}/projects"),
        (home, f"{home}/"),
        (f"{home}/login", ""),
        (f"{home}/@@pupil-door", ""),
        (f"{home}/x/require_login?came_from=y", ""),
        ("", ""),
    ):
        assert safe_target(came_from) == target
