"""What authors are told when a moderator hides, shows or removes what they made.

``${title}`` is the thing, ``${reason}`` what the moderator wrote.
"""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

REPORTS = "reports"

HIDDEN = Kind(
    REPORTS,
    _("workspaces_hidden", default="“${title}” is hidden until it is decided"),
    _("workspaces_hidden_text", default="A moderator hid it. The reason: ${reason}"),
    urgent=True,
)
SHOWN_AGAIN = Kind(
    REPORTS,
    _("workspaces_shown_again", default="“${title}” can be seen again"),
    _("workspaces_reason_text", default="${reason}"),
    urgent=True,
)
REMOVED = Kind(
    REPORTS,
    _("workspaces_removed", default="“${title}” is removed"),
    _("workspaces_removed_text", default="A moderator removed it. The reason: ${reason}"),
    urgent=True,
)
