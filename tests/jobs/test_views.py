"""The worker's door over HTTP, and the operator's page."""

from etwinning.jobs.api import folder
from etwinning.jobs.api import queue
from etwinning.jobs.queue import FAILED
from etwinning.jobs.secret import HEADER
from etwinning.jobs.secret import make_secret
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.jobs.builders import Fail
from tests.jobs.builders import jobs
from tests.jobs.builders import Rename

import json
import pytest
import re
import requests
import transaction

OWNER = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)


@pytest.fixture
def title(functional):
    """Title of the site as the database has it now."""

    def read():
        transaction.begin()
        return functional["portal"].title

    return read


def ask(url, secret, job="tests.rename", method="POST", **words):
    headers = {HEADER: secret} if secret is not None else {}
    asked = json.dumps({"job": job, "words": words})
    return requests.request(method, f"{url}/@@run-job", data=asked, headers=headers, timeout=30)


def test_who_knows_the_secret_has_a_job_run(url, title):
    with jobs(rename=Rename()):
        assert ask(url, make_secret(folder()), title="Gdynia").status_code == 204
    assert title() == "Gdynia"


@pytest.mark.parametrize("told", [None, "", "wrong", "żółw".encode()])
def test_who_does_not_finds_nothing(url, title, told):
    before = title()
    make_secret(folder())
    with jobs(rename=Rename()):
        assert ask(url, told, title="stolen").status_code == 404
    assert title() == before


def test_without_a_secret_the_door_is_closed(url, title):
    before = title()
    with jobs(rename=Rename()):
        assert ask(url, "", title="stolen").status_code == 404
    assert title() == before


def test_even_an_operator_needs_the_secret(url):
    answer = requests.post(f"{url}/@@run-job", auth=OWNER, data="{}", timeout=30)
    assert answer.status_code == 404


def test_reading_runs_nothing(url, title):
    with jobs(rename=Rename()):
        assert ask(url, make_secret(folder()), method="GET", title="x").status_code == 404


def test_a_failure_is_told_and_nothing_is_half_written(url, title):
    before = title()
    with jobs(fail=Fail()):
        answer = ask(url, make_secret(folder()), "tests.fail")
    assert answer.status_code == 500
    assert answer.text == "ValueError: The printer is on fire"
    assert title() == before


def test_an_unknown_job_is_a_failure(url):
    assert ask(url, make_secret(folder()), "tests.unknown").status_code == 500


@pytest.fixture
def given_up(functional):
    told = {"site": "/plone", "job": "tests.rename", "words": {"title": "<b>"}, "error": "E"}
    queue().store.put_data(FAILED + "abc", json.dumps({**told, "at": 5}).encode())


@pytest.fixture
def press(url, given_up):
    """Press a button of the page, as it was when it was read."""
    page = requests.get(f"{url}/@@jobs", auth=OWNER, timeout=30).text
    token = re.search(r'name="_authenticator" value="(\w+)"', page).group(1)
    return lambda verb: requests.post(
        f"{url}/@@jobs",
        auth=OWNER,
        data={"_authenticator": token, "verb": verb, "id": "abc"},
        allow_redirects=False,
        timeout=30,
    )


def test_the_operator_reads_what_was_given_up(url, given_up):
    page = requests.get(f"{url}/@@jobs", auth=OWNER, timeout=30)
    assert page.status_code == 200
    assert "tests.rename" in page.text and "1970-01-01 00:00 UTC" in page.text
    assert "<b>" not in page.text and "&lt;b&gt;" in page.text


def test_the_operator_tries_again(press):
    page = press("again")
    assert page.status_code == 302 and page.headers["Location"].endswith("/plone/@@jobs")
    assert queue().counts() == {"waiting": 1, "planned": 0, "failed": 0}


def test_a_foreign_page_cannot_press_the_button(url, given_up):
    asked = {"verb": "forget", "id": "abc"}
    assert requests.post(f"{url}/@@jobs", auth=OWNER, data=asked, timeout=30).status_code == 403
    assert queue().counts()["failed"] == 1


def test_two_operators_one_is_told_that_it_is_gone(press):
    answers = [press("forget") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 409]
    assert "no longer listed" in answers[1].text


def test_nobody_else_reads_the_page(url, functional, given_up):
    api.user.create(email="t@example.org", username="tom", password="secret-1-secret")
    transaction.commit()
    for auth in (None, ("tom", "secret-1-secret")):
        answer = requests.get(f"{url}/@@jobs", auth=auth, allow_redirects=False, timeout=30)
        assert answer.status_code in (302, 401, 403, 404)
        assert "tests.rename" not in answer.text
