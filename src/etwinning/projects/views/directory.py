"""The public directory of projects: words, country, subject; twenty a page, from the search."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.vocabularies import ordered
from etwinning.base.words import listed
from etwinning.projects.views.base import Shown
from etwinning.projects.views.shown import country
from etwinning.search.api import find
from etwinning.search.api import Found
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlencode

FILTERS = {"country": "countries", "subject": "subjects", "language": "languages"}


class Directory(Shown, BrowserView):
    """What everybody may find; nothing is woken up."""

    environment = "public"
    section = "projects"

    @cached_property
    def asked(self) -> dict:
        """What is asked for: dict of text, country, subject, language; nonsense is left out."""
        form = self.request.form
        known = {name: form.get(name, "") for name in ("text", *FILTERS)}
        return {name: v.strip()[:200] for name, v in known.items() if isinstance(v, str) and v}

    @cached_property
    def found(self) -> Found:
        """This page of the projects."""
        start, size = page_asked(self.request.form)
        facets = {name: [self.asked[name]] for name in FILTERS if name in self.asked}
        try:
            return find(self.asked.get("text", ""), ("project",), facets, start, size)
        except BadInput:
            return Found([], 0)

    @cached_property
    def page(self):
        """Where in the list."""
        start, size = page_asked(self.request.form)
        return page_of(start, size, self.found.total)

    @cached_property
    def lines(self) -> list[dict]:
        """The projects: title, url, lang, summary, schools, countries, image, label."""
        return [self._line(item) for item in self.found.items]

    def _line(self, item):
        names = [country(code, self.language) for code in item.get("countries", ())]
        return {
            "title": item["title"],
            "url": item["url"],
            "lang": item.get("language") or None,
            "summary": item.get("summary", ""),
            "schools": " · ".join(item.get("schools", ())),
            "countries": listed(names, self.language),
            "image": f"{item['url']}/@@images/image/preview" if item.get("image") else "",
            "label": item.get("label", False),
            "is_closed": item.get("state") in ("closed", "archived"),
        }

    @cached_property
    def filters(self) -> list[dict]:
        """The lists to choose from: name, label, options (code, title, chosen)."""
        labels = {
            "country": _("label_country", default="Country"),
            "subject": _("label_subject", default="Subject"),
            "language": _("label_language", default="Language"),
        }
        return [
            {
                "name": name,
                "label": labels[name],
                "options": [
                    {"code": code, "title": title, "chosen": self.asked.get(name) == code}
                    for code, title in ordered(source, self.language)
                ],
            }
            for name, source in FILTERS.items()
        ]

    def address(self, number: int) -> str:
        """Return the address of another page of the same list."""
        return f"{self.context.absolute_url()}?{urlencode({**self.asked, 'page': number})}"
