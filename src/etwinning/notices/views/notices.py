"""``@@notices``: what I was told, newest first, lines about one thing together."""

from etwinning.base.security import actor
from etwinning.base.words import ago
from etwinning.base.words import language_of
from etwinning.notices.api import is_pupil
from etwinning.notices.api import mark_seen
from etwinning.notices.api import notices_of
from etwinning.notices.api import unseen
from etwinning.notices.rules import about_one_thing
from etwinning.records.api import from_token
from functools import cached_property
from plone.protect.authenticator import check
from Products.Five.browser import BrowserView

SIZE = 20


class Notices(BrowserView):
    """The list; its button notes that all that is shown was seen."""

    section = "notices"

    def __call__(self):
        if self.request.method == "POST":
            check(self.request)
            mark_seen(actor(), from_token(str(self.request.form.get("until", ""))) or 0)
            return self.request.response.redirect(self.here)
        return self.index()

    @property
    def environment(self) -> str:
        """Pupils stay in their own surroundings."""
        return "pupil" if is_pupil() else "desktop"

    @property
    def has_choices(self) -> bool:
        """Pupils get no mail, so there is nothing to choose."""
        return not is_pupil()

    @property
    def here(self) -> str:
        """Address of the newest page."""
        return f"{self.context.absolute_url()}/@@notices"

    @cached_property
    def unseen(self) -> int:
        """How many are new."""
        return unseen(actor())

    @cached_property
    def lines(self) -> list:
        """One page of lines and one more, which tells whether there are older ones."""
        before = from_token(str(self.request.form.get("before", "")))
        return notices_of(actor(), SIZE + 1, before, language_of(self.request))

    @property
    def newest(self) -> str:
        """Token of the newest line shown."""
        return self.lines[0].token if self.lines else ""

    @property
    def groups(self) -> list[dict]:
        """Lines about one thing: ``line`` (the newest) and ``more`` (the rest)."""
        return [
            {"line": self._shown(group[0]), "more": [self._shown(line) for line in group[1:]]}
            for group in about_one_thing(self.lines[:SIZE])
        ]

    @property
    def older(self) -> str:
        """Address of the page of older lines, ``""`` if there are none."""
        if len(self.lines) <= SIZE:
            return ""
        return f"{self.here}?before={self.lines[SIZE - 1].token}"

    def _shown(self, line):
        return {
            "subject": line.subject,
            "paragraphs": line.paragraphs,
            "action": line.action,
            "url": f"{self.context.absolute_url()}{line.path}" if line.path else "",
            "when": ago(line.when, language_of(self.request)),
            "moment": line.when.isoformat(timespec="seconds"),
            "is_new": line.is_new,
        }
