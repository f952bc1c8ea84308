"""``@@outbox``: the mails of demo and tests, and those that could not be sent; for operators."""

from etwinning.base.address import path_of
from etwinning.base.messages import _
from etwinning.base.texts import paragraphs
from etwinning.notices.post import is_outbox
from etwinning.notices.post import mail
from etwinning.notices.post import mails
from functools import cached_property
from Products.Five.browser import BrowserView
from zExceptions import NotFound

import re

SIZE = 50
LINK = re.compile(r"https?://[^\s<>\"']+")
# a mail's HTML comes from what people typed: it may show itself and do nothing
LOCKED = "sandbox; default-src 'none'; style-src 'unsafe-inline'"


class Outbox(BrowserView):
    """The newest mails, or one of them with its text."""

    environment = "office"
    audience = _("audience_outbox", default="Only the operators of the site see this page")

    def __call__(self):
        if self.name and self.mail is None:
            raise NotFound(self.name)
        return self.index()

    @property
    def name(self) -> str:
        """Name of the mail asked for, ``""`` for the list."""
        return str(self.request.form.get("mail", ""))

    @property
    def is_outbox(self) -> bool:
        """Mails are written here instead of being sent."""
        return is_outbox()

    @cached_property
    def mail(self):
        """The mail asked for, None if it is not there."""
        return mail(self.name)

    @cached_property
    def lines(self) -> list[dict]:
        """The newest mails: url, to, subject, when; ``to=`` in the query narrows."""
        wanted = str(self.request.form.get("to", ""))
        before = str(self.request.form.get("before", ""))
        return [
            {
                "url": f"{self.context.absolute_url()}/@@outbox?mail={name}",
                "name": name,
                "to": str(found["To"]),
                "subject": str(found["Subject"]),
                "when": str(found["Date"]),
            }
            for name, found in mails(SIZE, before)
            if wanted in str(found["To"])
        ]

    @property
    def paragraphs(self) -> list[list]:
        """The plain text: each paragraph in pairs (words, address inside the site or ``""``)."""
        body = self.mail.get_body(("plain",))
        words = body.get_content() if body is not None else ""
        return [self._linked(paragraph) for paragraph in paragraphs(words)]

    def _linked(self, words):
        parts, end = [], 0
        for link in LINK.finditer(words):
            parts += [(words[end : link.start()], ""), (link.group(), self._inside(link.group()))]
            end = link.end()
        return [*parts, (words[end:], "")]

    def _inside(self, url):
        path = path_of(url)
        return f"{self.context.absolute_url()}{path}" if path else ""


class Html(BrowserView):
    """``@@outbox-html?mail=…``: the HTML of a mail, locked into itself."""

    def __call__(self):
        found = mail(str(self.request.form.get("mail", "")))
        body = found.get_body(("html",)) if found is not None else None
        if body is None:
            raise NotFound("mail")
        response = self.request.response
        response.setHeader("Content-Type", "text/html; charset=utf-8")
        response.setHeader("Content-Security-Policy", LOCKED)
        return body.get_content()
