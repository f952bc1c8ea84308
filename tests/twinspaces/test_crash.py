"""What broke between the approval and the spaces is healed: issue 2, acceptance 7."""

from contextlib import contextmanager
from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.jobs.interfaces import IEvery
from etwinning.journals.subscribers import give_journal
from etwinning.places.interfaces import IPlaceOpened
from etwinning.projects.api import CHECKS
from etwinning.projects.api import repair_spaces
from etwinning.projects.api import state_of
from etwinning.projects.events import IProjectApproved
from etwinning.twinspaces.api import space_of
from etwinning.twinspaces.subscribers import give_space
from plone import api
from tests.accounts.builders import PASSWORD
from tests.projects.builders import project
from tests.projects.test_together import send_all
from tests.rest import Api
from tests.site.builders import OPERATOR
from tests.support.builders import officer
from time import time
from zope.component import getGlobalSiteManager
from zope.component import getUtility

import pytest
import threading
import transaction

SIGN = {"office": "PL", "decision": "approve", "checks": list(CHECKS)}
ROOMS = ("twinspaces.heal", "journals.heal")


@contextmanager
def nobody_listens():
    """Approve, and open nothing: as if everything broke right after."""
    registry = getGlobalSiteManager()
    for handler in (give_space, give_journal):
        assert registry.unregisterHandler(handler, [IProjectApproved])
    try:
        yield
    finally:
        for handler in (give_space, give_journal):
            registry.registerHandler(handler, [IProjectApproved])


@contextmanager
def listening(hear):
    """Call ``hear`` when a TwinSpace has just been made."""
    registry = getGlobalSiteManager()
    registry.registerHandler(hear, [IPlaceOpened])
    try:
        yield
    finally:
        registry.unregisterHandler(hear, [IPlaceOpened])


def crashed(**words):
    """A project that is approved and has nothing."""
    with nobody_listens():
        made = project("approved", **words)
    assert space_of(made) is None
    assert list(made.objectIds()) == []
    return made


def opened(made):
    """How many TwinSpaces and journals there are; the project finds its own."""
    catalog = api.portal.get_tool("portal_catalog")
    kinds = ("etwinning.twinspaces.twinspace", "etwinning.journals.journal")
    found = [len(catalog.unrestrictedSearchResults(portal_type=kind)) for kind in kinds]
    assert space_of(made) is not None
    assert made["journal"].places == (space_of(made).UID(),)
    return found


def heal(*names):
    """Let the hour pass for some periodic jobs."""
    with for_the_house("a test"):
        for name in names:
            getUtility(IEvery, name)(time())


@pytest.mark.parametrize("names", [ROOMS, ROOMS[::-1], ROOMS[:1], ROOMS[1:], ROOMS * 2])
def test_a_crash_is_healed_without_anybodys_doing(site, names):
    made = crashed()
    heal(*names)
    assert opened(made) == [1, 1]
    assert [line.status for line in made.ledger] == ["approved", "approved"]
    assert [step.verb for step in made.steps].count("approve") == 1


@pytest.mark.parametrize("lost", ["journal", "space"])
def test_what_was_lost_later_comes_back_too(site, lost):
    made = project("approved")
    with for_the_house("a test"):
        api.content.delete(made["journal"] if lost == "journal" else space_of(made))
    heal(*ROOMS)
    assert space_of(made).UID() in made["journal"].places
    assert len(site["spaces"].objectIds()) == 1


def test_what_is_whole_is_left_alone(site):
    made = project("approved")
    things = made, made["journal"], space_of(made)
    transaction.savepoint()
    heal(*ROOMS)
    assert not any(thing._p_changed for thing in things)
    assert opened(made) == [1, 1]


@pytest.mark.parametrize("state", ["draft", "awaiting_nss", "nss_verified", "rejected"])
def test_what_is_not_approved_gets_nothing(site, state):
    made = project(state)
    heal(*ROOMS)
    assert space_of(made) is None
    assert list(made.objectIds()) == []


def test_a_last_signature_that_breaks_halfway_is_given_again(functional, url):
    login = account(officer("PL", "ProjectOfficer", password=PASSWORD)).login
    made = project("nss_verified", codes=["ES"])
    transaction.commit()
    poland, path = Api(url, login, PASSWORD), f"projects/{made.getId()}/@sign"

    def break_down(event):
        raise OSError("no space left on device")

    with listening(break_down):
        assert poland.post(path, **SIGN).status_code >= 400
    transaction.begin()
    assert state_of(made) == "nss_verified"
    assert [line.status for line in made.ledger] == ["approved", "pending"]
    assert space_of(made) is None
    assert poland.post(path, **SIGN).status_code == 200
    transaction.begin()
    assert opened(made) == [1, 1]
    assert [line.status for line in made.ledger] == ["approved", "approved"]
    assert poland.post(path, **SIGN).status_code == 409


def test_two_repairs_at_once_open_one_space(functional, url):
    made = crashed()
    transaction.commit()
    barrier, mine, tries = threading.Barrier(2, timeout=10), threading.local(), []

    def hold(event):
        tries.append(event.object.getId())
        if not getattr(mine, "once", False):
            mine.once = True
            barrier.wait()

    path = f"projects/{made.getId()}/@repair-spaces"
    with listening(hold):
        answers = send_all(*[lambda: Api(url, *OPERATOR).post(path)] * 2)
    transaction.begin()
    assert [answer.status_code for answer in answers] == [200, 200]
    assert len(tries) == 3, "both made one, and one of the two was refused by the database"
    assert opened(made) == [1, 1]


def test_repairing_by_hand_is_the_same(site):
    made = crashed()
    with for_the_house("a test"):
        repair_spaces(made)
        repair_spaces(made)
    assert opened(made) == [1, 1]
