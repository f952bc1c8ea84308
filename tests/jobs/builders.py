"""Jobs of tests."""

from contextlib import contextmanager
from etwinning.jobs.interfaces import IEvery
from etwinning.jobs.interfaces import IJob
from plone import api
from zope.component import getGlobalSiteManager


class Rename:
    """Gives the site another title, and notes how it was called."""

    def __init__(self):
        self.calls = []

    def __call__(self, now, **words):
        self.calls.append((now, words))
        api.portal.get().title = words["title"]


class Fail:
    """Writes something, then fails."""

    def __call__(self, now, **words):
        api.portal.get().title = "half written"
        raise ValueError("The printer is on fire")


class Hourly:
    """Notes when it ran."""

    seconds = 3600

    def __init__(self):
        self.calls = []

    def __call__(self, now):
        self.calls.append(now)


@contextmanager
def jobs(**named):
    """Register jobs ("tests.<name>"), and periodic ones if they have ``seconds``."""
    components = getGlobalSiteManager()
    known = [
        (job, IEvery if hasattr(job, "seconds") else IJob, f"tests.{name}")
        for name, job in named.items()
    ]
    for job in known:
        components.registerUtility(*job)
    try:
        yield
    finally:
        for job in known:
            components.unregisterUtility(*job)
