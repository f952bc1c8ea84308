"""Messages can be found by the two; a name is ``<conversation>/<message>``, two tokens."""

from collections.abc import Iterator
from etwinning.base.texts import one_line
from etwinning.records.api import from_token
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.search.api import changed
from etwinning.search.interfaces import ISource
from zope.interface import implementer


@implementer(ISource)
class Messages:
    """All messages of all conversations."""

    def names(self) -> Iterator[str]:
        """Yield the names of all messages."""
        for conversation in shelf("messaging").conversations.values():
            for key in conversation.messages.records:
                yield f"{token(conversation.key)}/{token(key)}"

    def load(self, name: str) -> dict | None:
        """Return the document of a message, None if nobody finds it."""
        conversation, message = _found(name)
        if message is None:
            return None
        own = token(message.key)
        return {
            "kind": "message",
            "name": conversation.title,
            "text": message.text,
            "facets": {},
            "when": int(moment_of(message.key)),
            "shown": {
                "kind": "message",
                "title": conversation.title,
                "summary": one_line(message.text),
                "path": f"{conversation.getId()}#c-{own}",
            },
            "allowed": self.allowed(name),
            "near": [],
        }

    def allowed(self, name: str) -> list[str]:
        """Return who may find a message now: whom it has reached, and its author."""
        conversation, message = _found(name)
        if message is None:
            return []
        return [f"user:{one}" for one in conversation.people if message.reaches(one)]


def mark_message(conversation, message) -> None:
    """Let the search read a message anew."""
    changed(f"messaging:{token(conversation.key)}/{token(message.key)}")


def _found(name):
    """Return (conversation, message), Nones for what is not there or put aside."""
    first, _slash, second = name.partition("/")
    conversation = shelf("messaging").conversations.get(from_token(first) or 0)
    if conversation is None:
        return None, None
    message = conversation.messages.get(from_token(second) or 0)
    return (conversation, message) if message is not None and message.text else (None, None)
