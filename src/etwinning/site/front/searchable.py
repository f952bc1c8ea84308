"""What is found of Plone's own pages, news and events: title, summary, text."""

from etwinning.search.interfaces import ISearchable
from plone.app.contenttypes.interfaces import IDocument
from plone.app.contenttypes.interfaces import IEvent
from plone.app.contenttypes.interfaces import INewsItem
from zope.component import adapter
from zope.interface import implementer

import nh3

LONGEST = 100_000  # characters of text that are read


class SearchablePage:
    """A page that editors write."""

    kind = "page"

    def __init__(self, page):
        self.page = page

    def document(self) -> dict:
        """Return what the search keeps."""
        text = getattr(self.page, "text", None)
        plain = nh3.clean(text.raw[:LONGEST], tags=set()) if text is not None else ""
        day = self.page.effective_date or self.page.created()
        return {
            "kind": self.kind,
            "name": self.page.title,
            "text": f"{self.page.description} {plain}",
            "facets": {},
            "when": day.timeTime(),
            "shown": {"title": self.page.title, "summary": self.page.description},
        }


@implementer(ISearchable)
@adapter(IDocument)
class SearchableDocument(SearchablePage):
    """A page."""


@implementer(ISearchable)
@adapter(INewsItem)
class SearchableNews(SearchablePage):
    """A piece of news."""

    kind = "news"


@implementer(ISearchable)
@adapter(IEvent)
class SearchableEvent(SearchablePage):
    """An event."""

    kind = "event"
