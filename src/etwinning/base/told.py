"""What was written before, somewhere else, and is taken in now: when, and by whom as told there.

Whoever takes it in answers for it: its author is that account. The name that the other site told
stands beside it, says that it is only told, and is never taken for an account here. While such a
thing is made (``as_told``), rooms do not count it against anybody's limits and tell nobody of it.
Source: product.md TS20; decision 0022.
"""

from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from etwinning.base.messages import _
from etwinning.base.words import day
from zope.i18n import translate

PUPIL = "pupil"


@dataclass(frozen=True)
class Told:
    """Who wrote something, as another site told it.

    :ivar name: of a teacher, the alias of a pupil, ``""`` for all others.
    :ivar kind: teacher, pupil or guest.
    :ivar country: code, ``""`` if it was not told.
    :ivar taken_in: the day on which it was taken in here.
    :ivar role: in the place it came from, ``""`` if it was not told; no rights follow.
    """

    name: str
    kind: str
    country: str
    taken_in: date
    role: str = ""


@dataclass(frozen=True)
class Anew:
    """What is told of the thing that is being made.

    :ivar author: None for nobody; ``written``: when, with a time zone.
    """

    author: Told | None
    written: datetime

    @property
    def is_by_pupil(self) -> bool:
        """Did a pupil write it?"""
        return self.author is not None and self.author.kind == PUPIL


_told: ContextVar[Anew | None] = ContextVar("etwinning.told", default=None)


@contextmanager
def as_told(author: Told | None, written: datetime) -> Iterator[None]:
    """Inside, what is made was written before by somebody else."""
    token = _told.set(Anew(author, written))
    try:
        yield
    finally:
        _told.reset(token)


def being_told() -> Anew | None:
    """Return what is told of the thing that is being made, None for what is written now."""
    return _told.get()


def told_of(thing) -> Told | None:
    """Return who wrote a thing or a record as another site told it, None if it was made here."""
    return getattr(aq_base(thing), "told", None)


def told_name(told: Told, language: str) -> str:
    """Return the name that another site told, and that it did."""
    words = {"name": told.name, "day": day(told.taken_in, language)}
    message = _("told_name", default="${name} (as told by the import of ${day})", mapping=words)
    nobody = _("told_nobody", default="Somebody (import of ${day})", mapping=words)
    return translate(message if told.name else nobody, target_language=language)
