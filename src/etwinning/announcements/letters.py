"""What people are told: the kinds of notices of this room."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

INTEREST = Kind(
    "contacts",
    _("notice_interest", default="${name} is interested in “${title}”"),
    _("notice_interest_text", default="${question}"),
    _("notice_interest_action", default="See your announcement"),
)
ENDS_SOON = Kind(
    "contacts",
    _("notice_announcement_ends", default="“${title}” ends in a few days"),
    _(
        "notice_announcement_ends_text",
        default="Renew your announcement with one click, or say that you have found partners.",
    ),
    _("notice_announcement_ends_action", default="See your announcement"),
)
EXPIRED = Kind(
    "contacts",
    _("notice_announcement_expired", default="“${title}” has expired"),
    _(
        "notice_announcement_expired_text",
        default="It stood for 60 days. Nobody else reads it now. Renew it with one click, or say "
        "that you have found partners.",
    ),
    _("notice_announcement_expired_action", default="Renew it"),
)
HIDDEN = Kind(
    "reports",
    _("notice_announcement_hidden", default="“${title}” is hidden by a moderator"),
    _("notice_announcement_hidden_text", default="The reason: ${reason}"),
    urgent=True,
)
BACK = Kind(
    "reports",
    _("notice_announcement_back", default="“${title}” is yours again"),
    _(
        "notice_announcement_back_text",
        default="The moderators found nothing wrong. Renew it and all read it again.",
    ),
)
