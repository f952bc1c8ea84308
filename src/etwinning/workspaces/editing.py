"""Who has a page open to edit it: a note for others, no bar; nothing is lost without it.

It is written by POST only, ends with the save and by itself after a quarter of an hour without
a sign. Source: product.md TS4 "co-editing lock".
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.workspaces.permissions import EDIT_PAGE
from etwinning.workspaces.where import refuse_frozen
from time import time

QUIET = 900  # seconds without a sign after which nobody edits any more


@dataclass(frozen=True)
class Editing:
    """Somebody has a page open.

    :ivar who: user id.
    :ivar since: unix seconds; ``seen`` is the last sign.
    """

    who: str
    since: float
    seen: float

    @property
    def began(self) -> datetime:
        """When it was opened."""
        return datetime.fromtimestamp(self.since, UTC)


def editing_of(page, now: float | None = None) -> Editing | None:
    """Return who else has a page open, None for nobody.

    :param now: unix seconds.
    """
    found = page.editing
    is_old = found is None or (now or time()) - found.seen > QUIET
    return None if is_old or found.who == actor() else found


def begin_editing(page, now: float | None = None) -> Editing | None:
    """Say that the current user has a page open, unless somebody else has.

    :return: whoever has it open instead.
    :raises NotAllowed: the current user may not edit it.
    :raises WrongState: the place is closed.
    """
    refuse_frozen(page)
    may(page, EDIT_PAGE)
    now = now or time()
    other = editing_of(page, now)
    if other is None:
        mine = page.editing
        is_mine = mine is not None and mine.who == actor() and now - mine.seen <= QUIET
        page.editing = Editing(actor(), mine.since if is_mine else now, now)
    return other


def end_editing(page) -> None:
    """Say that the current user has closed a page; what others have open stays."""
    if page.editing is not None and page.editing.who == actor():
        page.editing = None
