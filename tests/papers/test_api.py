from datetime import date
from datetime import timedelta
from etwinning.audit.api import lines
from etwinning.base.security import for_the_house
from etwinning.papers import api as papers
from etwinning.papers.interfaces import IPaperKind
from etwinning.papers.interfaces import PaperKind
from plone import api
from zope.component import getSiteManager

import pytest

ABOUT = {"project": "Night sky", "schools": ["Reykjavík, Iceland"], "year": 2026}


@pytest.fixture
def label(site):
    getSiteManager().registerUtility(PaperKind("eTwinning label"), IPaperKind, "test:label")
    return "test:label"


def test_behind_a_code_stands_what_was_issued(label):
    code = papers.issue(label, ABOUT)
    shown = papers.paper(code.lower().replace("-", " "))
    assert (shown.code, shown.title, shown.project) == (code, "eTwinning label", "Night sky")
    assert (shown.schools, shown.year) == (("Reykjavík, Iceland",), 2026)
    assert shown.state == "valid"
    assert shown.issued == date.today()


def test_issuing_is_noted(label):
    code = papers.issue(label, ABOUT)
    with for_the_house("a test"):
        (line,) = lines(thing=code)
    assert line["action"] == "papers:paper:issue"


def test_an_unknown_kind_or_a_person_in_it_is_a_fault_of_ours(label):
    with pytest.raises(LookupError):
        papers.issue("test:nothing", ABOUT)
    with pytest.raises(ValueError):
        papers.issue(label, {**ABOUT, "teacher": "Ana"})


def test_a_withdrawn_paper_stays_and_says_so(label):
    code = papers.issue(label, ABOUT)
    papers.withdraw(code, "The project broke the rules")
    papers.withdraw(code, "again")
    shown = papers.paper(code)
    assert (shown.state, shown.withdrawn) == ("withdrawn", date.today())
    assert shown.reason == "The project broke the rules"


def test_what_was_never_issued_cannot_be_withdrawn(label):
    with pytest.raises(KeyError):
        papers.withdraw("0000-0000-0000", "x")
    assert papers.paper("0000-0000-0000") is None


def test_a_paper_ends_after_its_last_day(label):
    today = date.today()
    until = papers.issue(label, {**ABOUT, "until": today})
    over = papers.issue(label, {**ABOUT, "until": today - timedelta(days=1)})
    assert papers.paper(until).state == "valid"
    assert papers.paper(over).state == "ended"


def test_a_paper_outlives_its_kind(label):
    code = papers.issue(label, ABOUT)
    getSiteManager().unregisterUtility(provided=IPaperKind, name=label)
    assert papers.paper(code).title == label


def test_the_check_page_is_at_the_configured_address(label):
    api.portal.set_registry_record("etwinning.base.address", "https://etwinning.example")
    assert papers.check_url("7K3M-9QXZ-2FHT") == "https://etwinning.example/check/7K3M-9QXZ-2FHT"
