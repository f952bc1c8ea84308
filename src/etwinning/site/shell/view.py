"""What the main template asks; each answer is found once for a page."""

from etwinning.base.words import initials
from etwinning.site.shell.environment import environment_of
from etwinning.site.shell.environment import ENVIRONMENTS
from etwinning.site.shell.environment import is_for_everybody
from etwinning.site.shell.environment import NOT_EVERYBODY
from etwinning.site.shell.environment import PUBLIC
from etwinning.site.shell.environment import told
from etwinning.site.shell.footer import columns
from etwinning.site.shell.icons import icon
from etwinning.site.shell.navigation import entries
from etwinning.site.shell.navigation import with_current
from functools import cached_property
from plone.base.interfaces import ISearchSchema
from plone.i18n.interfaces import ILanguageSchema
from plone.memoize.instance import memoize
from plone.registry.interfaces import IRegistry
from Products.CMFCore.utils import getToolByName
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import getMultiAdapter
from zope.component import getUtility


class Shell(BrowserView):
    """``context/@@shell``: header, environment bar, navigation and footer of a page."""

    page = None  # the view that is shown
    icon = staticmethod(icon)
    parts = ViewPageTemplateFile("parts.pt")

    def show(self, view) -> None:
        """Take the view that fills the page; the template calls it once, first."""
        self.page = view

    @memoize
    def other(self, name):
        """Return another view of the same thing."""
        return getMultiAdapter((self.context, self.request), name=name)

    @property
    def portal_state(self):
        """Plone's view of that name."""
        return self.other("plone_portal_state")

    @property
    def context_state(self):
        """Plone's view of that name."""
        return self.other("plone_context_state")

    @cached_property
    def root_url(self) -> str:
        """Address of the site, or of the national site the reader is in."""
        return self.portal_state.navigation_root_url()

    def check_permission(self, permission, item):
        """Answer Plone's templates: ``checkPermission``."""
        membership = getToolByName(self.context, "portal_membership")
        return membership.checkPermission(permission, item)

    # -- environment -------------------------------------------------------

    @cached_property
    def environment(self) -> str:
        """Id of the environment."""
        return environment_of(self.page, self.context)

    @property
    def name(self):
        """Name of the environment."""
        return ENVIRONMENTS[self.environment][0]

    @property
    def sign(self) -> str:
        """Icon of the environment."""
        return icon(ENVIRONMENTS[self.environment][1])

    @cached_property
    def audience(self):
        """One sentence: who sees this page."""
        said = told(self.page, self.context, "audience")
        if said:
            return said
        if self._is_closed():
            return NOT_EVERYBODY
        return ENVIRONMENTS[self.environment][2]

    def _is_closed(self) -> bool:
        """Pages of editors stand in the public site, too; what a visitor reads is never closed."""
        in_public = self.user and self.environment == PUBLIC
        return bool(in_public) and not is_for_everybody(self.request, self.context)

    def body_class(self, template) -> str:
        """Plone's classes and ours."""
        stock = self.other("plone_layout").bodyClass(template, self.page)
        return f"etw etw-env-{self.environment} {stock}"

    # -- links -------------------------------------------------------------

    @cached_property
    def navigation(self) -> list[dict]:
        """Links of the environment's navigation."""
        return self._links(self.environment)

    @property
    def current(self):
        """Title of the entry at which the reader stands, for the closed drawer on phones."""
        return next((link["title"] for link in self.navigation if link["aria"]), self.name)

    @property
    def switch(self) -> list[dict]:
        """Other environments to go to; none for a pupil."""
        if self.environment == "pupil":
            return []
        links = entries("switch", self.context, self.request)
        return with_current(links, self.environment, "")

    @property
    def tools(self) -> list[dict]:
        """Links of the header, such as notices and help."""
        return entries("tools", self.context, self.request)

    @property
    def person_links(self) -> list[dict]:
        """Links of the person's menu."""
        return entries("person", self.context, self.request)

    @property
    def footer(self) -> list[tuple]:
        """Columns of the footer: pairs (title, links)."""
        return columns(self.root_url, entries("help", self.context, self.request))

    @property
    def pupil_help(self) -> list[dict]:
        """What a pupil can do when something is wrong, as the rooms tell it."""
        return entries("pupil-help", self.context, self.request)

    def breadcrumbs(self):
        """Return where the thing stands, from the site down; nothing on home pages."""
        return self.other("breadcrumbs_view").breadcrumbs()

    def _links(self, where):
        section = told(self.page, self.context, "section")
        address = self.request.get("ACTUAL_URL", "")
        return with_current(entries(where, self.context, self.request), section, address)

    # -- people and words --------------------------------------------------

    @memoize
    def toolbar(self) -> bool:
        """Plone works out the personal menu before it asks whether there is a toolbar."""
        if self.portal_state.anonymous():
            return False
        return self.context_state.is_toolbar_visible()

    @cached_property
    def user(self) -> str | None:
        """Name of the person logged in, None for a visitor."""
        if self.portal_state.anonymous():
            return None
        member = self.portal_state.member()
        return member.getProperty("fullname") or member.getUserName()

    @property
    def initials(self) -> str:
        """First letters of the first and the last name."""
        return initials(self.user)

    @property
    def title(self) -> str:
        """The words beside the mark."""
        return self.portal_state.navigation_root_title()

    def livesearch(self) -> bool:
        """Tell whether the search box proposes while one types."""
        return self._settings(ISearchSchema).enable_livesearch

    def languages(self) -> list[dict]:
        """Return the installed languages where there is a choice."""
        codes = self._settings(ILanguageSchema).available_languages
        return [self._language(code) for code in codes] if len(codes) > 1 else []

    @property
    def language(self) -> str:
        """The reader's language in its own words."""
        return self._language(self.portal_state.language())["title"]

    def _language(self, code):
        known = getToolByName(self.context, "portal_languages").getAvailableLanguages()
        return {
            "code": code,
            "title": known.get(code, {}).get("native", code),
            "current": code == self.portal_state.language(),
            "url": f"{self.context_state.view_url()}?set_language={code}",
        }

    def _settings(self, schema):
        return getUtility(IRegistry).forInterface(schema, prefix="plone", check=False)
