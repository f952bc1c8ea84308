"""The door: write a message, answer, archive; the questions are in reading."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.messaging.content import Conversation
from etwinning.messaging.content import Message
from etwinning.messaging.copies import check_copies
from etwinning.messaging.copies import Stopped
from etwinning.messaging.interfaces import IAnswer
from etwinning.messaging.interfaces import IMessage
from etwinning.messaging.permissions import WRITE_MESSAGE
from etwinning.messaging.reading import before_writing
from etwinning.messaging.reading import conversation_in
from etwinning.messaging.reading import conversations_of
from etwinning.messaging.reading import find_messages
from etwinning.messaging.reading import is_archived
from etwinning.messaging.reading import is_new
from etwinning.messaging.reading import messages_of
from etwinning.messaging.reading import unread
from etwinning.messaging.relations import check_first
from etwinning.messaging.relations import decision_between
from etwinning.messaging.relations import spend_first
from etwinning.messaging.rules import essence
from etwinning.messaging.rules import shingles
from etwinning.messaging.searchable import mark_message
from etwinning.messaging.telling import tell_message
from etwinning.people.api import has_blocked
from etwinning.people.api import refuse_blocked
from etwinning.people.api import why_not_yet
from etwinning.people.api import works_on
from etwinning.records.api import shelf
from plone import api
from plone.uuid.interfaces import IUUID

__all__ = (
    "Conversation",
    "Stopped",
    "answer",
    "archive",
    "before_writing",
    "conversation_in",
    "conversations_of",
    "find_messages",
    "is_archived",
    "is_new",
    "mark_read",
    "messages_of",
    "unread",
    "write_message",
)
# of all messages, whoever gets them: nobody types more
MESSAGES = Budget(
    "messaging:message",
    300,
    3600,
    _("limit_messages", default="That were many messages at once. Write more in an hour."),
)


def write_message(
    person: str, *, subject: str, text: str, read_profile: bool = False, anyway: bool = False
) -> Conversation:
    """Write to a person: a new conversation. What it needs says the table (``decisions.json``).

    :param person: user id of a teacher.
    :param text: plain text, at most 4,000 characters.
    :param read_profile: the author says so; first contacts to strangers need it.
    :param anyway: the author was warned of copies and sends it all the same.
    :return: the conversation, wrapped; also if the recipient has blocked the author.
    :raises NotAllowed: newcomers may not, nor strangers who do not fit; both are told why.
    :raises BadInput: no such person, no subject, no text, profile not read, a copy.
    :raises WrongState: the author has blocked the person.
    :raises TooMany: the first messages of a day are used up, or it is one copy too many.

    Source: product.md MS1 to MS4, 6.4.
    """
    me = _me()
    typed = {"subject": subject, "text": text, "read_profile": read_profile, "anyway": anyway}
    words = read(IMessage, typed)
    _check_person(me, person)
    decision = decision_between(me, person)
    check_first(decision, me, person, words["read_profile"])
    check_copies(decision, me, person, words["text"], words["anyway"])
    spend_first(decision, me)
    made = Conversation(words["subject"], (me, person))
    shelf("messaging").begin(made)
    made = made.__of__(api.portal.get())
    _add(made, words["text"], is_first=True)
    note("messaging:message:write", IUUID(made), relation=decision.relation)
    return made


def answer(conversation: Conversation, text: str, anyway: bool = False) -> None:
    """Add a message to a conversation. Who was written to answers freely.

    Who began it and has got no answer yet adds a first message more, which counts as one.

    :raises NotAllowed: not one of the two, or a newcomer by now.
    :raises BadInput: no text, or too long; a copy. :raises TooMany: see ``write_message``.
    :raises WrongState: the other one is no teacher here any more, or blocked by the author.
    """
    may(conversation, "View")
    me = _me()
    words = read(IAnswer, {"text": text, "anyway": anyway})
    person = conversation.other(me)
    refuse_blocked(me, person)
    if not works_on(person):
        raise WrongState(
            _("error_message_gone", default="This teacher is not here any more: nobody reads it.")
        )
    is_first = me == conversation.people[0] and not conversation.answered
    if is_first:
        decision = decision_between(me, person)
        check_first(decision, me, person, read_profile=True)
        check_copies(decision, me, person, words["text"], words["anyway"])
        spend_first(decision, me)
    _add(conversation, words["text"], is_first)
    note("messaging:message:answer", IUUID(conversation))


def archive(conversation: Conversation, archived: bool = True) -> None:
    """Lay a conversation into the own archive, or take it back; the other one keeps it."""
    may(conversation, "View")
    shelf("messaging").box(actor()).lay(conversation.key, archived)
    note("messaging:conversation:archive", IUUID(conversation), archived=archived)


def mark_read(conversation: Conversation) -> None:
    """Note that the current user has read to the end. Asking for a page alone notes nothing."""
    may(conversation, "View")
    shelf("messaging").box(actor()).mark_new(conversation.key, False)


def _me():
    may(api.portal.get(), WRITE_MESSAGE, why_not_yet(actor()))
    return actor()


def _check_person(me, person):
    if person == me or not works_on(person):
        raise BadInput(
            {"person": _("error_no_teacher_to_write", default="There is no such teacher")}
        )
    refuse_blocked(me, person)


def _add(conversation, text, is_first):
    """File a message; who has blocked the author does not get it."""
    me = actor()
    spend(MESSAGES, me)
    person, bare, store = conversation.other(me), aq_base(conversation), shelf("messaging")
    undelivered = has_blocked(person, me)
    message = Message(me, text, undelivered)
    key = bare.messages.add(message)
    bare.let_in(me)
    store.box(me).put(bare.key, key)
    store.box(me).mark_new(bare.key, False)
    if is_first:
        store.box(me).note_first(key, person, shingles(essence(text)))
    if not undelivered:
        _deliver(conversation, person, key)
    mark_message(conversation, message)


def _deliver(conversation, person, key):
    """Bring a message to the other one; answered once, the two know each other."""
    bare, store, me = aq_base(conversation), shelf("messaging"), actor()
    bare.let_in(person)
    store.box(person).put(bare.key, key)
    store.box(person).mark_new(bare.key, True)
    if not bare.answered and me != bare.people[0]:
        bare.answered = True
        store.box(me).known.insert(person)
        store.box(person).known.insert(me)
    tell_message(conversation, person)
