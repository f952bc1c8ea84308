"""@@jobs: what waits, and what was given up; an operator tries it again or forgets it."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import Refusal
from etwinning.base.messages import _
from etwinning.jobs.api import counts
from etwinning.jobs.api import failed
from etwinning.jobs.api import forget
from etwinning.jobs.api import try_again
from functools import cached_property
from plone.protect.authenticator import check
from Products.Five.browser import BrowserView

import json

VERBS = {"again": try_again, "forget": forget}
SHOWN = 100  # jobs


class Jobs(BrowserView):
    """Shows the queue; the buttons of each line POST ``verb`` and ``id``."""

    environment = "office"
    audience = _("audience_jobs", default="Only the operators of the site see this page")
    refusal = ""

    def __call__(self):
        if self.request.method == "POST":
            check(self.request)
            try:
                self._act()
            except Refusal as refusal:
                self.refusal = refusal.reason
                self.request.response.setStatus(refusal.status)
            else:
                return self.request.response.redirect(f"{self.context.absolute_url()}/@@jobs")
        return self.index()

    def _act(self):
        verb = VERBS.get(self.request.form.get("verb"))
        if verb is not None:
            verb(str(self.request.form.get("id", "")))

    @cached_property
    def counts(self) -> dict:
        """How many wait, are planned, were given up."""
        return counts()

    @cached_property
    def lines(self) -> list[dict]:
        """Jobs given up: id, job, words as text, error, when as text (UTC)."""
        return [
            {
                **one,
                "words": json.dumps(one["words"], ensure_ascii=False),
                "when": f"{datetime.fromtimestamp(one['at'], UTC):%Y-%m-%d %H:%M} UTC",
            }
            for one in failed()[:SHOWN]
        ]
