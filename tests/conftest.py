"""Layers for all tests: ``integration`` (one transaction, rolled back), ``functional`` (HTTP)."""

from etwinning.accounts import passwords
from etwinning.accounts.api import account
from etwinning.base.interfaces import IETwinningLayer
from etwinning.testing import FUNCTIONAL_TESTING
from etwinning.testing import INTEGRATION_TESTING
from pytest_plone import fixtures_factory
from tests.accounts.builders import PASSWORD
from tests.layers import party_of
from tests.layers import RIVER
from tests.layers import RIVER_TESTING
from tests.numbers import begin_anew
from tests.pupils.builders import pupil_of
from tests.rest import Api
from zope.interface import alsoProvides

import pytest
import transaction

globals().update(
    fixtures_factory(
        (
            (INTEGRATION_TESTING, "integration"),
            (FUNCTIONAL_TESTING, "functional"),
            (RIVER_TESTING, "at_the_river"),
        )
    )
)


@pytest.fixture(autouse=True, scope="session")
def cheap_hashes():
    """Hashes of passwords cost time on purpose; tests make many (costs: test_passwords.py)."""
    passwords.hashing = passwords.Hashing(passes=1, memory=8)


@pytest.fixture(autouse=True)
def counters(tmp_path_factory, monkeypatch):
    """Limits are on in tests; each test starts with all budgets full and no jobs."""
    monkeypatch.setenv("ETWINNING_LIMITS", str(tmp_path_factory.mktemp("limits")))
    monkeypatch.setenv("ETWINNING_JOBS", str(tmp_path_factory.mktemp("jobs")))
    monkeypatch.setenv("ETWINNING_EXPORTS", str(tmp_path_factory.mktemp("exports")))


@pytest.fixture(autouse=True)
def numbers():
    """Names in a test, and hence on the pages of docs/rest/, do not depend on other tests."""
    begin_anew()


@pytest.fixture
def site(request):
    """The site, with a request of our layer; whoever is logged in is the test's business."""
    layer = "at_the_river" if "at_the_river" in request.fixturenames else "integration"
    portal = request.getfixturevalue(layer)["portal"]
    alsoProvides(portal.REQUEST, IETwinningLayer)
    return portal


@pytest.fixture
def river(at_the_river, site):
    """A project at work with its TwinSpace (``builders.Party``), made once for many tests."""
    begin_anew(after=RIVER.numbers)
    return party_of(site)


@pytest.fixture
def url(functional):
    """Address of the site that a real server serves."""
    return f"http://{functional['host']}:{functional['port']}/plone"


@pytest.fixture
def api_as(url):
    """Give a program of a person: ``api_as()`` is a visitor, ``api_as(login, password)``.

    Pupils come in by ``api_as(login, password, door="pupils")``.
    """
    return lambda login="", password="", door="": Api(url, login, password, door)


@pytest.fixture
def programs(river, api_as):
    """Dict of who -> program, in tests whose ``river`` is served over HTTP; the pupil is new."""
    card = pupil_of(river.ana, river.space)
    transaction.commit()
    teachers = ("ana", "jan", "partner", "stranger")
    found = {who: api_as(account(getattr(river, who)).login, PASSWORD) for who in teachers}
    pupil = api_as(card.login, card.password, door="pupils")
    return {**found, "pupil": pupil, "visitor": api_as()}
