"""The queue: huey on SQLite, one file for all instances of a machine. Knows nothing of Plone.

Huey forgets a task when a worker takes it. Here it stays in the file until it is done, so a
worker that is killed loses nothing. Nothing is pickled: the file holds JSON.
"""

from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from etwinning.jobs.rules import BACKOFF
from etwinning.jobs.rules import FIRST_RETRY
from etwinning.jobs.rules import moment
from etwinning.jobs.rules import RETRIES
from functools import lru_cache
from huey import crontab
from huey import SqliteHuey
from huey.registry import Message
from huey.serializer import Serializer

import json
import os

TICK_EXPIRES = 50  # seconds; a tick that was not run in time is not missed
MOMENTS = ("eta", "expires_resolved")  # parts of a message that are moments
RUNNING, FAILED, SITE, LAST = "running:", "failed:", "site:", "last:"  # keys in the file


class Json(Serializer):
    """Messages of huey as JSON."""

    def _serialize(self, data):
        told = data._asdict() if isinstance(data, Message) else {"value": data}
        return json.dumps(told, default=datetime.isoformat).encode()

    def _deserialize(self, data):
        told = json.loads(bytes(data))
        if "value" in told:
            return told["value"]
        for name in MOMENTS:
            told[name] = told[name] and datetime.fromisoformat(told[name])
        return Message(**told)


class Queue:
    """Jobs of all sites of one machine.

    :param folder: where ``jobs.sqlite`` lies.
    :param execute: what a worker calls with (site path, job, words).
    :param every_minute: what a worker calls without arguments.
    """

    def __init__(
        self, folder: str, execute: Callable | None = None, every_minute: Callable | None = None
    ):
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "jobs.sqlite")
        self.huey = SqliteHuey(filename=path, serializer=Json(), results=False)
        self.store = self.huey.storage

        # both of this module: huey calls tasks by the names of their functions
        def run(site, job, words):
            return (execute or _nobody)(site, job, words)

        def tick():
            return (every_minute or _nobody)()

        self.run = self.huey.task(
            retries=RETRIES, retry_delay=FIRST_RETRY, retry_backoff=BACKOFF
        )(run)
        self.huey.periodic_task(crontab(), expires=TICK_EXPIRES)(tick)
        self.huey.pre_execute()(self._begun)
        self.huey.post_execute()(self._ended)

    def put(self, site: str, job: str, words: dict, when: float, now: float) -> None:
        """Queue a job of a site for a moment (unix seconds)."""
        later = {"eta": moment(when)} if when > now else {}
        task = self.run.s(site, job, words, **later)
        if later:
            self.huey.add_schedule(task)
        else:
            self.huey.enqueue(task)

    def take_due(self, now: float) -> Iterator[tuple]:
        """Take what is due out of the file: tuples (site path, job, words)."""
        for task in self.huey.read_schedule(moment(now)):
            self.huey.enqueue(task)
        while (task := self.huey.dequeue()) is not None:
            if self._is_job(task):
                yield tuple(task.args)

    def take_up_again(self) -> int:
        """Queue what a worker that died had begun, and return how many."""
        begun = self._kept(RUNNING)
        for key, value in begun.items():
            self.store.enqueue(bytes(value))
            self.store.pop_data(key)
        return len(begun)

    def counts(self) -> dict[str, int]:
        """Return how many jobs are waiting, planned for later, and given up."""
        return {
            "waiting": self.store.queue_size(),
            "planned": self.store.schedule_size(),
            "failed": len(self._kept(FAILED)),
        }

    def failed(self) -> list[dict]:
        """Return the jobs given up, the newest first: id, site, job, words, error, at."""
        told = [
            {"id": key.removeprefix(FAILED), **json.loads(bytes(value))}
            for key, value in self._kept(FAILED).items()
        ]
        return sorted(told, key=lambda one: -one["at"])

    def forget(self, ident: str) -> dict | None:
        """Take a job that was given up out of the list and return it, None if it is not there."""
        value = self.store.pop_data(FAILED + ident)
        return json.loads(bytes(value)) if isinstance(value, (bytes, memoryview)) else None

    def sites(self) -> list[str]:
        """Return the paths of the sites that have jobs."""
        return sorted(key.removeprefix(SITE) for key in self._kept(SITE))

    def remember_site(self, site: str) -> None:
        """Note a site for the periodic jobs."""
        self.store.put_if_empty(SITE + site, b"1")

    def last(self, site: str, every: str) -> float | None:
        """Return when something periodic was queued last (unix seconds)."""
        value = self.store.peek_data(f"{LAST}{site}:{every}")
        return float(bytes(value)) if isinstance(value, (bytes, memoryview)) else None

    def set_last(self, site: str, every: str, now: float) -> None:
        """Note that something periodic is queued."""
        self.store.put_data(f"{LAST}{site}:{every}", str(now).encode())

    def _kept(self, start):
        everything = self.store.result_items()
        return {key: value for key, value in everything.items() if key.startswith(start)}

    def _is_job(self, task):
        return type(task) is self.run.task_class

    def _begun(self, task):
        if self._is_job(task):
            self.store.put_data(RUNNING + task.id, self.huey.serialize_task(task))

    def _ended(self, task, value, error):
        if not self._is_job(task):
            return
        if error is not None and not task.retries:
            site, job, words = task.args
            told = {"site": site, "job": job, "words": words, "error": str(error)}
            told["at"] = datetime.now().timestamp()
            self.store.put_data(FAILED + task.id, json.dumps(told).encode())
        self.store.pop_data(RUNNING + task.id)


def _nobody(*_words):
    """Only the worker executes."""
    raise RuntimeError("Jobs are run by the worker")


@lru_cache(maxsize=4)
def queue_in(folder: str) -> Queue:
    """Return the queue of a folder, opened once in a process that only fills it."""
    return Queue(folder)
