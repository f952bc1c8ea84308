"""Where documents come from: a site of ours, its content and the records of its rooms."""

from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
from etwinning.base.security import for_the_house
from etwinning.records.api import shelf
from etwinning.search.feeder import add_thing
from etwinning.search.index import Index
from etwinning.search.interfaces import ISearchable
from etwinning.search.interfaces import ISource
from plone import api
from Products.CMFCore.indexing import processQueue
from Products.CMFCore.interfaces import IContentish
from Testing.makerequest import makerequest
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.component.hooks import getSite
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest
from zope.globalrequest import setRequest
from zope.interface import implementer

WHY = "the search index reads what has changed"


class Things:
    """All that can be found in the current site; a name is "source:name in the source"."""

    @property
    def journal(self):
        """The marks of the site."""
        return shelf("search")

    def names(self) -> Iterator[str]:
        """Yield the names of everything."""
        for kind, source in getUtilitiesFor(ISource):
            for name in source.names():
                yield f"{kind}:{name}"

    def load(self, name: str) -> dict | None:
        """Return a document as of ISource, None if the thing is gone or nobody may list it."""
        kind, _colon, inner = name.partition(":")
        source = queryUtility(ISource, kind)
        document = source.load(inner) if source is not None else None
        return document if document and document["allowed"] else None

    def allowed(self, name: str) -> Iterable[str]:
        """Return the principals that may list the thing now, as the database says."""
        kind, _colon, inner = name.partition(":")
        source = queryUtility(ISource, kind)
        return source.allowed(inner) if source is not None else ()


class SiteSource:
    """A site in the feeder's own connection.

    :param path: physical path of the site, as text.
    """

    def __init__(self, path: str):
        self.path = path

    @contextmanager
    def open(self, connection):
        """Give the things of the site while its utilities, a request and the house are there."""
        before = getSite()
        app = makerequest(connection.root()["Application"])
        setRequest(app.REQUEST)
        try:
            site = app.unrestrictedTraverse(self.path)
            setSite(site)
            with for_the_house(WHY):
                yield Things()
        finally:
            setSite(before)
            clearRequest()


@implementer(ISource)
class Content:
    """Content by its UID: whatever is adapted to ISearchable."""

    def names(self) -> Iterator[str]:
        """Yield the UIDs of everything in portal_catalog."""
        yield from list(_index("UID")._index)

    def load(self, name: str) -> dict | None:
        """Return the document of an object, with the path of its page."""
        thing = self._thing(name)
        searchable = ISearchable(thing, None) if thing is not None else None
        document = searchable.document() if searchable is not None else None
        if document is None:
            return None
        depth = len(api.portal.get().getPhysicalPath())
        path = "/".join(thing.getPhysicalPath()[depth:])
        return {
            **document,
            "shown": {
                "kind": document["kind"],
                "title": document["name"],
                "path": path,
                **document["shown"],
            },
            "allowed": self.allowed(name),
            "near": who_is_near(thing),
            **_days(thing),
        }

    def allowed(self, name: str) -> Iterable[str]:
        """Return who may list it, from portal_catalog, which is never late."""
        number = _index("UID")._index.get(name)
        return _index("allowedRolesAndUsers").getEntryForObject(number, ()) if number else ()

    def _thing(self, name):
        number = _index("UID")._index.get(name)
        if number is None:
            return None
        path = api.portal.get_tool("portal_catalog").getpath(number)
        return api.portal.get().unrestrictedTraverse(path, None)


def _index(name):
    return api.portal.get_tool("portal_catalog")._catalog.indexes[name]


def _days(thing) -> dict:
    """From when until when a thing is seen, unix seconds: it and all in which it stands (L14)."""
    content = [aq_base(one) for one in aq_chain(aq_inner(thing)) if IContentish.providedBy(one)]
    opens = [one.effective_date for one in content if getattr(one, "effective_date", None)]
    ends = [one.expiration_date for one in content if getattr(one, "expiration_date", None)]
    told = {}
    if opens:
        told["opens"] = int(max(day.timeTime() for day in opens))
    if ends:
        told["ends"] = int(min(day.timeTime() for day in ends))
    return told


def who_is_near(thing) -> list[str]:
    """Return who holds a role where a thing lies, people and groups."""
    roles = api.portal.get_tool("acl_users")._getAllLocalRoles(thing)
    return [f"user:{name}" for name in roles]


def read_all() -> Index:
    """Return an index in memory of the current site as this transaction sees it.

    For processes without feeders: tests and scripts. Slow for large sites, always right.
    """
    processQueue()
    index, things = Index(), Things()
    with for_the_house(WHY):
        for name in things.names():
            add_thing(index, things, name)
    index.commit([])
    index.close()
    return index
