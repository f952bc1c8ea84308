"""``/check/<code>``: is this paper genuine? For everybody; names no person."""

from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.papers.checking import look_up
from etwinning.papers.rules import read_code
from functools import cached_property
from Products.Five.browser import BrowserView
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class Check(BrowserView):
    """A field for a code, and what stands behind one."""

    environment = "public"
    audience = _("audience_check", default="Whoever has a code can check it; no person is named")
    code = ""
    reason = ""

    def publishTraverse(self, request, name):
        """Take the code from the address."""
        if self.code:
            raise KeyError(name)
        self.code = name
        return self

    def __call__(self):
        typed = self.request.form.get("code")
        if not self.code and isinstance(typed, str) and typed.strip():
            return self._go_on(typed)
        if self.code and self.found is None and not self.reason:
            self.request.response.setStatus(404)
        return self.index()

    @property
    def here(self) -> str:
        """Address of the page without a code."""
        return f"{self.context.absolute_url()}/check"

    @cached_property
    def found(self):
        """What stands behind the code, None for nothing; ``reason`` says if nobody looked."""
        try:
            return look_up(self.code, self.request.getClientAddr())
        except TooMany as refusal:
            self.reason = refusal.reason
            self.request.response.setStatus(429)
            self.request.response.setHeader("Retry-After", str(refusal.free_in))
            return None

    @property
    def typed(self) -> str:
        """The code as it stands in the field."""
        return read_code(self.code) or self.code[:40]

    def day(self, when) -> str:
        """Write a day for the reader."""
        return day(when, language_of(self.request))

    def _go_on(self, typed):
        code = read_code(typed)
        if code:
            return self.request.response.redirect(f"{self.here}/{code}")
        self.code = typed
        self.request.response.setStatus(404)
        return self.index()
