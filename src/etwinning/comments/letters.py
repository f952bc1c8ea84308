"""What people are told about comments; ``${title}`` is the thing."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

SPACES = "spaces"

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
SHOWN = Kind(
    SPACES,
    _("comments_shown", default="Your comment on “${title}” can be read now"),
    _("comments_shown_text", default="A teacher has shown it to all who read there."),
)
