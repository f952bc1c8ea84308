"""``/offices``: all national offices by name."""

from etwinning.base.vocabularies import ordered
from etwinning.base.words import language_of
from etwinning.support.rules import CENTRAL
from Products.Five.browser import BrowserView


class OfficesView(BrowserView):
    """Lists the offices of all countries that take part, the central one last."""

    section = "offices"

    @property
    def rows(self) -> list[dict]:
        """Dicts with title (in the reader's language and order) and url."""
        url, there = self.context.absolute_url(), set(self.context.objectIds())
        names = [pair for pair in ordered("units", language_of(self.request)) if pair[0] in there]
        names.sort(key=lambda pair: pair[0] == CENTRAL)
        return [{"title": name, "url": f"{url}/{code}"} for code, name in names]
