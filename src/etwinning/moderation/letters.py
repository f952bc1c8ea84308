"""What people are told about reports.

Nothing that was reported is quoted in a mail, not even a title; the address leads to it.
"""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

REPORTS, OFFICE = "reports", "office"

NEW = Kind(
    OFFICE,
    _("moderation_new", default="A report for your office: “${clause}”"),
    _("moderation_new_text", default="It is case ${number}. Please look at it soon."),
    urgent=True,
)
HERE = Kind(
    REPORTS,
    _("moderation_here", default="Something in “${place}” was reported"),
    _(
        "moderation_here_text",
        default="${kind}. The rule that was named: ${clause}. A national office looks at it. "
        "${then}",
    ),
    urgent=True,
)
KEPT_HIDDEN = Kind(
    REPORTS,
    _("moderation_kept_hidden", default="Something you wrote stays hidden"),
    _("moderation_kept_hidden_text", default="${kind}. A national office says: ${note}"),
    urgent=True,
)
DECIDED = Kind(
    REPORTS,
    _("moderation_decided", default="Your report ${number} is decided"),
    _("moderation_decided_text", default="${outcome} Thank you for telling us."),
)
