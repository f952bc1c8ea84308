"""Messages for tests."""

from etwinning.base.errors import NotAllowed
from etwinning.messaging.api import answer
from etwinning.messaging.api import conversations_of
from etwinning.messaging.api import messages_of
from etwinning.messaging.api import unread
from etwinning.messaging.api import write_message
from tests.accounts.builders import log_in_as
from tests.numbers import number

OPEN = {"contact_preference": "everybody"}
WORDS = (
    ("heron", "willow", "ferry", "bridge", "otter", "reed", "bank", "flood", "weir", "delta")
    + ("spring", "stream", "canal", "basin", "harbour", "lock", "mill", "raft", "trout", "eel")
)


def fresh_text() -> str:
    """Return a text that is like no other one of the test."""
    mine = number()
    return " ".join(f"{WORDS[(mine + n) % len(WORDS)]}{mine:x}" for n in range(9)) + "."


def write(one, other, text=None, subject="Our river", read_profile=True, anyway=False):
    """Let one person write to another one; return the conversation."""
    with log_in_as(one):
        return write_message(
            other,
            subject=subject,
            text=fresh_text() if text is None else text,
            read_profile=read_profile,
            anyway=anyway,
        )


def reply(person, conversation, text="Gladly.", anyway=False):
    """Let a person answer."""
    with log_in_as(person):
        answer(conversation, text, anyway)


def read_by(person, conversation):
    """Return the texts that a person reads, None for a person who may not."""
    with log_in_as(person):
        try:
            return [line.text for line in messages_of(conversation)[0]]
        except NotAllowed:
            return None


def found_by(person, box="inbox"):
    """Return the subjects in a person's box."""
    with log_in_as(person):
        return [one.title for one in conversations_of(box)[0]]


def new_for(person):
    """Return how many conversations are new for a person."""
    with log_in_as(person):
        return unread()
