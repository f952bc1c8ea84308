"""Services: the lines of a slot, asked for again and again; write one; take one away."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.errors import NotAllowed
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.shapes import read
from etwinning.base.words import language_of
from etwinning.chat.api import lines_of
from etwinning.chat.api import present_in
from etwinning.chat.api import state_mark
from etwinning.chat.api import state_of
from etwinning.chat.api import take_away
from etwinning.chat.api import write_line
from etwinning.chat.interfaces import ILineText
from etwinning.chat.interfaces import IWhichLine
from etwinning.chat.permissions import WRITE_LINE
from etwinning.chat.presence import mark_present
from etwinning.chat.shown import away_tokens
from etwinning.chat.shown import here
from etwinning.chat.shown import shown
from etwinning.chat.shown import why_not
from etwinning.places.api import role_in
from etwinning.records.api import from_token
from etwinning.workspaces.api import taken
from functools import cached_property
from hashlib import blake2b


def told(slot, line, language: str) -> dict:
    """Return a line for JSON."""
    seen = shown(slot, line, language)
    return {
        "line": seen.token,
        "name": seen.name,
        "own": seen.is_own,
        "away": seen.is_away,
        "when": seen.when.isoformat(timespec="seconds"),
        "time": seen.time,
        "text": seen.text,
        "report": seen.report,
    }


class ReadLines(Question):
    """GET @lines?after=: the newest lines, or those after one; 304 when all is as before.

    Who asks is present. A pupil without a teacher gets no lines, and the reason.
    """

    for_pupils = True

    def reply(self):
        """Answer 304 to whoever knows it all; else as every question."""
        mark_present(self.context)
        response = self.request.response
        response.setHeader("ETag", self.tag)
        response.setHeader("Cache-Control", "private, no-cache")
        if self.tag in (self.request.getHeader("If-None-Match") or ""):
            return self.reply_no_content(status=304)
        return super().reply()

    def act(self, data):
        """Tell the lines and who is here."""
        slot, log = self.context, self._log()
        lines = [told(slot, line, self.language) for line in log.lines] if log else []
        reason = why_not(slot, log is not None)
        return {
            "@id": f"{slot.absolute_url()}/@lines",
            "state": state_of(slot),
            "may_write": allowed(slot, WRITE_LINE),
            "reason": self.say(reason) if reason else "",
            "here": self.say(here(self.present, self.language)),
            "pupils": self.present.pupils,
            "items": lines,
            "away": away_tokens(slot) if log else [],
            "more": bool(log and log.more),
        }

    def _log(self):
        """The lines asked for, None while who asks waits for a teacher."""
        try:
            return lines_of(self.context, after=self.after)
        except NotAllowed:
            if state_of(self.context) != "open":
                raise
            return None

    @cached_property
    def after(self) -> int:
        """Key of the last line that the reader has, 0 for none."""
        return from_token(text_of(self._data(), "after")) or 0

    @cached_property
    def present(self):
        """Who is here."""
        return present_in(self.context)

    @property
    def language(self) -> str:
        """Of the reader."""
        return language_of(self.request)

    @cached_property
    def tag(self) -> str:
        """ETag: the lines, who is here, and what the reader's rights follow from.

        Rights themselves are not asked: that costs more than all the rest of an answer 304.
        """
        place = aq_parent(aq_inner(self.context))
        rights = role_in(place, actor()), taken(place, "chat")
        all_of_it = (*state_mark(self.context), self.present, *rights)
        words = repr((all_of_it, self.after, actor(), self.language))
        return f'"{blake2b(words.encode(), digest_size=12).hexdigest()}"'


class WriteLine(Verb):
    """POST @lines: write a line."""

    for_pupils = True
    made = True

    def act(self, data):
        """Write it."""
        line = write_line(self.context, **read(ILineText, data, context=self.context))
        return told(self.context, line, language_of(self.request))


class TakeAway(Verb):
    """POST @take-away: take a line away; a stub stays."""

    def act(self, data):
        """Take it away."""
        take_away(self.context, **read(IWhichLine, data, context=self.context))
        return
