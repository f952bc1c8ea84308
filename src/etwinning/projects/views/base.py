"""What the pages of projects have in common."""

from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.words import day
from etwinning.base.words import day_and_time
from etwinning.base.words import language_of
from etwinning.projects.interfaces import ISpaceLink
from etwinning.projects.statuses import status_of
from etwinning.projects.views.shown import facts_of
from etwinning.projects.views.shown import paragraphs
from functools import cached_property
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import getAdapters
from zope.component import getMultiAdapter

WIZARD = (
    _("wizard_school", default="My school"),
    _("wizard_founder", default="Second founder"),
    _("wizard_form", default="Form"),
    _("wizard_preview", default="Preview and submit"),
)


class Shown:
    """Mixed into pages: words of the reader's language, icons, the parts of the templates."""

    environment = "desktop"
    section = "my-projects"

    @cached_property
    def language(self) -> str:
        """The reader's language."""
        return language_of(self.request)

    @cached_property
    def me(self) -> str:
        """Id of the reader, ``""`` for a visitor."""
        return actor()

    @cached_property
    def icons(self):
        """The icons of the page shell."""
        return getMultiAdapter((self.context, self.request), name="icon")

    def icon(self, name: str) -> str:
        """Return an icon as SVG."""
        return self.icons[name]

    def day(self, when) -> str:
        """Write a day for the reader."""
        return day(when, self.language) if when else ""

    def moment(self, when) -> str:
        """Write a moment for the reader."""
        return day_and_time(when, self.language) if when else ""

    def paragraphs(self, text: str) -> list:
        """Return the paragraphs of a text."""
        return paragraphs(text)

    def status_of(self, state: str):
        """Return a state as icon and word."""
        return status_of(state)


class Described(Shown):
    """Mixed into pages of a project that show what its founders wrote."""

    @cached_property
    def texts(self) -> list:
        """Pairs (heading, text)."""
        context = self.context
        texts = [
            (_("heading_aims", default="What we want to reach"), context.aims),
            (_("heading_process", default="How we work"), context.process),
            (_("heading_results", default="What will be there at the end"), context.results),
        ]
        return [(heading, text) for heading, text in texts if text]

    @cached_property
    def facts(self) -> list:
        """Pairs (label, text) in short."""
        return facts_of(self.context, self.language)


def spaces_for(page) -> list[tuple]:
    """Return the reader's ways into what the project opened: pairs (words, address)."""
    found = getAdapters((page.context, page.request), ISpaceLink)
    links = sorted((link for _name, link in found), key=lambda link: link.order)
    return [pair for pair in (link.link() for link in links) if pair]


class Parts(BrowserView):
    """``@@project-parts``: the macros of parts.pt."""

    index = ViewPageTemplateFile("parts.pt")

    def __getitem__(self, name):
        return self.index.macros[name]
