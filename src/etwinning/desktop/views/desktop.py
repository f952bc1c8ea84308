"""``@@desktop``: what waits for me, what waits for others, my projects, what is new."""

from datetime import date
from datetime import datetime
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.vocabularies import country_name
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.base.words import months
from etwinning.desktop.gathering import side_of
from etwinning.desktop.gathering import waiting_for
from etwinning.notices.api import notices_of
from etwinning.projects.api import my_projects
from etwinning.projects.api import status_of
from etwinning.projects.api import what_next
from etwinning.projects.permissions import FOUND_PROJECT
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate

NOTICES = 6  # the newest; the rest is behind "All"
PROJECTS = 12
UNTITLED = _("untitled_project", default="Project without a title")


class DesktopView(BrowserView):
    """The first page after the log-in; nothing is written while reading."""

    environment = "desktop"
    section = "desktop"

    @cached_property
    def user_id(self) -> str:
        """Id of the reader."""
        return api.user.get_current().getId()

    @cached_property
    def language(self) -> str:
        """The reader's."""
        return language_of(self.request)

    @property
    def greeting(self) -> str:
        """Good day, Marta. The server does not know the reader's hour."""
        name = api.user.get_current().getProperty("fullname") or ""
        words = {"name": name.split(" ")[0]}
        return self._say(_("greeting", default="Good day, ${name}", mapping=words))

    @property
    def lead(self) -> str:
        """How many decisions wait, for whom."""
        mine, others = len(self.for_me), len(self.for_others)
        if not (mine or others):
            return self._say(_("desktop_lead_nothing", default="Nothing waits today."))
        return self._say(
            _(
                "desktop_lead",
                default="Decisions that wait for you: ${mine}. Of yours with others: ${others}.",
                mapping={"mine": str(mine), "others": str(others)},
            )
        )

    @cached_property
    def _waiting(self):
        return waiting_for(self.user_id, self.request)

    @property
    def for_me(self) -> list:
        """Decisions that the reader has to take, oldest first."""
        return self._waiting[0]

    @property
    def for_others(self) -> list:
        """Matters of the reader that somebody else decides, oldest first."""
        return self._waiting[1]

    @cached_property
    def projects(self) -> list:
        """The reader's projects, newest first."""
        return [self._project(row) for row in my_projects(self.user_id)[:PROJECTS]]

    @property
    def new_project_url(self) -> str:
        """Where a project begins, ``""`` for who may not found one."""
        projects = self.context["projects"]
        return f"{projects.absolute_url()}/@@found" if allowed(projects, FOUND_PROJECT) else ""

    @cached_property
    def notices(self) -> list:
        """The newest notices."""
        return notices_of(self.user_id, NOTICES, language=self.language)

    @cached_property
    def side(self) -> list:
        """Boxes of the rooms, each with an id for its heading."""
        found = side_of(self.user_id, self.request)
        return [{"id": name.replace(".", "-"), "box": box} for name, box in found]

    def month(self, when: date) -> str:
        """Return the short name of its month."""
        return months(self.language)[when.month]

    def day(self, when: datetime) -> str:
        """Return a day in the reader's language."""
        return day(when, self.language)

    def _project(self, row) -> dict:
        countries = [country_name(code, self.language) for code in row.countries]
        status = status_of(row.state)
        return {
            "title": row.title or self._say(UNTITLED),
            "url": row.url,
            "css": status.css,
            "icon": status.icon,
            "word": self._say(status.word),
            "with_whom": listed(countries, self.language),
            "next": what_next(row, self.user_id, self.request),
        }

    def _say(self, text) -> str:
        return translate(text, context=self.request)


class WaitingMacros(BrowserView):
    """``@@waiting``: shows one matter that waits."""

    index = ViewPageTemplateFile("waiting.pt")

    def __getitem__(self, name):
        return self.index.macros[name]
