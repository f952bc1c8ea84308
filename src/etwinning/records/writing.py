"""Write requests one after the other, retries that are short, 503 at the end.

Stock Zope sleeps up to 1, 2, 4 seconds between three retries and answers 500 in the end; a
waitress thread sleeps with it. Here: requests that may write pass one lock of the process (so
only other processes can be met), retries are many and short, and who comes too late gets 503
with Retry-After. Source: platform.md, section 5 ("Writing").

A filter right before Zope in the WSGI pipeline (buildout.cfg), no monkey patch:

    pipeline = translogger egg:Zope#httpexceptions egg:etwinning#one-writer zope

and in zope.conf: max-conflict-retries 7.
"""

from etwinning.records.events import ServerStarting
from functools import partial
from Products.Five.browser import BrowserView
from random import uniform
from threading import RLock
from time import sleep
from zope.event import notify
from ZPublisher.HTTPRequest import WSGIRequest

import json

READS = {"GET", "HEAD", "OPTIONS"}
PATIENCE = 8  # seconds that a writer waits for the lock
FREE_IN = "3"  # seconds, for Retry-After
passing: set[str] = set()  # ends of paths whose requests do not wait for the lock
SENTENCE = "Too many people are writing at this moment. Please try again in some seconds."


class ShortRetryRequest(WSGIRequest):
    """A Zope request that comes back after 2 to 190 milliseconds, not seconds."""

    def delay_retry(self):
        """Sleep a random moment, longer after each conflict."""
        sleep(uniform(0.002, 0.012 * 2 ** min(self.retry_count, 4)))


class OneWriter:
    """WSGI application: passes reads on, lets one write in at a time.

    The lock lies outside the transaction: Zope opens its snapshot inside, so a writer always
    sees what the writer before it has committed. Waitress has read the whole body before: a
    slow client never holds the lock.

    :param app: the WSGI application behind.
    :param patience: seconds that a writer waits.
    """

    def __init__(self, app, patience: float = PATIENCE):
        self.app = app
        self.lock = RLock()
        self.patience = patience

    def __call__(self, environ, start_response):
        if environ["REQUEST_METHOD"] in READS or passes(environ.get("PATH_INFO", "")):
            return self.app(environ, start_response)
        if not self.lock.acquire(timeout=self.patience):
            return too_busy(start_response, environ.get("HTTP_ACCEPT", ""))
        try:
            return self.app(environ, start_response)
        finally:
            self.lock.release()


def let_pass(ending: str) -> None:
    """Let writing requests whose path ends like this pass the lock by.

    For those that last long and may well be repeated on a conflict.
    """
    passing.add(ending)


def passes(path: str) -> bool:
    """Tell whether a path need not wait."""
    return path.endswith(tuple(passing))


def too_busy(start_response, accept: str) -> list[bytes]:
    """Answer 503 without asking Zope.

    :param accept: the Accept header: a program gets JSON.
    """
    kind, body = told(accept)
    start_response("503 Service Unavailable", [("Retry-After", FREE_IN), ("Content-Type", kind)])
    return [body.encode()]


def told(accept: str) -> tuple[str, str]:
    """Return (content type, body) of the answer to who comes too late."""
    if "application/json" in accept:
        refusal = {"error": {"type": "TooBusy", "message": SENTENCE}}
        return "application/json", json.dumps(refusal)
    return "text/plain; charset=utf-8", SENTENCE


class TooBusyView(BrowserView):
    """Exception view: what is left of a conflict after the last retry is a 503, not a 500."""

    def __call__(self) -> str:
        kind, body = told(self.request.environ.get("HTTP_ACCEPT", ""))
        self.request.response.setStatus(503, lock=True)
        self.request.response.setHeader("Retry-After", FREE_IN)
        self.request.response.setHeader("Content-Type", kind)
        return body


def make_filter(app, global_config):
    """paste.filter_app_factory ``one-writer``: wrap Zope's ``publish_module``.

    Only real servers have this pipeline, so it tells ServerStarting as well.
    """
    notify(ServerStarting())
    return OneWriter(partial(app, _request_factory=ShortRetryRequest))
