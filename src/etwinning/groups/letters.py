"""What people are told about groups."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind
from etwinning.notices.interfaces import Topic

GROUPS = Topic(_("topic_groups", default="Groups"), "weekly", 65)
TOPIC = "groups"

PROPOSED = Kind(
    "office",
    _("groups_proposed", default="${name} proposes a group: “${title}”"),
)
OPENED = Kind(
    "approvals",
    _("groups_opened", default="Your group “${title}” is open"),
    _(
        "groups_opened_text",
        default="Your office has agreed. Choose in its settings who finds it and how one comes in.",
    ),
    _("groups_action", default="Look at the group"),
)
DECLINED = Kind(
    "approvals",
    _("groups_declined", default="Your group “${title}” was not agreed to"),
    _("groups_declined_text", default="The reason of your office: ${reason}"),
)
CLOSED = Kind(
    TOPIC,
    _("groups_closed", default="The group “${title}” is closed"),
    _("groups_closed_text", default="${name} has closed it. Its members can still read in it."),
)
ASKED = Kind(
    TOPIC,
    _("groups_asked", default="${name} asks to come into “${title}”"),
    _("groups_asked_text", default="${text}"),
    _("groups_asked_action", default="Accept or decline"),
)
ACCEPTED = Kind(
    TOPIC,
    _("groups_accepted", default="You belong to “${title}” now"),
    "",
    _("groups_action", default="Look at the group"),
)
INVITED = Kind(
    "contacts",
    _("groups_invited", default="${name} invites you to “${title}”"),
    _(
        "groups_invited_text",
        default="${text}\n\nNothing happens before you accept. If this is not for you, decline; "
        "nobody is told.",
    ),
    _("twinspaces_invited_action", default="Look at the invitation"),
)
CAME = Kind(TOPIC, _("groups_came", default="${name} has come into “${title}”"))
REMOVED = Kind(
    TOPIC,
    _("groups_removed", default="You no longer belong to the group “${title}”"),
    _(
        "twinspaces_removed_text",
        default="${name} has ended your membership: ${reason}\n\nWhat you wrote stays there "
        "under your name.",
    ),
    urgent=True,
)
ROLE = Kind(
    TOPIC,
    _("twinspaces_role", default="Your role in “${title}” is now: ${role}"),
    _("twinspaces_role_text", default="${name} has changed it."),
)
