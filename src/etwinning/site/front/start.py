"""The start page of the public site."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import ordered
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.search.api import find
from etwinning.site.front.figures import COUNTED
from etwinning.site.front.figures import figures
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView
from zope.interface import implementer

CENTRAL = "EU"  # the office that is of no country
# drawn, for projects that have no picture of their own
PICTURES = ("birds", "harbour", "bridges", "night", "words", "recipes")


class StartPage(BrowserView):
    """What everybody can do here, how much of it there is, what classes do, who answers."""

    environment = "public"
    section = "start"

    @cached_property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @cached_property
    def url(self) -> str:
        """Address of the site."""
        return self.context.absolute_url()

    @property
    def is_visitor(self) -> bool:
        """Tell whether the two doors are of use."""
        return api.user.is_anonymous()

    @property
    def figures(self) -> list[dict]:
        """Dicts of number and title."""
        totals = figures().totals
        titles = [("countries", _("figure_countries", default="countries"))]
        titles += [(name, title) for name, title, _kind, _states in COUNTED]
        return [{"number": f"{totals[name]:,}", "title": title} for name, title in titles]

    @property
    def counted(self) -> str:
        """The day on which the figures were counted."""
        return day(figures().moment, self.language)

    @cached_property
    def projects(self) -> list[dict]:
        """The four newest public projects."""
        found = find(kinds=("project",), size=4, order="newest")
        return [self._project(number, item) for number, item in enumerate(found.items)]

    @cached_property
    def news(self) -> list[dict]:
        """The three newest pieces of news: title, url, text, day."""
        found = find(kinds=("news",), size=3, order="newest")
        return [
            {
                "title": item["title"],
                "url": item["url"],
                "text": item.get("summary", ""),
            }
            for item in found.items
        ]

    @cached_property
    def offices(self) -> list[dict]:
        """The national offices, by the names of their countries."""
        folder = self.context.get("offices")
        there = set(folder.objectIds()) if folder is not None else set()
        return [
            {"title": name, "url": f"{self.url}/offices/{code}"}
            for code, name in ordered("units", self.language)
            if code in there and code != CENTRAL
        ]

    def _project(self, number, item):
        names = [country_name(code, self.language) for code in item.get("countries", ())]
        drawn = f"{self.url}/++plone++etwinning/{PICTURES[number % len(PICTURES)]}.svg"
        return {
            "title": item["title"],
            "url": item["url"],
            "lang": item.get("language") or None,
            "where": listed(names, self.language),
            "image": f"{item['url']}/@@images/image/preview" if item.get("image") else drawn,
        }


@implementer(ISetUpStep)
class ShowStartPage:
    """The site shows the start page, unless an operator chose another view."""

    order = 40

    def __call__(self) -> None:
        """Set the view of the site."""
        site = api.portal.get()
        if site.getProperty("layout") in (None, "", "listing_view"):
            site.setLayout("start")
