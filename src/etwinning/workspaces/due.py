"""What tools without content tell the calendar of their place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from etwinning.workspaces.interfaces import IDue
from typing import Any
from zope.component import getUtilitiesFor


@dataclass(frozen=True)
class Due:
    """One line of a calendar.

    :ivar uid: the same as long as the thing is there, unlike all others.
    :ivar kind: as of events: "deadline" or "meeting".
    :ivar begins: a day, or a moment with a time zone.
    :ivar audience: for whom it is, one of AUDIENCES.
    :ivar changed: moment of its last change, with a time zone.
    :ivar ends: moment at which it ends, None for a day, and for what does not last.
    """

    uid: str
    title: Any
    url: str
    kind: str
    begins: date | datetime
    audience: str
    changed: datetime
    ends: datetime | None = None


def due_in(place, first: date, last: date) -> Iterator[Due]:
    """Yield what is due or happens in a place on days, as far as the current user may see it.

    :param first: first day, ``last``: last day, both inclusive; of moments also those a day off,
        which is whose day it is by the reader's clock.
    """
    for _name, tool in sorted(getUtilitiesFor(IDue)):
        yield from tool.due(place, first, last)
