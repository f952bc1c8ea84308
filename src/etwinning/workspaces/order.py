"""The order of pages in a place or in another page (TS4): the row ``order`` of the role matrix."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.places.api import role_in
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.listing import Line
from etwinning.workspaces.listing import PAGE
from etwinning.workspaces.listing import pages_of
from etwinning.workspaces.permissions import ORDER_ITEMS
from etwinning.workspaces.rules import roles_that
from etwinning.workspaces.where import refuse_frozen
from etwinning.workspaces.where import workspace_of
from plone import api
from plone.app.uuid.utils import uuidToObject

MOST = 200  # pages in one folder that can be put in order
UP, DOWN = "up", "down"
TOOL = "order"  # row of the role matrix


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


def may_move(folder, line: Line) -> bool:
    """Tell whether the current user, who may order pages, may move this one: all, or the own."""
    role = role_in(workspace_of(folder), actor())
    only_own = role in roles_that("E", TOOL) - roles_that("M", TOOL)
    return not only_own or author_of(uuidToObject(line.uid)) == actor()


def move_page(folder, uid: str, step: str) -> None:
    """Change the place of a page with the one before or after it; all others stay where they are.

    :param step: up or down; beyond the ends nothing happens.
    :raises NotAllowed: only who may order pages; who may order only the own, no other's.
    :raises WrongState: the place is closed.
    :raises BadInput: there is no such page in the folder, or no such step.
    """
    refuse_frozen(folder)
    may(folder, ORDER_ITEMS)
    lines = ordered_pages(folder)
    uids = [line.uid for line in lines]
    if uid not in uids or step not in (UP, DOWN):
        raise BadInput({"page": _("error_no_such_page", default="Choose one of these pages")})
    here = uids.index(uid)
    if not may_move(folder, lines[here]):
        raise NotAllowed(_("error_order_own", default="You put only your own pages in order."))
    there = here + (-1 if step == UP else 1)
    shown = iter(uids)  # pages of one minute may come in another order from the catalog
    whole = [next(shown) if one in uids else one for one in _whole_order(folder)]
    if 0 <= there < len(uids):
        one, other = whole.index(uid), whole.index(uids[there])
        whole[one], whole[other] = whole[other], whole[one]
    folder.page_order = tuple(whole)
    note("workspaces:page:order", folder, page=uid, step=step)


def _whole_order(folder):
    """Uids of all pages in a folder in their order, whoever sees them; no page is woken."""
    path = {"query": "/".join(folder.getPhysicalPath()), "depth": 1}
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        path=path, portal_type=PAGE, sort_on="modified", sort_order="reverse"
    )
    order = order_of(folder)
    return [*order, *(one.UID for one in found if one.UID not in order)]
