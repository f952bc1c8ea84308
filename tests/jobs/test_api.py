"""later: after the commit, as the house; run_due: now."""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import actor
from etwinning.jobs.api import counts
from etwinning.jobs.api import failed
from etwinning.jobs.api import forget
from etwinning.jobs.api import later
from etwinning.jobs.api import queue
from etwinning.jobs.api import run_due
from etwinning.jobs.api import try_again
from etwinning.jobs.queue import FAILED
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.jobs.builders import Fail
from tests.jobs.builders import Hourly
from tests.jobs.builders import jobs
from tests.jobs.builders import Rename
from time import time
from zope.interface.interfaces import ComponentLookupError

import json
import pytest
import transaction


@pytest.fixture
def rename(site):
    job = Rename()
    with jobs(rename=job):
        yield job


def of_tests(names):
    return [name for name in names if name.startswith("tests.")]


def test_a_job_runs_with_its_words_and_the_time(site, rename):
    later("tests.rename", title="Gdynia", name="any word", job="this as well")
    now = time() + 1
    assert of_tests(run_due(now)) == ["tests.rename"]
    assert rename.calls == [(now, {"title": "Gdynia", "name": "any word", "job": "this as well"})]
    assert site.title == "Gdynia"
    assert of_tests(run_due(now)) == []


def test_a_planned_job_waits(site, rename):
    later("tests.rename", seconds=3600, title="Sopot")
    assert of_tests(run_due(time() + 3500)) == []
    assert of_tests(run_due(time() + 3700)) == ["tests.rename"]


def test_a_job_may_queue_another(site, rename):
    class First:
        def __call__(self, now):
            later("tests.rename", title="second")

    with jobs(first=First()):
        later("tests.first")
        assert of_tests(run_due()) == ["tests.first", "tests.rename"]


def test_jobs_run_as_the_house_and_nobody_stays_the_house(site):
    seen = []

    class Look:
        def __call__(self, now):
            seen.append(api.user.get_current().getId())

    with jobs(look=Look()):
        later("tests.look")
        run_due()
    assert seen == ["house"] and actor() == TEST_USER_ID


def test_only_json_is_queued(site):
    with pytest.raises(TypeError):
        later("tests.rename", thing=site)
    assert of_tests(run_due()) == []


def test_what_a_job_raises_is_seen_in_tests(site):
    with jobs(fail=Fail()):
        later("tests.fail")
        with pytest.raises(ValueError):
            run_due()
    later("tests.nothing")
    with pytest.raises(ComponentLookupError):
        run_due()


def test_after_the_commit_it_is_queued_and_after_an_abort_not(functional):
    with jobs(rename=Rename()):
        later("tests.rename", title="aborted")
        transaction.abort()
        assert counts_of(functional) == {"waiting": 0, "planned": 0}
        later("tests.rename", title="committed")
        later("tests.rename", seconds=60, title="planned")
        assert counts_of(functional) == {"waiting": 0, "planned": 0}
        transaction.commit()
        assert counts_of(functional) == {"waiting": 1, "planned": 1}
        assert of_tests(run_due()) == ["tests.rename"]
        assert functional["portal"].title == "committed"


def counts_of(functional):
    told = queue().counts()
    return {name: told[name] for name in ("waiting", "planned")}


def test_a_periodic_job_runs_when_its_time_has_come(site):
    hourly, now = Hourly(), 1_800_000_000.0
    with jobs(hourly=hourly):
        for seconds in (0, 60, 3599, 3601, 3700, 7300):
            run_due(now + seconds)
    assert hourly.calls == [now, now + 3601, now + 7300]


@pytest.fixture
def given_up(site):
    told = {"site": "/plone", "job": "tests.rename", "words": {"title": "x"}, "error": "E", "at": 5}
    queue().store.put_data(FAILED + "abc", json.dumps(told).encode())
    elsewhere = {**told, "site": "/other"}
    queue().store.put_data(FAILED + "def", json.dumps(elsewhere).encode())
    setRoles(site, TEST_USER_ID, ["Site Administrator"])
    return "abc"


def test_an_operator_sees_what_was_given_up_and_tries_it_again(given_up, rename):
    assert [one["id"] for one in failed()] == ["abc"]
    assert counts()["failed"] == 2
    try_again(given_up)
    assert failed() == []
    assert of_tests(run_due()) == ["tests.rename"]


def test_a_job_is_forgotten_once(given_up):
    assert forget(given_up)["job"] == "tests.rename"
    with pytest.raises(WrongState):
        forget(given_up)
    with pytest.raises(WrongState):
        try_again("never there")
    assert of_tests(run_due()) == []


@pytest.mark.parametrize("roles", [["Member"], ["Teacher"], ["Pupil"], ["ProjectOfficer"]])
def test_others_see_and_do_nothing(site, given_up, roles):
    setRoles(site, TEST_USER_ID, roles)
    for verb in (counts, failed, lambda: forget("abc"), lambda: try_again("abc")):
        with pytest.raises(NotAllowed):
            verb()
