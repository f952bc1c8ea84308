"""Tells the other one of a message, once until they have looked, and not of who is muted."""

from etwinning.base.security import actor
from etwinning.messaging.content import Conversation
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from etwinning.people.api import has_muted
from etwinning.people.api import teacher_of
from plone.uuid.interfaces import IUUID

KIND = "messaging:message"


def tell_message(conversation: Conversation, person: str) -> None:
    """Tell a person of a new message by the current user; neither it nor its subject goes out."""
    uid = IUUID(conversation)
    if has_muted(person, actor()) or has_unseen(person, KIND, uid):
        return
    words = {"name": teacher_of(actor()).title}
    tell([person], KIND, uid, words, url=conversation.absolute_url())
