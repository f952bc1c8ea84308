"""The door: do it later; and what an operator sees of it."""

from App.config import getConfiguration
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import for_the_house
from etwinning.base.security import may
from etwinning.jobs.interfaces import IEvery
from etwinning.jobs.interfaces import IJob
from etwinning.jobs.pending import pending
from etwinning.jobs.permissions import LOOK_AFTER
from etwinning.jobs.queue import Queue
from etwinning.jobs.queue import queue_in
from etwinning.jobs.rules import check_words
from etwinning.jobs.rules import is_due
from plone import api
from time import time
from zope.component import getUtilitiesFor
from zope.component import getUtility

import os

EVERY = "jobs.every"  # the job that runs something periodic


def later(job: str, /, seconds: float = 0, **words) -> None:
    """Have a job run after this transaction is committed; if it is not, nothing happens.

    :param job: name of an IJob utility, "room.what".
    :param seconds: from now; 0 is as soon as the worker comes to it.
    :param words: given to the job; JSON values only, any word but ``now`` and ``seconds``.
    :raises TypeError: a word is no JSON value.
    """
    when = time() + seconds if seconds else 0
    pending(queue()).jobs.append((site_path(), job, check_words(words), when))


def run_due(now: float | None = None) -> list[str]:
    """Run all that is due, in this transaction, and return the names of the jobs. For tests.

    Also what this transaction wants done later and has not committed, and periodic jobs that
    never ran or whose time has come. What a job raises is raised.

    :param now: unix seconds; the present by default.
    """
    now = time() if now is None else now
    tick(now)
    done = []
    while due := [*pending(queue()).take_due(now), *queue().take_due(now)]:
        for site, job, words in due:
            if site == site_path():
                run(job, words, now)
                done.append(words["every"] if job == EVERY else job)
    return done


def run(job: str, words: dict, now: float) -> None:
    """Run one job as the house.

    :raises ComponentLookupError: there is no job of that name.
    """
    with for_the_house(f"job {job}"):
        getUtility(IJob, name=job)(now, **words)


def tick(now: float) -> None:
    """Queue what is due again; the worker has this called once a minute."""
    site, known = site_path(), queue()
    known.remember_site(site)
    for name, every in getUtilitiesFor(IEvery):
        if is_due(known.last(site, name), every.seconds, now):
            known.put(site, EVERY, {"every": name}, 0, now)
            known.set_last(site, name, now)


def counts() -> dict[str, int]:
    """Return how many jobs are waiting, planned for later, and given up.

    :raises NotAllowed: only who looks after jobs.
    """
    may(api.portal.get(), LOOK_AFTER)
    return queue().counts()


def failed() -> list[dict]:
    """Return the jobs of this site that were given up, the newest first.

    :return: dicts with id, job, words, error, at (unix seconds).
    :raises NotAllowed: only who looks after jobs.
    """
    may(api.portal.get(), LOOK_AFTER)
    return [one for one in queue().failed() if one["site"] == site_path()]


def forget(ident: str) -> dict:
    """Take a job that was given up off the list, and return it.

    :raises NotAllowed: only who looks after jobs.
    :raises WrongState: it is not on the list any more.
    """
    may(api.portal.get(), LOOK_AFTER)
    gone = queue().forget(ident)
    if gone is None:
        raise WrongState(
            _("error_job_gone", default="This is not possible now: the job is no longer listed.")
        )
    return gone


def try_again(ident: str) -> None:
    """Queue a job that was given up once more.

    :raises NotAllowed: only who looks after jobs.
    :raises WrongState: it is not on the list any more.
    """
    one = forget(ident)
    queue().put(one["site"], one["job"], one["words"], 0, time())


def queue() -> Queue:
    """Return the queue of this instance."""
    return queue_in(folder())


def folder() -> str:
    """Return where queue and secret lie: ETWINNING_JOBS, or jobs beside the instance's home."""
    beside = os.path.join(os.path.dirname(getConfiguration().clienthome), "jobs")
    return os.environ.get("ETWINNING_JOBS", beside)


def site_path() -> str:
    """Return the physical path of the current site, as text."""
    return "/".join(api.portal.get().getPhysicalPath())
