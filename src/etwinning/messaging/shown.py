"""People and subjects as pages and programs name them, in the reader's language."""

from etwinning.base.messages import _
from etwinning.messaging.content import Conversation
from etwinning.people.api import teacher_of
from zope.globalrequest import getRequest
from zope.i18n import translate

GONE = _("message_gone", default="Somebody who has left")
HIDDEN = _("message_subject_hidden", default="A hidden subject")


def shown_subject(conversation: Conversation) -> str:
    """Return what a conversation is about, or that it is hidden."""
    return conversation.title or translate(HIDDEN, context=getRequest())


def shown_name(user_id: str) -> str:
    """Return a teacher's name, or that whoever had it has left."""
    teacher = teacher_of(user_id)
    return teacher.title if teacher is not None else translate(GONE, context=getRequest())
