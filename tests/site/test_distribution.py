"""A site made by the add-site page: its form is JSON to the same service, by an operator."""

from etwinning.base.interfaces import ISetUpStep
from tests.rest import Api
from tests.site.builders import OPERATOR
from zope.component import getUtilitiesFor
from zope.component.hooks import site as in_site

import pytest
import requests

ANSWERS = {
    "site_id": "second",
    "title": "Our second site",
    "description": "",
    "default_language": "en",
    "portal_timezone": "Europe/Brussels",
    "setup_content": False,
}


@pytest.fixture
def root(url):
    return url.rpartition("/")[0]


def test_the_add_site_page_offers_our_distribution(root):
    offered = Api(root, *OPERATOR).get("@sites").json()["distributions"]
    assert "etwinning" in [distribution["name"] for distribution in offered]


@pytest.mark.parametrize("login", [(), ("test-user", "secret")])
def test_only_operators_add_sites(root, functional, login):
    answer = Api(root, *login).post("@sites/etwinning", **ANSWERS)
    assert answer.status_code in (401, 403)
    assert "second" not in functional["app"].objectIds()


def test_a_site_made_there_is_ours_at_once(root, functional):
    answer = Api(root, *OPERATOR).post("@sites/etwinning", **ANSWERS)
    assert answer.status_code in (200, 201), answer.text
    functional["app"]._p_jar.sync()
    made = functional["app"]["second"]
    with in_site(made):
        tool = made.portal_setup
        assert tool.getLastVersionForProfile("etwinning:default") != "unknown"
        assert len(list(getUtilitiesFor(ISetUpStep))) > 5
    assert {"schools", "people", "projects", "offices"} <= set(made.objectIds())
    page = requests.get(f"{root}/second", headers={"Accept": "text/html"}, timeout=30)
    assert page.status_code == 200
    assert 'class="etw etw-env-public' in page.text
    assert "Our second site" in page.text
    assert "No project is public yet" in page.text


def test_the_root_of_the_server_leads_visitors_to_the_site(root, url):
    browser = {"headers": {"Accept": "text/html"}, "allow_redirects": False, "timeout": 30}
    answer = requests.get(f"{root}/@@plone-overview", **browser)
    assert (answer.status_code, answer.headers["Location"]) == (302, url)
    page = requests.get(f"{root}/@@plone-overview", auth=OPERATOR, **browser)
    assert page.status_code == 200
