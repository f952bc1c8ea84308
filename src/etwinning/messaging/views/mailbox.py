"""``@@messages``: the own conversations, the archive, what was looked for."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.words import ago
from etwinning.base.words import initials
from etwinning.messaging.api import archive
from etwinning.messaging.api import conversation_in
from etwinning.messaging.api import conversations_of
from etwinning.messaging.api import find_messages
from etwinning.messaging.api import is_new
from etwinning.messaging.api import mark_read
from etwinning.messaging.reading import newest_in
from etwinning.messaging.shown import shown_name
from etwinning.messaging.shown import shown_subject
from etwinning.messaging.views.parts import MessagePage
from etwinning.records.api import token
from etwinning.search.api import Found
from functools import cached_property
from urllib.parse import urlencode

LONGEST = 200  # characters of what is looked for
STEPS = {
    "open": mark_read,
    "archive": archive,
    "unarchive": lambda conversation: archive(conversation, False),
}


class MailboxPage(MessagePage):
    """A page of conversations; opening one that is new notes that it is read."""

    audience = _("mailbox_sees", default="Only you see your messages")

    def act(self) -> str:
        """Open a conversation, lay it into the archive or take it back."""
        form = self.request.form
        step = STEPS.get(str(form.get("act", "")))
        found = conversation_in(self.context, str(form.get("conversation", "")))
        if step is None or found is None:
            raise BadInput(reason=_("missing_decision", default="Choose a decision"))
        step(found)
        return found.absolute_url() if form["act"] == "open" else self.address(box=self.box)

    @property
    def box(self) -> str:
        """Inbox or archive."""
        return "archive" if self.request.form.get("box") == "archive" else "inbox"

    @property
    def text(self) -> str:
        """What is looked for."""
        return str(self.request.form.get("text", "")).strip()[:LONGEST]

    @cached_property
    def page(self) -> tuple:
        """The conversations of this page, and where the next one begins."""
        return conversations_of(self.box, str(self.request.form.get("before", "")))

    @property
    def rows(self) -> list[dict]:
        """One row for each conversation."""
        return [self._row(one) for one in self.page[0]]

    @property
    def older(self) -> str:
        """Address of the next page, ``""`` after the last one."""
        return self.address(box=self.box, before=self.page[1]) if self.page[1] else ""

    @cached_property
    def found(self) -> Found:
        """The messages that hold what is looked for."""
        try:
            return find_messages(self.text)
        except BadInput:
            return Found([], 0)

    def address(self, **words) -> str:
        """Return the address of this page with something asked."""
        asked = urlencode({name: value for name, value in words.items() if value != "inbox"})
        return f"{self.home}/@@messages{'?' * bool(asked)}{asked}"

    def _row(self, one):
        name = shown_name(one.other(actor()))
        return {
            "token": token(one.key),
            "url": one.absolute_url(),
            "name": name,
            "face": initials(name),
            "subject": shown_subject(one),
            "when": ago(newest_in(one), self.language),
            "new": is_new(one),
        }
