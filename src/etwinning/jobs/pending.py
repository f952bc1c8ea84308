"""Jobs of the current transaction: they live and die with it."""

from etwinning.jobs.queue import Queue
from time import time

import logging
import transaction

log = logging.getLogger("etwinning.jobs")


class Pending:
    """What the current transaction wants done later.

    :ivar jobs: list of tuples (site path, job, words, when); when is unix seconds, 0 for soon.
    """

    def __init__(self, queue: Queue):
        self.queue = queue
        self.jobs: list[tuple] = []

    def take_due(self, now: float) -> list[tuple]:
        """Take what is due out: tuples (site path, job, words). For tests."""
        due = [job for job in self.jobs if job[3] <= now]
        self.jobs = [job for job in self.jobs if job[3] > now]
        return [job[:3] for job in due]

    def send(self, committed: bool) -> None:
        """After the commit: into the queue. Not committed: forgotten."""
        for site, job, words, when in self.jobs if committed else ():
            try:
                self.queue.put(site, job, words, when, time())
            except Exception:  # the deed is done; the person must not be told that it is not
                log.exception("Job lost: %s of %s with %r", job, site, words)


KEY = object.__new__(Pending)  # for Transaction.data


def pending(queue: Queue) -> Pending:
    """Return what gathers in this transaction."""
    current = transaction.get()
    try:
        return current.data(KEY)
    except KeyError:
        gathered = Pending(queue)
        current.set_data(KEY, gathered)
        current.addAfterCommitHook(gathered.send)
        return gathered
