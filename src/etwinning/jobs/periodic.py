"""The two jobs of this room, and what happens when a site or a server is new."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.jobs.api import folder
from etwinning.jobs.api import queue
from etwinning.jobs.api import site_path
from etwinning.jobs.api import tick
from etwinning.jobs.interfaces import IEvery
from etwinning.jobs.interfaces import IJob
from etwinning.jobs.secret import make_secret
from etwinning.records.api import let_pass
from zope.component import getUtility
from zope.interface import implementer

DOOR = "/@@run-job"


@implementer(IJob)
class Tick:
    """Once a minute: queue what is due again."""

    def __call__(self, now: float) -> None:
        tick(now)


@implementer(IJob)
class Every:
    """Run something periodic, by its name."""

    def __call__(self, now: float, every: str) -> None:
        getUtility(IEvery, name=every)(now)


@implementer(ISetUpStep)
class RememberSite:
    """A new site has periodic jobs from its first minute."""

    order = 90

    def __call__(self) -> None:
        queue().remember_site(site_path())


def open_door(event) -> None:
    """A server starts (IServerStarting): the worker finds a secret and does not queue.

    A job may last longer than writers are made to wait, so it does not hold their lock.
    """
    make_secret(folder())
    let_pass(DOOR)
