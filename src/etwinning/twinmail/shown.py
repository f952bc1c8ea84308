"""People and subject of a conversation as pages and programs name them."""

from etwinning.base.messages import _
from etwinning.workspaces.api import name_of
from zope.globalrequest import getRequest
from zope.i18n import translate

GONE = _("letter_gone", default="somebody who has left")
HIDDEN = _("letter_subject_hidden", default="A hidden subject")


def shown_subject(conversation) -> str:
    """Return what a conversation is about, or that it is hidden, in the reader's language."""
    return conversation.title or translate(HIDDEN, context=getRequest())


def shown_name(user_id: str) -> str:
    """Return a name, or that whoever had it has left, in the reader's language."""
    return name_of(user_id) or translate(GONE, context=getRequest())
