"""Words of the notices. No post is quoted in a mail: it leads to the page instead."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

SPACES = "spaces"
READ = _("action_read_thread", default="Read the thread")
LOOK = _("action_read_own", default="Look at it")

TALKED = Kind(
    SPACES,
    _("forums_talked", default="Something new in “${title}”"),
    _("forums_talked_text", default="${name} has written post #${number}."),
    READ,
)
ANSWERED = Kind(
    SPACES,
    _("forums_answered", default="${name} has answered you in “${title}”"),
    _("forums_answered_text", default="It is post #${number}."),
    READ,
)
WAITS = Kind(
    SPACES,
    _("forums_waits", default="Something waits for you in “${forum}”"),
    _(
        "forums_waits_text",
        default="${name} has written there. The class sees it when a teacher admin shows it.",
    ),
    _("action_read_forum", default="Read it"),
)
SHOWN = Kind(
    SPACES,
    _("forums_shown", default="Everybody sees now what you wrote in “${title}”"),
    action=READ,
)
GIVEN_BACK = Kind(
    SPACES,
    _("forums_given_back", default="Please change what you wrote in “${title}”"),
    _("forums_given_back_text", default="Your teacher says: ${note}"),
    LOOK,
)
