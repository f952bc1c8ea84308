"""What members of a TwinSpace are told about their own membership."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

SPACES = "spaces"

ROLE = Kind(
    SPACES,
    _("twinspaces_role", default="Your role in “${title}” is now: ${role}"),
    _("twinspaces_role_text", default="${name} has changed it."),
)
REMOVED = Kind(
    SPACES,
    _("twinspaces_removed", default="You no longer belong to “${title}”"),
    _(
        "twinspaces_removed_text",
        default="${name} has ended your membership: ${reason}\n\nWhat you wrote stays there "
        "under your name.",
    ),
    urgent=True,
)
INVITED = Kind(
    "contacts",
    _("twinspaces_invited", default="You are invited into the TwinSpace “${title}”"),
    _(
        "twinspaces_invited_text",
        default="${name} invites you as: ${role}, until ${until}.\n\n${what}\n\nNothing "
        "happens before you accept. If this is not for you, do nothing.",
    ),
    _("twinspaces_invited_action", default="Look at the invitation"),
    urgent=True,
)
ACCEPTED = Kind(
    SPACES,
    _("twinspaces_accepted", default="${name} has come into “${title}” as: ${role}"),
)
EXPORTED = Kind(
    SPACES,
    _("twinspaces_export", default="The export of “${title}” is ready"),
    _(
        "twinspaces_export_text",
        default="You can download it for seven days. Whoever has the file can read all that is "
        "in it: keep it where nobody else finds it.",
    ),
    _("twinspaces_export_action", default="Download it"),
)
IMPORTED = Kind(
    SPACES,
    _("twinspaces_import", default="The export was taken into “${title}”"),
    _(
        "twinspaces_import_text",
        default="The page of imports tells what was made, and what was not and why.",
    ),
    _("twinspaces_import_action", default="Read the report"),
)
