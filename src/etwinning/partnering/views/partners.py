"""``@@partners``: find partners, narrow down, read why they fit."""

from etwinning.base.alphabets import sort_key
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.base.vocabularies import country_name
from etwinning.base.words import ages
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.partnering.api import find_partners
from etwinning.partnering.api import Partners
from etwinning.partnering.api import why_not
from etwinning.partnering.interfaces import IWanted
from etwinning.partnering.interfaces import ORDERS
from etwinning.partnering.rules import FACETS
from etwinning.partnering.telling import name_of
from etwinning.partnering.telling import told
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import urlencode
from zope.i18n import translate

SEEN = 8  # values of a facet that stand outside the fold
IN_ORDER = ("band",)  # facets whose values have an order of their own
TICKS = ("abroad", "elsewhere")
NUMBERS = ("age_from", "age_to")


class PartnersView(BrowserView):
    """One form and a list; its address says all, so that it can be passed on."""

    environment = "desktop"
    section = "partners"
    audience = _("audience_find_partners", default="Only you see your searches")
    why = ViewPageTemplateFile("why.pt")

    @property
    def refusal(self) -> str:
        """Why this reader finds nobody yet, ``""`` if they do."""
        return translate(why_not(), context=self.request)

    @cached_property
    def _read(self) -> tuple[dict, dict]:
        """What is wanted, and the fields that nobody can understand."""
        try:
            return read(IWanted, self.request.form), {}
        except BadInput as error:
            names = tuple(fields_of(IWanted))
            right = {
                name: value
                for name, value in self.request.form.items()
                if name in names and name not in error.fields
            }
            return read(IWanted, right, names), error.fields

    @property
    def wanted(self) -> dict:
        """What is wanted, as far as it can be understood."""
        return self._read[0]

    @property
    def wrong(self) -> list[str]:
        """Sentences about what cannot be understood."""
        return [translate(text, context=self.request) for text in self._read[1].values()]

    @cached_property
    def _asked(self):
        return page_asked(self.request.form)

    @cached_property
    def found(self) -> Partners:
        """Who was found; nobody where something cannot be understood."""
        start, size = self._asked
        if self.wrong:
            return Partners([], 0, {name: {} for name in FACETS})
        return find_partners(self.wanted, start, size)

    @property
    def page(self):
        """Which page of how many."""
        return page_of(*self._asked, self.found.total)

    @cached_property
    def language(self) -> str:
        """The reader's."""
        return language_of(self.request)

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()

    @property
    def facets(self) -> list[dict]:
        """What can be chosen: dicts with name, title, shown and rest (options), open."""
        return [facet for name in FACETS if (facet := self._facet(name))["shown"]]

    @property
    def ticks(self) -> list[dict]:
        """Boxes of their own: dicts with name, title, chosen."""
        return [
            {"name": name, "title": IWanted[name].title, "chosen": self.wanted[name]}
            for name in TICKS
        ]

    @property
    def numbers(self) -> list[dict]:
        """Ages in years: dicts with name, title, value, least, most."""
        return [
            {
                "name": name,
                "title": IWanted[name].title,
                "value": self.wanted[name],
                "least": IWanted[name].min,
                "most": IWanted[name].max,
            }
            for name in NUMBERS
        ]

    @property
    def orders(self) -> list[dict]:
        """Orders of the list; the match can be left for another."""
        chosen = self.wanted["order"] or "match"
        return [
            {"value": one.value, "title": one.title, "chosen": one.value == chosen}
            for one in ORDERS
        ]

    @property
    def chips(self) -> list[dict]:
        """Every choice, with the address of the list without it."""
        chips = []
        for name in (*FACETS, *TICKS, *NUMBERS):
            value = self.wanted[name]
            for one in value if isinstance(value, tuple) else [value] if value else []:
                rest = tuple(o for o in value if o != one) if isinstance(value, tuple) else None
                chips.append({"title": self._chip(name, one), "url": self.address(**{name: rest})})
        return chips

    @property
    def rows(self) -> list[dict]:
        """Who was found, in words."""
        return [self._row(row) for row in self.found.rows]

    @property
    def lands(self) -> list[dict]:
        """Countries of all who fit, the most first: dicts with title, count, url."""
        return [
            {**one, "url": self.address(country=(one["value"],))}
            for one in self._options("country")
            if one["count"]
        ]

    def address(self, **other) -> str:
        """Return the address of this list with something else wanted."""
        words = {**self.wanted, **other}
        said = {name: 1 if value is True else value for name, value in words.items() if value}
        return f"{self.home}/@@partners?{urlencode(said, doseq=True)}"

    def page_url(self, number: int) -> str:
        """Address of another page of the same list."""
        return self.address(page=number)

    def _facet(self, name):
        options = self._options(name)
        first = {one["value"] for one in options[:SEEN]}
        shown = [one for one in options if one["value"] in first or one["chosen"]]
        rest = [one for one in options if one not in shown]
        return {"name": name, "title": IWanted[name].title, "shown": shown, "rest": rest}

    def _options(self, name):
        counts, chosen = self.found.counts.get(name, {}), self.wanted[name]
        options = [
            {
                "value": value,
                "title": self._name(name, value),
                "count": counts.get(value, 0),
                "chosen": value in chosen,
            }
            for value in sorted({*counts, *chosen})
        ]
        if name in IN_ORDER:
            order = [term.value for term in IWanted[name].bind(self.context).value_type.vocabulary]
            return sorted(options, key=lambda one: order.index(one["value"]))
        return sorted(
            options, key=lambda one: (-one["count"], sort_key(one["title"], self.language))
        )

    def _name(self, facet, value):
        return name_of(facet, value, self.language)

    def _chip(self, name, value):
        if name in FACETS:
            return self._name(name, value)
        title = translate(IWanted[name].title, context=self.request)
        return title if name in TICKS else f"{title}: {value}"

    def _row(self, row):
        names = {code.partition(":")[0] for code in row["languages"]}
        return {
            **row,
            "face": initials(row["title"]),
            "school": ", ".join([*row["schools"], *filter(None, [row["town"]])]),
            "country_name": country_name(row["country"], self.language),
            "ages": ages(*row["ages"], self.language) if all(row["ages"]) else "",
            "subjects": listed([self._name("subject", c) for c in row["subjects"]], self.language),
            "languages": listed(sorted(self._name("language", c) for c in names), self.language),
            "match": told(row["reasons"], self.language),
        }
