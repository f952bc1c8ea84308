"""The check page as anybody sees it, over HTTP."""

from etwinning.papers.api import issue
from etwinning.papers.api import withdraw
from etwinning.papers.checking import WRONG_CODES
from etwinning.papers.interfaces import IPaperKind
from etwinning.papers.interfaces import PaperKind
from tests.rest import document
from zope.component import getSiteManager

import pytest
import requests
import transaction


@pytest.fixture
def code(functional, tmp_path, monkeypatch):
    """A paper of an Icelandic project; the counters of wrong codes start at zero."""
    monkeypatch.setenv("ETWINNING_LIMITS", str(tmp_path))
    sm = getSiteManager(functional["portal"])
    sm.registerUtility(PaperKind("eTwinning label"), IPaperKind, "test:label")
    about = {"project": "What <the> night", "schools": ["Reykjavík, Iceland"], "year": 2026}
    found = issue("test:label", about)
    transaction.commit()
    return found


def get(url):
    return requests.get(url, timeout=30)


def test_a_visitor_checks_a_paper(code, url):
    page = get(f"{url}/check/{code}")
    assert page.status_code == 200
    for words in ("What &lt;the&gt; night", "Reykjavík, Iceland", "eTwinning label", "Valid"):
        assert words in page.text


def test_the_reason_of_a_withdrawal_is_not_public(code, url):
    withdraw(code, "s3cr3t")
    transaction.commit()
    page = get(f"{url}/check/{code}")
    assert "Withdrawn on" in page.text
    assert "s3cr3t" not in page.text


def test_a_typed_code_leads_to_its_page(code, url):
    page = get(f"{url}/check?code={code.lower().replace('-', '+')}")
    assert page.url == f"{url}/check/{code}"
    assert page.status_code == 200


@pytest.mark.parametrize("wrong", ["0000-0000-0000", "no%20code", "%3Cscript%3E", "a" * 300])
def test_an_unknown_code_says_so_and_is_404(code, url, wrong):
    for page in (get(f"{url}/check/{wrong}"), get(f"{url}/check?code={wrong}")):
        assert page.status_code == 404
        assert "There is no paper with the code" in page.text
        assert "<script>" not in page.text


def test_the_page_without_a_code_asks_for_one(code, url):
    page = get(f"{url}/check")
    assert page.status_code == 200
    assert 'name="code"' in page.text
    assert "There is no paper" not in page.text


def test_guessing_is_limited_and_right_codes_are_free_until_then(code, url, api_as):
    for _number in range(WRONG_CODES.count):
        assert api_as().get("@check/0000-0000-0000").status_code == 404
    page = get(f"{url}/check/0000-0000-0001")
    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) > 0
    assert "Too many codes" in page.text
    answer = api_as().get("@check/0000-0000-0000")
    assert answer.status_code == 429


def test_programs_check_papers(code, api_as):
    answer = api_as().get(f"@check/{code}")
    assert answer.status_code == 200
    assert answer.json()["state"] == "valid"
    assert answer.json()["schools"] == ["Reykjavík, Iceland"]
    document("papers-check", "What stands behind the code of a certificate. For everybody.", answer)


def test_no_further_name_hangs_below_a_code(code, url):
    assert get(f"{url}/check/{code}/manage_main").status_code == 404
