"""``/schools``: find a school; verified ones only."""

from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import ordered
from etwinning.base.words import language_of
from etwinning.search.api import find
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlencode

LONGEST = 100  # characters of what is looked for


class SchoolsView(BrowserView):
    """Lists schools by country and words, in pages of 20."""

    section = "schools"

    @cached_property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @cached_property
    def countries(self) -> tuple:
        """Pairs (code, name) to choose from."""
        return ordered("countries", self.language)

    @property
    def text(self) -> str:
        """Words looked for."""
        return str(self.request.form.get("text", ""))[:LONGEST]

    @property
    def country(self) -> str:
        """Code of the country chosen, ``""`` for all."""
        asked = self.request.form.get("country", "")
        return asked if asked in dict(self.countries) else ""

    @cached_property
    def found(self):
        """What was found, one page."""
        start, size = page_asked(self.request.form)
        facets = {"country": [self.country]} if self.country else {}
        return find(self.text, kinds=("school",), facets=facets, start=start, size=size)

    @property
    def rows(self) -> list[dict]:
        """Dicts with title, url and where."""
        return [
            {"title": item["title"], "url": item["url"], "where": self._where(item)}
            for item in self.found.items
        ]

    @property
    def page(self):
        """Where in the list the reader is."""
        return page_of(*page_asked(self.request.form), self.found.total)

    def address_of(self, number: int) -> str:
        """Return the address of another page of the list."""
        words = {"text": self.text, "country": self.country, "page": number}
        return f"{self.context.absolute_url()}?{urlencode(words)}"

    def _where(self, item) -> str:
        parts = (item["town"], item["region"], country_name(item["country"], self.language))
        return ", ".join(part for part in parts if part)
