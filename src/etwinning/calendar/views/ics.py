"""``@@ics/<secret>``: the feed that a person's own calendar asks for; the secret is the key."""

from datetime import datetime
from datetime import UTC
from etwinning.calendar.api import feed_of
from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

NAME = "ics"
FRESH = 900  # seconds that the asking calendar may keep its copy


@implementer(IPublishTraverse)
class Ics(BrowserView):
    """Answers the calendar of one place to who has the address; else there is nothing here."""

    secret = ""

    def publishTraverse(self, request, name):
        """Take the secret of the address."""
        if self.secret:
            raise NotFound(NAME)
        self.secret = name
        return self

    def __call__(self) -> bytes:
        found = feed_of(self.secret, datetime.now(UTC))
        if found is None:
            raise NotFound(NAME)  # without the secret: refusals stand in logs and pages
        response = self.request.response
        response.setHeader("Cache-Control", f"private, max-age={FRESH}")
        response.setHeader("ETag", found.etag)
        response.setHeader("X-Robots-Tag", "noindex, nofollow")
        response.setHeader("Referrer-Policy", "no-referrer")
        if found.etag in (self.request.getHeader("If-None-Match") or ""):
            response.setStatus(304)
            return b""
        response.setHeader("Content-Type", "text/calendar; charset=utf-8")
        response.setHeader("Content-Disposition", 'attachment; filename="calendar.ics"')
        return found.body
