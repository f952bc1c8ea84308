"""A conversation: its messages, and the form for an answer below them."""

from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.texts import paragraphs
from etwinning.base.words import day_and_time
from etwinning.base.words import initials
from etwinning.messaging.api import answer
from etwinning.messaging.api import archive
from etwinning.messaging.api import before_writing
from etwinning.messaging.api import is_archived
from etwinning.messaging.api import is_new
from etwinning.messaging.api import mark_read
from etwinning.messaging.api import messages_of
from etwinning.messaging.interfaces import IAnswer
from etwinning.messaging.relations import Before
from etwinning.messaging.reported import CONTEXTS
from etwinning.messaging.shown import shown_name
from etwinning.messaging.shown import shown_subject
from etwinning.messaging.views.parts import MessagePage
from etwinning.moderation.api import report_address
from etwinning.people.api import teacher_of
from etwinning.people.api import works_on
from functools import cached_property
from urllib.parse import quote

REPORTS = (
    ("message", _("report_alone", default="Report it alone")),
    ("message-3", _("report_three", default="With the 3 messages before it")),
    ("message-10", _("report_ten", default="With the 10 messages before it")),
)
assert [kind for kind, _words in REPORTS] == list(CONTEXTS)


class ConversationPage(MessagePage):
    """Shows a page of messages; by POST, it takes an answer or one of three steps."""

    shape = IAnswer

    def act(self) -> str:
        """Send the answer, or note what the button says."""
        step = self.request.form.get("act")
        if step == "read":
            mark_read(self.context)
        elif step in ("archive", "unarchive"):
            archive(self.context, step == "archive")
            return f"{self.home}/@@messages"
        else:
            answer(self.context, **self.values())
        return f"{self.context.absolute_url()}#newest"

    @property
    def other(self) -> str:
        """The other one's user id."""
        return self.context.other(actor())

    @property
    def name(self) -> str:
        """The other one's name."""
        return shown_name(self.other)

    @property
    def profile(self) -> str:
        """Address of the other one's profile, ``""`` without one."""
        teacher = teacher_of(self.other)
        return teacher.absolute_url() if teacher is not None else ""

    @property
    def subject(self) -> str:
        """What it is about."""
        return shown_subject(self.context)

    @property
    def is_new(self) -> bool:
        """Is there something that the reader has not marked as read?"""
        return is_new(self.context)

    @property
    def is_archived(self) -> bool:
        """Is it in the archive?"""
        return is_archived(self.context)

    @property
    def may_write(self) -> bool:
        """Is there somebody to answer?"""
        return works_on(self.other)

    @cached_property
    def waits(self) -> Before | None:
        """What holds for one message more, while there is no answer; None after one."""
        if self.context.answered or actor() != self.context.people[0] or not self.may_write:
            return None
        found = before_writing(self.other)
        return found if found.limit is not None else None

    @cached_property
    def found(self) -> tuple:
        """The messages of this page, and the token for older ones."""
        return messages_of(self.context, str(self.request.form.get("before", "")))

    @property
    def lines(self) -> list[dict]:
        """The messages, oldest first."""
        return [self._line(line) for line in self.found[0]]

    @property
    def older(self) -> str:
        """Address of older messages, ``""`` without any."""
        url, before = self.context.absolute_url(), self.found[1]
        return f"{url}?before={quote(before)}" if before else ""

    def _line(self, line):
        name, own = shown_name(line.author), line.author == actor()
        return {
            "token": line.token,
            "name": name,
            "initials": initials(name),
            "own": own,
            "when": day_and_time(line.when, self.language),
            "reports": [] if own or not line.text else self._reports(line),
            "parts": [part.splitlines() for part in paragraphs(line.text)],
        }

    def _reports(self, line):
        return [
            (report_address(self.context, kind, line.token), self.say(words))
            for kind, words in REPORTS
        ]
