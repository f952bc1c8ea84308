"""A conversation: its letters, and the form for an answer below them."""

from etwinning.base.forms import FormPage
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.texts import paragraphs
from etwinning.base.words import day_and_time
from etwinning.base.words import initials
from etwinning.moderation.api import report_address
from etwinning.twinmail.api import answer
from etwinning.twinmail.api import letters_of
from etwinning.twinmail.api import mark_read
from etwinning.twinmail.api import takes_part
from etwinning.twinmail.interfaces import IAnswer
from etwinning.twinmail.permissions import WRITE_LETTER
from etwinning.twinmail.shown import shown_name
from etwinning.twinmail.shown import shown_subject
from etwinning.twinmail.views.mail import InMail
from functools import cached_property
from urllib.parse import quote


class ConversationPage(InMail, FormPage):
    """Shows a page of letters; by POST, it takes an answer."""

    shape = IAnswer

    def __call__(self):
        if self.request.method != "POST" and not self.before:
            mark_read(self.context)
        return super().__call__()

    def act(self) -> str:
        """Send the answer and go to it."""
        answer(self.context, **self.values())
        return f"{self.context.absolute_url()}#newest"

    @property
    def before(self) -> str:
        """Token before which the page ends, ``""`` for the last page."""
        return str(self.request.form.get("before", ""))

    @cached_property
    def found(self) -> tuple:
        """The letters of this page, and the token for older ones."""
        return letters_of(self.context, self.before)

    @property
    def subject(self) -> str:
        """What it is about."""
        return shown_subject(self.context)

    @property
    def lines(self) -> list[dict]:
        """The letters, oldest first."""
        return [self._line(line) for line in self.found[0]]

    @property
    def older(self) -> str:
        """Address of older letters, ``""`` without any."""
        url, token = self.context.absolute_url(), self.found[1]
        return f"{url}?before={quote(token)}" if token else ""

    @property
    def takes_part(self) -> bool:
        """Does the reader take part, or only watch?"""
        return takes_part(self.context)

    @property
    def may_write(self) -> bool:
        """May the reader answer?"""
        return allowed(self.context, WRITE_LETTER)

    def _report(self, line):
        return report_address(self.context, "letter", line.token)

    def _line(self, line):
        name = shown_name(line.author)
        return {
            "token": line.token,
            "name": name,
            "initials": initials(name),
            "own": line.author == actor(),
            "when": day_and_time(line.when, self.language),
            "report": "" if line.author == actor() or not line.text else self._report(line),
            "parts": [part.splitlines() for part in paragraphs(line.text)],
        }
