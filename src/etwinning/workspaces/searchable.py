"""Pages can be found; who may is asked by the search."""

from etwinning.search.interfaces import ISearchable
from etwinning.workspaces.interfaces import IPage
from etwinning.workspaces.rules import beginning
from etwinning.workspaces.shapes import IMaterial
from etwinning.workspaces.where import workspace_of
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer

LONGEST = 100_000  # characters


@implementer(ISearchable)
@adapter(IPage)
class PageFound:
    """The document of a page."""

    def __init__(self, page):
        self.page = page

    def document(self) -> dict:
        """Return title and text; the place as a facet, so that one can search in it."""
        page, place = self.page, workspace_of(self.page)
        facets = {"place": [IUUID(place)]} if place is not None else {}
        if page.language:
            facets["language"] = [page.language]
        return {
            "kind": "page",
            "name": page.title,
            "text": beginning(page.text, LONGEST),
            "facets": facets,
            "when": int(page.modified().timeTime()),
            "shown": {
                "title": page.title,
                "summary": beginning(page.text),
                "language": page.language or "",
            },
        }


@implementer(ISearchable)
@adapter(IMaterial)
class MaterialFound:
    """The document of a folder, a picture, a file, a sound, a film."""

    def __init__(self, material):
        self.material = material

    def document(self) -> dict:
        """Return title, words and what a picture shows; the place as a facet."""
        thing, place = self.material, workspace_of(self.material)
        words = " ".join(part for part in (thing.about, getattr(thing, "alt", "")) if part)
        return {
            "kind": "material",
            "name": thing.title,
            "text": words,
            "facets": {"place": [IUUID(place)]} if place is not None else {},
            "when": int(thing.modified().timeTime()),
            "shown": {"title": thing.title, "summary": thing.Description(), "language": ""},
        }
