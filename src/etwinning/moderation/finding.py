"""From what an address says to the thing that is reported, and back to it later."""

from etwinning.base.security import allowed
from etwinning.moderation.interfaces import IRecordIn
from etwinning.moderation.interfaces import IReportable
from etwinning.moderation.store import Where
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zExceptions import NotFound
from zope.component import queryAdapter


def thing_in(context, kind: str = "", name: str = ""):
    """Return content that can be reported, or a record in it; None unless the reader sees it.

    :param kind: of the record; ``""`` is the content itself. ``name``: of the record.
    """
    if not allowed(context, "View"):
        return None
    if not kind:
        return IReportable(context, None)
    finder = queryAdapter(context, IRecordIn, name=kind)
    record = finder.record(name) if finder is not None else None
    is_seen = record is not None and finder.is_seen(record)
    return IReportable(record, None) if is_seen else None


def where_of(context, kind: str, name: str) -> Where:
    """Return how a thing is found again; content by itself, whatever ``name`` says."""
    path = "/".join(context.getPhysicalPath())
    return Where(IUUID(context, None) or "", path, kind, name if kind else "")


def found(where: Where):
    """Return the thing of a case as IReportable, None if it is gone.

    Asks no permission: for what follows from a decision, and to tell an office whether it is
    still shown. What it says now stays where it is: offices read the case.
    """
    context = holder_of(where)
    if context is None or not where.kind:
        return IReportable(context, None)
    finder = queryAdapter(context, IRecordIn, name=where.kind)
    record = finder.record(where.name) if finder is not None else None
    return IReportable(record, None) if record is not None else None


def holder_of(where: Where):
    """Return the content of a case, or what holds the record, where it is now; None if gone."""
    context = uuidToObject(where.uid, unrestricted=True) if where.uid else None
    if context is not None:
        return context
    try:  # what a place has without being content has no uid in the catalog
        context = api.portal.get().unrestrictedTraverse(where.path)
    except (KeyError, AttributeError, NotFound):
        return None
    # another thing may have its address now
    return context if (IUUID(context, None) or "") == where.uid else None
