"""The front page: for members, for pupils (few things, bigger), for the world."""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.words import initials
from etwinning.calendar.api import coming_up
from etwinning.places.api import roster
from etwinning.plan.api import plan_of
from etwinning.plan.api import stages_of
from etwinning.twinspaces.api import project_of
from etwinning.twinspaces.classes import classes_of
from etwinning.twinspaces.permissions import SEE_ROSTER
from etwinning.twinspaces.permissions import SEE_SETTINGS
from etwinning.twinspaces.views.steps import next_steps
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import news_of
from etwinning.workspaces.interfaces import ITool
from etwinning.workspaces.permissions import ADD_PAGE
from functools import cached_property
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import getUtilitiesFor

NEWEST = 6
NEXT = 3
BESIDE = ("home", "calendar")  # no tiles: one is there, the other stands below them
TILES = 4  # for pupils


class Home(Inside, BrowserView):
    """Chooses the page by who reads it."""

    for_pupils = True
    section = "home"
    for_teachers = ViewPageTemplateFile("home.pt")
    for_pupils_page = ViewPageTemplateFile("pupil.pt")

    def __call__(self):
        return self.for_pupils_page() if is_pupil() else self.for_teachers()

    @property
    def chip(self):
        """Who can see the front page, in few words."""
        return chip("members", self.context)

    @property
    def is_public(self) -> bool:
        """Can the world see the front page?"""
        return self.context.is_public

    @cached_property
    def news(self) -> list[dict]:
        """The newest pages and entries that the reader may see."""
        return [self.line(news) for news in news_of(self.context, NEWEST)]

    @property
    def stages(self) -> list[dict]:
        """Where the project is in its plan: title and ``done``, ``now`` or ``later``."""
        plan = plan_of(self.context)
        if not allowed(plan, "View"):
            return []
        return [{"title": phase.title, "stage": stage} for phase, stage in stages_of(plan)]

    @property
    def plan_url(self) -> str:
        """Address of the plan."""
        return plan_of(self.context).absolute_url()

    @property
    def coming(self) -> list[dict]:
        """The next events and public holidays."""
        return coming_up(self.context, self, datetime.now(UTC), NEXT)

    @property
    def classes(self) -> list:
        """The schools of the project, by country."""
        return classes_of(self.context, self.language)

    @property
    def steps(self) -> list[dict]:
        """What teacher admins could do next."""
        return next_steps(self.context) if allowed(self.context, SEE_SETTINGS) else []

    @property
    def may_write(self) -> bool:
        """May the reader write a page?"""
        return allowed(self.context, ADD_PAGE) and not is_frozen(self.context)

    @property
    def may_see_roster(self) -> bool:
        """May the reader see who belongs to it?"""
        return allowed(self.context, SEE_ROSTER)

    @property
    def project_url(self) -> str:
        """Address of the project's page, for those who may see it."""
        project = project_of(self.context)
        is_seen = project is not None and allowed(project, "View")
        return project.absolute_url() if is_seen else ""

    # -- for pupils --------------------------------------------------------

    @property
    def my_name(self) -> str:
        """The alias without the country: "Ana-07"; for who only looks as a pupil, a word."""
        name = self.name_of(actor()).partition(" (")[0]
        return name or self.say(_("pupil_without_name", default="pupil"))

    @property
    def tiles(self) -> list[dict]:
        """At most four places to go to."""
        tools = sorted(getUtilitiesFor(ITool), key=lambda pair: pair[1].order)
        return [
            {
                "icon": tool.icon,
                "title": tool.pupil_title,
                "url": tool.url(self.context),
                "count": tool.count(self.context) if hasattr(tool, "count") else 0,
            }
            for name, tool in tools
            if name not in BESIDE and tool.pupil_title and tool.url(self.context)
        ][:TILES]

    @property
    def teachers(self) -> list[dict]:
        """The teachers of the place, as pupils see them."""
        members = roster(self.context).items()
        names = [
            self.name_of(user_id)
            for user_id, member in members
            if member.role in ("TeacherAdmin", "TeacherMember")
        ]
        return [{"name": name, "initials": initials(name)} for name in sorted(names) if name]
