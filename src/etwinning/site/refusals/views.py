"""The exception view: every exception that leaves a page or a service ends here."""

from etwinning.base.errors import Refusal
from etwinning.base.errors import TooMany
from etwinning.base.kept import words_typed
from etwinning.base.messages import _
from etwinning.base.rest import told
from etwinning.base.security import actor
from etwinning.site.refusals.asked import log_in_who_asks
from etwinning.site.refusals.asked import may_view
from etwinning.site.refusals.asked import moved_to
from etwinning.site.refusals.asked import thing_asked
from etwinning.site.refusals.outcome import BROKEN
from etwinning.site.refusals.outcome import MISREAD_OUTCOME
from etwinning.site.refusals.outcome import outcome_of
from etwinning.site.shell.environment import ENVIRONMENTS
from etwinning.site.shell.navigation import home_environment
from functools import cached_property
from plone.protect.authenticator import check
from plone.rest.interfaces import IAPIRequest
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import quote
from zExceptions import Forbidden
from zExceptions import HTTPRedirection
from zope.component.hooks import getSite
from zope.i18n import translate

import json
import logging

log = logging.getLogger("etwinning.refusals")


class Answer(BrowserView):
    """Turns an exception into a status with our page, or JSON for programs."""

    page = ViewPageTemplateFile("page.pt")

    def __init__(self, exception, request):
        super().__init__(exception, request)
        self.exception = exception
        # the same page for what is missing and for what must not be seen: never the thing's own
        self.context = self.site = getSite()

    def __call__(self):
        if isinstance(self.exception, HTTPRedirection):
            return ""  # its status and its address are set already
        self.__parent__ = self.site  # the publisher put us into the thing that was asked for
        log_in_who_asks(self.request, self.site)
        if self.outcome.status == 404 and not self.kept and self._follows():
            return ""
        self._note()
        body = self._json() if self.is_program else self._html()
        self._lock(body)
        return body

    @cached_property
    def outcome(self):
        """What is answered."""
        sent = bool(self.request.get("QUERY_STRING") or self.request.get("BODY"))
        return outcome_of(
            self.exception,
            self._may_see,
            sent or bool(self.request.form),
            found="PUBLISHED" in self.request.other,
        )

    @property
    def is_program(self) -> bool:
        """Tell whether a program asks."""
        accepts = self.request.getHeader("Accept") or ""
        return IAPIRequest.providedBy(self.request) or "application/json" in accepts

    # -- what the page asks --------------------------------------------------

    @property
    def environment(self) -> str:
        """Where the person is at home."""
        return home_environment(self.site, self.request)

    @property
    def audience(self):
        """What the environment bar says."""
        if self.outcome.status == 403:
            return _("audience_closed", default="The page you asked for is closed to you")
        return None if self.is_visitor else ENVIRONMENTS["desktop"][2]

    @property
    def title(self):
        """Heading of the page."""
        return self.outcome.title

    @property
    def is_visitor(self) -> bool:
        """Tell whether nobody is logged in."""
        return not actor()

    @cached_property
    def kept(self) -> list[str]:
        """What the person typed into a form of ours that nobody takes any more."""
        if not actor() or not words_typed(self.request):
            return []
        try:
            check(self.request)
        except Forbidden:
            return []  # another site's words do not stand on our page
        return words_typed(self.request)

    @property
    def login_url(self) -> str:
        """Address of the log-in, with the way back."""
        return f"{self.site.absolute_url()}/login?came_from={quote(self._address())}"

    # -- how it is told --------------------------------------------------------

    def _may_see(self):
        return may_view(thing_asked(self.request))

    def _follows(self):
        where = moved_to(self.request, self.site) if "ACTUAL_URL" in self.request else ""
        if where:
            self.request.response.redirect(where, status=302, lock=1)
        return bool(where)

    def _note(self):
        """Write down what broke, and what Plone could not read: that may hide a fault of ours."""
        if self.outcome.status < 500 and isinstance(self.exception, Refusal):
            return
        quiet = logging.WARNING if self.outcome == MISREAD_OUTCOME else logging.INFO
        level = logging.ERROR if self.outcome.status >= 500 else quiet
        why = self.exception if level > logging.INFO else None
        log.log(level, "%s %s", self.outcome.status, self._address(), exc_info=why)

    def _html(self):
        self.request.response.setHeader("Content-Type", "text/html; charset=utf-8")
        try:
            return self.page()
        except Exception:
            log.exception("The page of a refusal is broken itself")
            return translate(self.outcome.title, context=self.request)

    def _json(self):
        self.request.response.setHeader("Content-Type", "application/json")
        if isinstance(self.exception, Refusal) and self.outcome.status != 404:
            error = told(self.exception, self.request)
        else:
            say = [translate(text, context=self.request) for text in self.outcome.reasons]
            error = {"type": self.outcome.type, "message": " ".join(say)}
        return program_answer(error)

    def _lock(self, body):
        status = self.outcome.status
        if status == 403 and self.is_program and self.is_visitor:
            status = 401
        response = self.request.response
        response.setStatus(status, lock=1)
        response.setHeader("Cache-Control", "no-store")
        if isinstance(self.exception, TooMany):
            response.setHeader("Retry-After", str(int(self.exception.free_in)))
        response.base = ""  # Zope would write how far it came into the page
        response.setBody(body, lock=1)
        response._has_challenged = True  # no redirect to the log-in: that would tell

    def _address(self):
        return self.request.get("ACTUAL_URL") or self.request.get("URL") or ""


class Misread(BrowserView):
    """A parameter is not of its kind (``b_start:int=abc``): Zope finds out before any site."""

    def __call__(self):
        if getSite() is not None:
            return Answer(self.context, self.request)()
        outcome = BROKEN if "ACTUAL_URL" in self.request else MISREAD_OUTCOME
        sentence = f"{outcome.title.default}. {outcome.reasons[0].default}"
        response = self.request.response
        response.setStatus(outcome.status, lock=1)
        if "application/json" in (self.request.getHeader("Accept") or ""):
            response.setHeader("Content-Type", "application/json")
            return program_answer({"type": outcome.type, "message": sentence})
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        return sentence


def program_answer(error: dict) -> str:
    """Return the JSON of a refusal; ours say it below ``error``, Plone's own at the top."""
    return json.dumps({**error, "error": error}, ensure_ascii=False)
