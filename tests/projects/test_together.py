"""Two offices sign in the same second, over two real connections: issue 2, acceptance 7."""

from etwinning.accounts.api import account
from etwinning.accounts.api import set_password
from etwinning.base.security import for_the_house
from etwinning.projects.api import CHECKS
from etwinning.projects.api import state_of
from etwinning.projects.events import IProjectApproved
from etwinning.projects.events import IProjectSigned
from persistent.list import PersistentList
from plone import api
from tests.accounts.builders import PASSWORD
from tests.projects.builders import project
from tests.rest import Api
from tests.support.builders import officer
from zope.component import getGlobalSiteManager

import pytest
import threading
import transaction

SIGN = {"decision": "approve", "checks": list(CHECKS)}


@pytest.fixture
def waiting(functional):
    """A project at two offices, with an officer in each."""
    officers = {
        code: account(officer(code, "ProjectOfficer", password=PASSWORD)).login
        for code in ("ES", "PL")
    }
    made = project("awaiting_nss")
    made.told = PersistentList()
    transaction.commit()
    return made, officers


@pytest.fixture
def at_once():
    """Hold each office's first signing until the other one has read the same ledger, too."""
    barrier, met = threading.Barrier(2, timeout=10), threading.local()
    attempts = []

    def hold(event):
        attempts.append(event.office)
        if not getattr(met, "once", False):
            met.once = True
            barrier.wait()

    def remember(event):
        event.object.told.append("approved")

    registry = getGlobalSiteManager()
    registry.registerHandler(hold, [IProjectSigned])
    registry.registerHandler(remember, [IProjectApproved])
    yield attempts
    registry.unregisterHandler(hold, [IProjectSigned])
    registry.unregisterHandler(remember, [IProjectApproved])


def send_all(*calls):
    """Run all calls in threads of their own and return their answers."""
    answers = [None] * len(calls)

    def run(number, call):
        answers[number] = call()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def spaces_of(made):
    """The TwinSpaces of a project."""
    catalog = api.portal.get_tool("portal_catalog")
    spaces = catalog.unrestrictedSearchResults(portal_type="etwinning.twinspaces.twinspace")
    return [brain for brain in spaces if brain.Title == made.title]


def signing(url, login, path, code):
    return lambda: Api(url, login, PASSWORD).post(f"{path}/@sign", office=code, **SIGN)


def test_both_signatures_stay_and_the_approval_is_told_once(waiting, url, at_once):
    made, officers = waiting
    path = f"projects/{made.getId()}"
    answers = send_all(*(signing(url, officers[code], path, code) for code in ("ES", "PL")))
    transaction.begin()
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [s.status for s in made.ledger] == ["approved", "approved"]
    assert [step.verb for step in made.steps].count("approve") == 1
    assert sorted(a.json()["review_state"] for a in answers) == ["approved", "nss_verified"]
    assert list(made.told) == ["approved"]
    assert len(at_once) == 3, "both read the same ledger, one was refused by the database"
    assert list(made.objectIds()) == ["journal"]
    assert len(spaces_of(made)) == 1


def test_the_same_office_twice_at_once_signs_once(waiting, url, at_once):
    made, officers = waiting
    path = f"projects/{made.getId()}"
    answers = send_all(*[signing(url, officers["ES"], path, "ES")] * 2)
    transaction.begin()
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert [s.status for s in made.ledger] == ["approved", "pending"]
    assert [step.verb for step in made.steps].count("sign_approve") == 1


def test_taking_it_back_twice_at_once_is_done_once(waiting, url):
    made, officers = waiting
    founder = account(made.founders[0].user_id)
    with for_the_house("a test"):
        set_password(founder.user_id, PASSWORD)
    transaction.commit()
    path = f"projects/{made.getId()}"
    answers = send_all(
        lambda: Api(url, founder.login, PASSWORD).post(f"{path}/@withdraw"),
        lambda: Api(url, founder.login, PASSWORD).post(f"{path}/@withdraw"),
    )
    transaction.begin()
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert state_of(made) == "withdrawn"
    assert len(made.rounds) == 1
