"""Words of the notices; the letter itself is never in a mail."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

LETTER = Kind(
    "spaces",
    _("twinmail_letter", default="${name} has written you a letter in “${title}”"),
    action=_("action_read_letter", default="Read the letter"),
    mail_body=False,
)
