"""What people are told about comments.

``${title}`` is the thing, ``${reason}`` what was written to the author.
"""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

SPACES, REPORTS = "spaces", "reports"

NEW = Kind(
    SPACES,
    _("comments_new", default="New comments on “${title}”"),
    _("comments_new_text", default="You are told of the first one since you were last here."),
)
WAITING = Kind(
    SPACES,
    _("comments_waiting", default="A pupil's comment on “${title}” waits for a teacher"),
    _("comments_waiting_text", default="Nobody else reads it until one of you approves it."),
)
HIDDEN = Kind(
    REPORTS,
    _("comments_hidden", default="Your comment on “${title}” is hidden until it is decided"),
    _("comments_reason", default="The reason: ${reason}"),
    urgent=True,
)
SHOWN_AGAIN = Kind(
    REPORTS,
    _("comments_shown_again", default="Your comment on “${title}” can be read again"),
    urgent=True,
)
REMOVED = Kind(
    REPORTS,
    _("comments_removed", default="Your comment on “${title}” is removed"),
    _("comments_reason", default="The reason: ${reason}"),
    urgent=True,
)
