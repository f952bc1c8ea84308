"""``@@show-as?role=…``: this thing as pupils, guests or visitors see it. It only reads."""

from etwinning.base.messages import _
from etwinning.base.words import language_of
from etwinning.twinspaces.showing import is_open_to
from etwinning.twinspaces.showing import SHOWN_AS
from etwinning.twinspaces.showing import standing_in
from etwinning.workspaces.api import Inside
from functools import cached_property
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import MethodNotAllowed
from zope.annotation.interfaces import IAnnotations
from zope.component import getMultiAdapter

import re

BODY = re.compile(r"<body[^>]*>")


class ShowAs(Inside, BrowserView):
    """The page as a role sees it, with a line on top that says so; or the choice of roles."""

    section = "members"
    audience = _("audience_show_as", default="Only teacher admins of this TwinSpace see this page")
    banner = ViewPageTemplateFile("show_as_banner.pt")
    choice = ViewPageTemplateFile("show_as.pt")

    def __call__(self):
        if self.request.method not in ("GET", "HEAD"):
            raise MethodNotAllowed("GET")
        self.request.response.setHeader("Cache-Control", "no-store")
        drawn = self._drawn() if self.role else ""
        if not drawn:
            return self.choice()
        return BODY.sub(lambda found: found.group() + self.banner(), drawn, count=1)

    @cached_property
    def role(self) -> str:
        """The role asked for, ``""`` for none that there is."""
        asked = self.request.form.get("role", "")
        return asked if isinstance(asked, str) and asked in SHOWN_AS else ""

    @property
    def title(self) -> str:
        """The role in words."""
        return self.say(SHOWN_AS[self.role]) if self.role else ""

    @property
    def roles(self) -> list[dict]:
        """Roles to choose from."""
        return [
            {"role": role, "title": title, "now": role == self.role}
            for role, title in SHOWN_AS.items()
        ]

    @property
    def lang(self) -> str:
        """Language of the line on top."""
        return language_of(self.request)

    def _drawn(self):
        """The page as the role sees it, ``""`` if it does not."""
        page = getMultiAdapter((self.context, self.request), name="view")
        with standing_in(self.place, self.role):
            drawn = page() if is_open_to(self.context, page, self.role) else ""
        # answers that Plone's views keep on the request were found for the stand-in
        IAnnotations(self.request).pop("plone.memoize", None)
        return drawn
