"""What people are told when somebody who looks after things hides, shows or removes theirs.

``${title}`` is the thing; ``${reason}`` why, ``${note}`` a few words to whom it is told.
"""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

REPORTS = "reports"

HIDDEN = Kind(
    REPORTS,
    _("notice_hidden", default="Hidden until it is decided: ${title}"),
    _("notice_reason", default="The reason: ${reason}\n\n${note}"),
    urgent=True,
)
SHOWN_AGAIN = Kind(
    REPORTS,
    _("notice_shown_again", default="It can be seen again: ${title}"),
    _("notice_words", default="${reason}\n\n${note}"),
    urgent=True,
)
REMOVED = Kind(
    REPORTS,
    _("notice_removed", default="Removed: ${title}"),
    _("notice_reason", default="The reason: ${reason}\n\n${note}"),
    urgent=True,
)
