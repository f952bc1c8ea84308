"""Entries can be found; who may is asked by the search."""

from etwinning.journals.interfaces import IEntry
from etwinning.journals.where import project_around
from etwinning.search.interfaces import ISearchable
from etwinning.workspaces.api import beginning
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer

LONGEST = 100_000  # characters


@implementer(ISearchable)
@adapter(IEntry)
class EntryFound:
    """The document of an entry."""

    def __init__(self, entry):
        self.entry = entry

    def document(self) -> dict:
        """Return title and text; the project as a facet, so that one can search in it."""
        entry, project = self.entry, project_around(self.entry)
        facets = {"place": [IUUID(project)]} if project is not None else {}
        if entry.language:
            facets["language"] = [entry.language]
        return {
            "kind": "entry",
            "name": entry.title,
            "text": beginning(entry.text, LONGEST),
            "facets": facets,
            "when": int(entry.created().timeTime()),
            "shown": {
                "title": entry.title,
                "summary": beginning(entry.text),
                "language": entry.language or "",
            },
        }
