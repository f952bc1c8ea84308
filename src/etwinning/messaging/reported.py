"""Messages can be reported (``moderation``) by who got them; hidden, a stub stands there.

Whoever reports chooses how many messages before it the office reads, too: that is the kind of the
record, ``message``, ``message-3`` or ``message-10``. The office reads these and no others (MS8).
"""

from Acquisition import aq_base
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.messaging.interfaces import IConversation
from etwinning.messaging.searchable import mark_message
from etwinning.moderation.api import Aside
from etwinning.moderation.api import AsideIn
from etwinning.people.api import teacher_of
from etwinning.records.api import from_token
from zope.component import adapter

CONTEXTS = {"message": 0, "message-3": 3, "message-10": 10}  # messages before the reported one


class ReportedMessage(Aside):
    """A message as moderation asks for it.

    :cvar around: how many messages before it are told, too.
    """

    kind, what = _("kind_message", default="A message"), "messaging:message"
    around = 0

    def __init__(self, thing, key: str, record, around: int = 0):
        super().__init__(thing, key, record)
        self.title = thing.title or self.kind
        self.around = around

    @property
    def state(self) -> str:
        """A message without words was removed."""
        return super().state if self.record.text or self.is_aside() else "removed"

    def text(self) -> str:
        """Subject and words; with others before it, each under the name of its author."""
        subject = self.thing.title or (self.thing.aside if self.is_first else "")
        thread = aq_base(self.thing).messages
        before = thread.before(self.record.key, self.around) if self.around else []
        told = [_line(one) for one in before if one.text and one.reaches(self._reader)]
        own = super().text()
        said = [*told, f"{_name(self.author)}: {own}"] if told else [own]
        return "\n\n".join([subject, *said])

    @property
    def _reader(self):
        return self.thing.other(self.author)

    @property
    def is_first(self) -> bool:
        """Does the conversation begin with it?"""
        return self.record.key == self.thing.messages.records.minKey()

    def put_aside(self) -> None:
        """See Aside."""
        super().put_aside()
        if self.is_first:
            self.thing.aside, self.thing.title = self.thing.title, ""
        mark_message(self.thing, self.record)

    def put_back(self) -> None:
        """See Aside."""
        super().put_back()
        if self.is_first and self.thing.aside:
            self.thing.title, self.thing.aside = self.thing.aside, ""
        mark_message(self.thing, self.record)

    def let_go(self) -> None:
        """See Aside."""
        super().let_go()
        if self.is_first:
            self.thing.aside = ""


@adapter(IConversation)
class MessageIn(AsideIn):
    """Leads to a message by its token."""

    around = 0

    def record(self, name: str):
        """See IRecordIn."""
        found = aq_base(self.thing).messages.get(from_token(name) or 0)
        if found is None:
            return None
        return ReportedMessage(self.thing, name, found, self.around)

    def is_seen(self, record) -> bool:
        """See IRecordIn: a message that was not delivered is its author's."""
        return super().is_seen(record) and record.record.reaches(actor())


class MessageInThree(MessageIn):
    """With the three messages before it."""

    around = CONTEXTS["message-3"]


class MessageInTen(MessageIn):
    """With the ten messages before it."""

    around = CONTEXTS["message-10"]


def _line(message):
    return f"{_name(message.author)}: {message.text}"


def _name(user_id):
    teacher = teacher_of(user_id)
    return teacher.title if teacher is not None else ""
