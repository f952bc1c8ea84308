"""The answer 429 at the root of Zope; inside a site the page of refusals says it."""

from etwinning.base.messages import _
from Products.Five.browser import BrowserView
from zope.i18n import translate

import json


class TooManyView(BrowserView):
    """Exception view of ``TooMany``: status, Retry-After and the sentence; JSON for programs."""

    def __call__(self) -> str:
        response = self.request.response
        response.setStatus(429, lock=True)
        response.setHeader("Retry-After", str(int(self.context.free_in)))
        response.setHeader("Cache-Control", "no-store")
        sentence = translate(self.context.reason, context=self.request) or translate(
            _("error_too_many", default="Too many at once. Try again later."), context=self.request
        )
        if "application/json" in (self.request.getHeader("Accept") or ""):
            response.setHeader("Content-Type", "application/json")
            return json.dumps({"error": {"type": "TooMany", "message": sentence}})
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        return sentence
