"""What waits in an office, from the catalog: one list, ordered by due time (product.md BO1)."""

from etwinning.base.paging import DEEPEST
from etwinning.base.paging import LARGEST
from etwinning.support.rules import CENTRAL
from plone import api


def queue(
    codes, kinds=(), start: int = 0, size: int = 50, due_before: int | None = None
) -> tuple[list[dict], int]:
    """Return what waits for offices, most urgent first, as far as the current user may view it.

    :param codes: what the catalog keeps of offices: "ES", or "ES:Galicia" for one region; the
        central office is concerned with everything.
    :param kinds: portal types; all by default.
    :param start: rows to leave out, at most 10,000.
    :param size: rows at most, not more than 100.
    :param due_before: UTC seconds: only what is due earlier.
    :return: (rows, total); rows are dicts with uid, kind, title, url, state, since and due (UTC
        seconds). No object wakes up.
    """
    start, size = min(max(start, 0), DEEPEST), min(max(size, 1), LARGEST)
    # a sort by due leaves out all that nobody waits for
    query: dict = {"sort_on": "due", "sort_limit": start + size}
    if CENTRAL not in codes:
        query["offices"] = list(codes)
    if kinds:
        query["portal_type"] = list(kinds)
    if due_before is not None:
        query["due"] = {"query": due_before, "range": "max"}
    found = api.portal.get_tool("portal_catalog")(query)
    return [_row(brain) for brain in found[start : start + size]], found.actual_result_count


def _row(brain):
    return {
        "uid": brain.UID,
        "kind": brain.portal_type,
        "title": brain.Title,
        "url": brain.getURL(),
        "state": brain.review_state,
        "since": int(brain.created.timeTime()),
        "due": brain.due,
    }
