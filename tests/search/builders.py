"""Things that can be found, people who look for them."""

from contextlib import contextmanager
from etwinning.search.interfaces import ISearchable
from plone import api
from plone.app.contenttypes.content import Document
from zope.component import getGlobalSiteManager
from zope.interface import implementedBy


class PageFound:
    """Documents of Plone, found by title, text and subject."""

    def __init__(self, page):
        self.page = page

    def document(self):
        return {
            "kind": "page",
            "name": self.page.title,
            "text": self.page.description,
            "facets": {"subject": list(self.page.Subject()), "country": []},
            "when": int(self.page.created()),
            "shown": {"about": self.page.description},
        }


@contextmanager
def pages_can_be_found():
    """Register the adapter while a test runs, before what upper rooms say of pages."""
    components = getGlobalSiteManager()
    components.registerAdapter(PageFound, (implementedBy(Document),), ISearchable)
    try:
        yield
    finally:
        components.unregisterAdapter(PageFound, (implementedBy(Document),), ISearchable)


def page(container, ident, *viewers, title="", about="", subjects=()):
    """Make a Document that only these roles may view and list."""
    made = api.content.create(
        container, "Document", ident, title=title or ident, description=about, subject=subjects
    )
    if viewers:
        only_for(made, *viewers)
    return made


def only_for(thing, *viewers):
    """Let only these roles view and list a thing from now on."""
    for permission in ("View", "Access contents information"):
        thing.manage_permission(permission, list(viewers), acquire=0)
    thing.reindexObjectSecurity()


def person(ident, *roles):
    """Make a person with site roles, whose password is "secret-1-secret"."""
    api.user.create(
        email=f"{ident}@example.org", username=ident, password="secret-1-secret", roles=roles
    )
    return ident
