"""The queue: nothing is lost, nothing is pickled, failures stay to be seen."""

from etwinning.jobs.queue import Queue
from etwinning.jobs.rules import moment
from etwinning.jobs.rules import RETRIES
from etwinning.jobs.secret import is_secret
from etwinning.jobs.secret import make_secret
from etwinning.jobs.secret import read_secret
from huey.exceptions import RetryTask
from time import time

import os
import pytest
import sqlite3
import stat

NOW = 1_800_000_000.0  # unix seconds


@pytest.fixture
def folder(tmp_path):
    return str(tmp_path / "jobs")


def put(queue, *names, when=0.0):
    for name in names:
        queue.put("/plone", name, {"title": "Łódź"}, when, NOW)


def test_jobs_come_out_in_order_as_they_went_in(folder):
    put(Queue(folder), "one", "two")
    taken = list(Queue(folder).take_due(NOW))
    assert taken == [("/plone", name, {"title": "Łódź"}) for name in ("one", "two")]
    assert list(Queue(folder).take_due(NOW)) == []


def test_a_planned_job_waits_for_its_moment(folder):
    queue = Queue(folder)
    put(queue, "later", when=NOW + 100)
    assert queue.counts() == {"waiting": 0, "planned": 1, "failed": 0}
    assert list(queue.take_due(NOW + 99)) == []
    assert [job for _site, job, _words in queue.take_due(NOW + 101)] == ["later"]


def test_the_file_holds_json(folder):
    queue = Queue(folder)
    put(queue, "one")
    put(queue, "two", when=NOW + 100)
    rows = sqlite3.connect(os.path.join(folder, "jobs.sqlite"))
    for table in ("task", "schedule"):
        ((stored,),) = rows.execute(f"select data from {table}").fetchall()
        assert stored.startswith(b'{"id": "')


def work(queue):
    """Do one task as the worker's thread does."""
    queue.huey.execute(queue.huey.dequeue())


def test_a_worker_that_dies_loses_nothing(folder):
    def die(site, job, words):
        raise KeyboardInterrupt  # what huey sees of a killed process

    dying = Queue(folder, die)
    put(dying, "one")
    work(dying)
    done = []
    again = Queue(folder, lambda *job: done.append(job))
    assert again.counts()["waiting"] == 0
    assert again.take_up_again() == 1
    work(again)
    assert [job for _site, job, _words in done] == ["one"]
    assert again.take_up_again() == 0


def test_a_tick_that_a_dead_worker_left_disturbs_nobody(folder):
    ticks = []
    worker = Queue(folder, every_minute=lambda: ticks.append(1))
    (tick,) = worker.huey.read_periodic(moment(NOW))
    worker.huey.enqueue(tick)
    put(worker, "one")
    work(worker)
    assert ticks == [1]
    worker.huey.enqueue(tick)
    assert [job for _site, job, _words in Queue(folder).take_due(NOW)] == ["one"]


def test_what_is_done_is_not_taken_up_again(folder):
    queue = Queue(folder, lambda *job: None)
    put(queue, "one")
    work(queue)
    assert queue.take_up_again() == 0
    assert queue.counts() == {"waiting": 0, "planned": 0, "failed": 0}


def fail(site, job, words):
    raise ValueError("on fire")


def test_a_failing_job_is_tried_again_later_and_given_up_in_the_end(folder):
    queue = Queue(folder, fail)
    put(queue, "one")
    waits = []
    for _ in range(RETRIES):
        work(queue)
        (task,) = queue.huey.scheduled()
        waits.append(round((task.eta - moment(time())).total_seconds()))
        queue.store.flush_schedule()
        task.eta = None  # the time has passed
        queue.huey.enqueue(task)
    assert waits == [10, 30, 90, 270, 810, 2430, 7290, 21870]
    assert queue.failed() == []
    work(queue)
    (given_up,) = queue.failed()
    assert given_up["job"] == "one" and given_up["error"] == "on fire"
    assert given_up["words"] == {"title": "Łódź"} and abs(given_up["at"] - time()) < 60
    assert queue.counts() == {"waiting": 0, "planned": 0, "failed": 1}
    assert queue.forget(given_up["id"])["job"] == "one"
    assert queue.forget(given_up["id"]) is None
    assert queue.failed() == []


def test_an_instance_that_is_down_costs_no_try(folder):
    def down(site, job, words):
        raise RetryTask(delay=3)

    queue = Queue(folder, down)
    put(queue, "one")
    work(queue)
    (task,) = queue.huey.scheduled()
    assert task.retries == RETRIES


def test_sites_and_last_times_are_remembered(folder):
    queue = Queue(folder)
    assert queue.sites() == [] and queue.last("/a", "x") is None
    for site in ("/b", "/a", "/b"):
        queue.remember_site(site)
    queue.set_last("/a", "x", 12.5)
    assert Queue(folder).sites() == ["/a", "/b"]
    assert queue.last("/a", "x") == 12.5 and queue.last("/b", "x") is None


def test_the_secret_is_made_once_and_only_the_operator_reads_it(folder):
    secret = make_secret(folder)
    assert len(secret) > 30 and make_secret(folder) == secret
    path = os.path.join(folder, "secret")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert is_secret(folder, secret)
    assert not is_secret(folder, "") and not is_secret(folder, secret + "x")
    os.chmod(path, 0o644)
    assert read_secret(folder) == "" and not is_secret(folder, secret)


def test_without_a_secret_nobody_knows_it(folder):
    assert not is_secret(folder, "")
