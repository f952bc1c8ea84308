"""``@@search``: everything that the reader may find, in place of Plone's search."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import actor
from etwinning.base.vocabularies import country_name
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.search.api import find
from etwinning.search.api import Found
from etwinning.site.shell.navigation import home_environment
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlencode

KINDS = {
    "project": _("kind_project", default="Project"),
    "school": _("kind_school", default="School"),
    "teacher": _("kind_teacher", default="Teacher"),
    "news": _("kind_news", default="News"),
    "material": _("kind_material", default="Material"),
    "page": _("kind_page", default="Page"),
    "entry": _("kind_entry", default="Journal entry"),
    "post": _("kind_post", default="Forum post"),
    "event": _("kind_event", default="Event"),
    "message": _("kind_message_found", default="Message"),
    "announcement": _("kind_announcement_found", default="Announcement"),
}
LONGEST = 200  # characters of what is looked for


class SearchPage(BrowserView):
    """Words, kinds, twenty results a page; nothing is woken up."""

    section = "search"

    @property
    def environment(self) -> str:
        """Where the reader is at home: the search finds more for who is logged in."""
        return home_environment(self.context, self.request)

    @property
    def audience(self):
        """What the environment bar says to who is logged in."""
        if actor():
            return _("audience_search", default="You find what you may see")
        return None

    @cached_property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @cached_property
    def text(self) -> str:
        """The words asked for."""
        asked = self.request.form.get("SearchableText", "")
        return asked.strip()[:LONGEST] if isinstance(asked, str) else ""

    @cached_property
    def kind(self) -> str:
        """The kind asked for, ``""`` for all."""
        asked = self.request.form.get("kind", "")
        return asked if isinstance(asked, str) and asked in KINDS else ""

    @cached_property
    def found(self) -> Found:
        """This page of what was found; nothing before anybody asked."""
        if not self.text:
            return Found([], 0)
        start, size = page_asked(self.request.form)
        try:
            kinds = (self.kind,) if self.kind else ()
            return find(self.text, kinds, start=start, size=size, count=("kind",))
        except BadInput:
            return Found([], 0)

    @property
    def page(self):
        """Where in the list."""
        return page_of(*page_asked(self.request.form), self.found.total)

    @property
    def lines(self) -> list[dict]:
        """What was found: kind, title, url, lang, summary, where."""
        return [self._line(item) for item in self.found.items]

    @property
    def kinds(self) -> list[dict]:
        """The kinds to choose from: id, title, number found, chosen or not."""
        counts = self.found.counts.get("kind", {})
        return [
            {"id": kind, "title": title, "count": counts.get(kind, 0), "chosen": kind == self.kind}
            for kind, title in KINDS.items()
            if counts.get(kind) or kind == self.kind
        ]

    def address(self, **changed) -> str:
        """Return the address of the same search with something changed."""
        words = {"SearchableText": self.text, "kind": self.kind, **changed}
        asked = urlencode({name: value for name, value in words.items() if value})
        return f"{self.context.absolute_url()}/@@search?{asked}"

    def _line(self, item):
        codes = item.get("countries") or [code for code in [item.get("country")] if code]
        names = [country_name(code, self.language) for code in codes]
        where = [part for part in (item.get("town"), listed(names, self.language)) if part]
        return {
            "kind": KINDS.get(item["kind"], item["kind"].capitalize()),
            "title": item["title"],
            "url": item["url"],
            "lang": item.get("language") or None,
            "summary": item.get("summary", ""),
            "where": " · ".join(where),
        }
