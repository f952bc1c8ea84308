"""What rooms tell the jobs room."""

from zope.interface import Attribute
from zope.interface import Interface


class IJob(Interface):
    """Something done later; a utility named "room.what", queued by ``jobs.api.later``.

    It runs as the house, in a transaction of its own. It may run twice, and it must not matter.
    Whatever it raises makes the worker try again, up to eight times within nine hours.
    """

    def __call__(now: float, **words) -> None:
        """Do it.

        :param now: unix seconds; never ask the clock, tests choose the time.
        :param words: what was given to ``later``: texts, numbers, lists and dicts of them.
        """


class IEvery(Interface):
    """Something done again and again; a utility named "room.what".

    It runs as the house, in a transaction of its own, when ``seconds`` have passed since the
    last time (and when the site is new). It finds out by itself what there is to do.
    """

    seconds = Attribute("Seconds between two runs, at least 60")

    def __call__(now: float) -> None:
        """Do what is due.

        :param now: unix seconds; never ask the clock, tests choose the time.
        """
