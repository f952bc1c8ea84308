"""Entries as lists show them: from the catalog, no entry is woken."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.journals.opening import ENTRY
from etwinning.journals.rules import audience_shown
from etwinning.workspaces.api import indexed
from plone import api


@dataclass(frozen=True)
class Line:
    """One entry in a list.

    :ivar audience: the one that holds now (rules.audience_shown).
    :ivar author: user id.
    """

    uid: str
    title: str
    beginning: str
    url: str
    audience: str
    author: str
    when: datetime
    language: str


def entries_of(journal, start: int = 0, size: int = 10, **query) -> tuple[list[Line], int]:
    """Return what the current user may read of a journal, newest first, and how many there are.

    :param query: more indexes of the catalog, such as ``review_state="public"``.
    """
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(
        path={"query": "/".join(journal.getPhysicalPath()), "depth": 1},
        portal_type=ENTRY,
        sort_on="created",
        sort_order="reverse",
        sort_limit=start + size,
        **query,
    )
    total = found.actual_result_count or len(found)
    return [_line(brain) for brain in found[start : start + size]], total


def _line(brain) -> Line:
    readers = indexed(brain, "allowedRolesAndUsers")
    return Line(
        uid=brain.UID,
        title=brain.Title,
        beginning=brain.Description,
        url=brain.getURL(),
        audience=audience_shown(brain.review_state, readers),
        author=brain.Creator,
        when=brain.created.asdatetime().astimezone(UTC),
        language=brain.Language or "",
    )
