"""What people are told about questions to a national office; ``${title}`` is the entry."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

OFFICE, APPROVALS = "office", "approvals"

ASKED = Kind(
    OFFICE,
    _("journals_asked", default="A teacher asks your office: “${title}”"),
    _("journals_asked_text", default="Please answer within seven days."),
)
ANSWERED = Kind(
    APPROVALS,
    _("journals_answered", default="${office} has answered your question: “${title}”"),
    urgent=True,
)
