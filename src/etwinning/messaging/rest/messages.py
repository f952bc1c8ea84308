"""Services: the own mailbox, what holds before writing, one conversation, the steps in it."""

from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import told as told_refusal
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.shapes import read
from etwinning.messaging.api import answer
from etwinning.messaging.api import archive
from etwinning.messaging.api import before_writing
from etwinning.messaging.api import conversations_of
from etwinning.messaging.api import find_messages
from etwinning.messaging.api import is_archived
from etwinning.messaging.api import is_new
from etwinning.messaging.api import mark_read
from etwinning.messaging.api import messages_of
from etwinning.messaging.api import Stopped
from etwinning.messaging.api import unread
from etwinning.messaging.api import write_message
from etwinning.messaging.interfaces import IAnswer
from etwinning.messaging.interfaces import IMessage
from etwinning.messaging.reading import newest_in
from etwinning.messaging.shown import shown_name
from etwinning.messaging.shown import shown_subject
from etwinning.people.api import teacher_of


def told(conversation) -> dict:
    """Return a conversation for JSON, without its messages."""
    other = conversation.other(actor())
    return {
        "@id": conversation.absolute_url(),
        "subject": shown_subject(conversation),
        "person": {"UID": other, "title": shown_name(other)},
        "new": is_new(conversation),
        "archived": is_archived(conversation),
        "newest": newest_in(conversation).isoformat(),
    }


def read_through(conversation, before: str = "") -> dict:
    """Return a conversation with a page of its messages, oldest first."""
    lines, older = messages_of(conversation, before)
    where = f"{conversation.absolute_url()}/@messages"
    return {
        **told(conversation),
        "items": [
            {
                "message": line.token,
                "author": shown_name(line.author),
                "own": line.author == actor(),
                "created": line.when.isoformat(),
                "text": line.text,
            }
            for line in lines
        ],
        "older": f"{where}?before={older}" if older else None,
    }


class WritingVerb(Verb):
    """A copy that is stopped is signalled: that alone is written."""

    made = True

    def act(self, data):
        """Write, or tell why it is stopped and keep the signal."""
        try:
            return self.write(data)
        except Stopped as stopped:
            self.made = False
            answered = {"error": told_refusal(stopped, self.request)}
            self.request.response.setHeader("Retry-After", str(int(stopped.free_in)))
            self.request.response.setStatus(stopped.status, lock=1)
            return answered

    def write(self, data):
        """Call the verb."""
        raise NotImplementedError


class ReadMailbox(Question):
    """GET @messages: the own conversations; ``box`` is inbox or archive."""

    def act(self, data):
        """Ask for them."""
        box = text_of(data, "box") or "inbox"
        found, older = conversations_of(box, text_of(data, "before"))
        where = f"{self.context.absolute_url()}/@messages"
        return {
            "@id": where,
            "unread": unread(),
            "items": [told(one) for one in found],
            "older": f"{where}?box={box}&before={older}" if older else None,
        }


class WriteMessage(WritingVerb):
    """POST @messages: write to ``person``, a new conversation."""

    def write(self, data):
        """Write it."""
        words = read(IMessage, data, context=self.context)
        return told(write_message(text_of(data, "person"), **words))


class BeforeWriting(Question):
    """GET @before-message: what the table says about ``person``, what is left today."""

    def act(self, data):
        """Ask for it."""
        person = text_of(data, "person")
        found, teacher = before_writing(person), teacher_of(person)
        return {
            "relation": found.decision.relation,
            "may_write": found.refusal is None,
            "reason": self.say(found.refusal.reason) if found.refusal else None,
            "read_profile": found.needs_profile,
            "limit": found.limit,
            "left": found.left,
            "available": sorted(teacher.available),
        }


class FindMessages(Question):
    """GET @find-messages: the own messages that hold all words of ``text``."""

    def act(self, data):
        """Find them."""
        start, size = page_asked(data)
        found = find_messages(text_of(data, "text"), start, size)
        items = [
            {"@id": item["url"], "subject": item["title"], "text": item["summary"]}
            for item in found.items
        ]
        return {"items": items, "items_total": found.total}


class ReadMessages(Question):
    """GET @messages of a conversation; it stays unread."""

    def act(self, data):
        """Read them."""
        return read_through(self.context, text_of(data, "before"))


class Answer(WritingVerb):
    """POST @messages of a conversation: answer."""

    def write(self, data):
        """Answer."""
        answer(self.context, **read(IAnswer, data, context=self.context))
        return read_through(self.context)


class MarkRead(Verb):
    """POST @read-messages: one has read to the end."""

    def act(self, data):
        """Note it."""
        mark_read(self.context)


class Archive(Verb):
    """POST @archive-messages: lay it into the archive."""

    archived = True

    def act(self, data):
        """Lay it there."""
        archive(self.context, self.archived)


class Unarchive(Archive):
    """POST @unarchive-messages: take it back."""

    archived = False
