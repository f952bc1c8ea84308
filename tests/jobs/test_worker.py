"""The worker: a real process, a real server, real commits."""

from etwinning.jobs.api import folder
from etwinning.jobs.api import later
from etwinning.jobs.api import queue
from etwinning.jobs.worker import Failed
from etwinning.jobs.worker import Worker
from huey.exceptions import RetryTask
from pathlib import Path
from tests.jobs.builders import Fail
from tests.jobs.builders import Hourly
from tests.jobs.builders import jobs
from tests.jobs.builders import Rename
from threading import Event
from time import monotonic

import pytest
import signal
import subprocess
import sys
import transaction

HOUSE = Path(__file__).parents[2]


@pytest.fixture
def server(functional):
    return f"http://{functional['host']}:{functional['port']}"


@pytest.fixture
def worker(server):
    return Worker(folder(), server)


def test_a_job_is_carried_to_the_instance(functional, worker):
    with jobs(rename=Rename()):
        worker.execute("/plone", "tests.rename", {"title": "Łódź"})
    transaction.begin()
    assert functional["portal"].title == "Łódź"


def test_a_failure_comes_back_with_its_reason(worker):
    with jobs(fail=Fail()), pytest.raises(Failed, match="500 ValueError: The printer"):
        worker.execute("/plone", "tests.fail", {})


def test_an_instance_that_is_down_is_no_failure(functional):
    with pytest.raises(RetryTask):
        Worker(folder(), "http://localhost:1").execute("/plone", "tests.rename", {})


def test_a_site_that_is_gone_is_a_failure(worker):
    with pytest.raises(Failed, match="404"):
        worker.execute("/gone", "tests.rename", {})


def test_a_tick_has_each_site_queue_what_is_due(worker):
    hourly = Hourly()
    queue().remember_site("/plone")
    queue().remember_site("/gone")  # does not stop the others
    with jobs(hourly=hourly):
        worker.tick()
        taken = [words for _site, job, words in queue().take_due(2**33) if job == "jobs.every"]
        assert {"every": "tests.hourly"} in taken
        worker.execute("/plone", "jobs.every", {"every": "tests.hourly"})
    assert len(hourly.calls) == 1


def start(*arguments):
    return subprocess.Popen(
        [sys.executable, "-m", "etwinning.jobs.worker", folder(), *arguments],
        cwd=HOUSE,
        env={"PATH": "/usr/bin:/bin"},
        stderr=subprocess.PIPE,
    )


def eventually(question, seconds=20):
    """Ask again and again until the answer is yes, at most some seconds."""
    end, pause = monotonic() + seconds, Event()
    while monotonic() < end:
        if question():
            return True
        pause.wait(0.05)
    return False


def test_the_process_works_and_ends_when_told(functional, server):
    def done():
        transaction.begin()
        return functional["portal"].title == "by the worker"

    with jobs(rename=Rename()):
        process = start(server)
        try:
            later("tests.rename", title="by the worker")
            transaction.commit()
            assert eventually(done)
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0
            process.stderr.close()
    assert queue().counts() == {"waiting": 0, "planned": 0, "failed": 0}


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_worker_waits_for_its_instance_and_ends_when_told(tmp_path, told):
    process = start("http://localhost:1")
    assert b"The worker starts" in process.stderr.readline()
    assert process.poll() is None
    process.send_signal(told)
    process.wait(10)
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()


def test_a_process_that_is_killed_has_lost_nothing(functional, server):
    begun, go_on = Event(), Event()

    class Slow:
        def __call__(self, now):
            begun.set()
            go_on.wait(20)

    with jobs(slow=Slow()):
        process = start(server)
        later("tests.slow")
        transaction.commit()
        assert begun.wait(20)
        process.kill()
        process.wait(10)
        process.stderr.close()
        go_on.set()
    assert queue().take_up_again() == 1
    assert [job for _site, job, _words in queue().take_due(2**33)] == ["tests.slow"]
