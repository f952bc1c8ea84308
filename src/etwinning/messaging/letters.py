"""Words of the notices; the message itself is never in a mail."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

MESSAGE = Kind(
    "messages",
    _("notice_message", default="${name} has written to you"),
    action=_("notice_message_action", default="Read the message"),
    mail_body=False,
)
SIGNAL = Kind(
    "office",
    _("notice_same_text", default="${name} has tried to send one text to ${count} strangers"),
    mail_body=False,
)
