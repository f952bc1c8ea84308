"""The order of pages in a place or in another page, as its teacher admins want it (TS4)."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.workspaces.listing import Line
from etwinning.workspaces.listing import pages_of
from etwinning.workspaces.permissions import ORDER_ITEMS
from etwinning.workspaces.steps import refuse_frozen

MOST = 200  # pages in one folder that can be put in order
UP, DOWN = "up", "down"


def ordered_pages(folder, size: int = MOST) -> list[Line]:
    """Return the pages directly in a folder that the current user may see, in their order.

    What nobody has put in order comes last, the newest first.

    :param size: how many at most.
    """
    order = {uid: place for place, uid in enumerate(order_of(folder))}
    lines = pages_of(folder, size=MOST if order else size, depth=1)[0]
    return sorted(lines, key=lambda line: order.get(line.uid, len(order)))[:size]


def order_of(folder) -> tuple[str, ...]:
    """Return the uids of the pages in a folder that were put in order."""
    return getattr(aq_base(folder), "page_order", ())


def move_page(folder, uid: str, step: str) -> None:
    """Change the place of a page with the one before or after it.

    :param step: up or down; beyond the ends nothing happens.
    :raises NotAllowed: only teacher admins, by the role matrix (row ``order``).
    :raises WrongState: the place is closed.
    :raises BadInput: there is no such page in the folder, or no such step.
    """
    refuse_frozen(folder)
    may(folder, ORDER_ITEMS)
    uids = [line.uid for line in ordered_pages(folder)]
    if uid not in uids or step not in (UP, DOWN):
        raise BadInput({"page": _("error_no_such_page", default="Choose one of these pages")})
    here = uids.index(uid)
    there = here + (-1 if step == UP else 1)
    if 0 <= there < len(uids):
        uids[here], uids[there] = uids[there], uids[here]
    folder.page_order = tuple(uids)
    note("workspaces:page:order", folder, page=uid, step=step)
