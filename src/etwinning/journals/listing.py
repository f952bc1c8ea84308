"""Entries as lists show them: from the catalog, no entry is woken."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.terms import all_terms
from etwinning.base.vocabularies import title
from etwinning.journals.opening import ENTRY
from etwinning.journals.rules import audience_shown
from etwinning.workspaces.api import indexed
from plone import api

LISTS = {"phase": "phases", "criterion": "criteria_v2022"}


@dataclass(frozen=True)
class Line:
    """One entry in a list.

    :ivar audience: the one that holds now (rules.audience_shown).
    :ivar author: user id.
    :ivar tags: ``phase:work``, ``criterion:technology`` (indexers.py).
    """

    uid: str
    title: str
    beginning: str
    url: str
    audience: str
    author: str
    when: datetime
    language: str
    tags: tuple = ()
    pinned: bool = False


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


def pinned_in(journal) -> list[Line]:
    """Return the pinned entries that the current user may read, in the order of the pins."""
    if not journal.pins:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    found = {brain.UID: brain for brain in catalog(UID=list(journal.pins), portal_type=ENTRY)}
    return [_line(found[uid], pinned=True) for uid in journal.pins if uid in found]


def tags_asked(form: dict) -> dict:
    """Return the part of a query that a request's ``phase`` and ``criterion`` ask for.

    Several tags: entries that have all of them. What is no tag is found nowhere.
    """
    asked = [f"{name}:{form[name]}" for name in ("phase", "criterion") if form.get(name)]
    return {"entry_tags": {"query": asked, "operator": "and"}} if asked else {}


def tag_titles(tags, language: str) -> list[str]:
    """Return tags in words; what is no longer in a list is left out."""
    found = []
    for tag in tags or ():
        kind, _colon, code = tag.partition(":")
        if code in all_terms(LISTS[kind]):
            found.append(title(LISTS[kind], code, language))
    return found


def _line(brain, pinned: bool = False) -> Line:
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
        tags=tuple(brain.entry_tags or ()),
        pinned=pinned,
    )
