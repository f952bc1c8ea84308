"""What a TwinSpace is, and the shapes of its forms."""

from etwinning.base.messages import _
from etwinning.base.uploads import Upload
from etwinning.pupils.interfaces import IClassroom
from etwinning.twinspaces.roles import TERMS
from etwinning.workspaces.interfaces import IWorkspace
from plone.supermodel import model
from zope import schema
from zope.interface import Interface

TITLE = 100  # characters, as a project's
WELCOME = 600
REASON = 1_000
MOST_SENT = 64 * 1024 * 1024  # bytes of a ZIP in JSON; the form takes all that a server takes


class ISpaces(Interface):
    """Marks the folder of all TwinSpaces."""


class ISpaceText(model.Schema):
    """What teacher admins write about their TwinSpace."""

    title = schema.TextLine(
        title=_("label_space_title", default="Name of the TwinSpace"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_space_title", default="Give the TwinSpace a name"))
    welcome = schema.Text(
        title=_("label_space_welcome", default="Welcome"),
        description=_(
            "help_space_welcome",
            default="Two or three sentences at the top of the front page: what is next, and when.",
        ),
        max_length=WELCOME,
        required=False,
        missing_value="",
        default="",
    )


class ITwinSpace(ISpaceText, IWorkspace, IClassroom):
    """The place of one project."""


class IRole(Interface):
    """Another role for a member."""

    member = schema.TextLine(title=_("label_member", default="Member"), max_length=64)
    role = schema.Choice(title=_("label_role", default="Role"), vocabulary=TERMS)
    role.setTaggedValue("missing", _("error_role", default="Choose one of the roles"))
    role.setTaggedValue("kind", "radios")


class IRemoval(Interface):
    """Why a member is removed."""

    reason = schema.Text(
        title=_("label_removal_reason", default="Reason"),
        description=_("help_removal_reason", default="The person reads it."),
        max_length=REASON,
    )
    reason.setTaggedValue("missing", _("error_reason_missing", default="Write the reason"))


class IPublication(Interface):
    """Publishing a TwinSpace: the person has read who will see it."""

    confirmed = schema.Bool(
        title=_("label_publish_confirmed", default="I have read who will see this"),
        required=False,
        default=False,
    )


class IAskExport(Interface):
    """What an export holds."""

    public = schema.Bool(
        title=_("label_export_public", default="Only what everybody may see, without any name"),
        description=_(
            "help_export_public",
            default="The web site of the project: pages, pictures and entries that are public. "
            "You can put it on the server of a school.",
        ),
        required=False,
        default=False,
    )


NO_FILE = _("error_import_file", default="Choose the ZIP file of an export")


class IAskImport(Interface):
    """Taking in the export of a TwinSpace: the file, and what the person answers for."""

    file = Upload(
        title=_("label_import_file", default="ZIP file of an export"),
        description=_(
            "help_import_file",
            default="As it was downloaded, here or on another site of this platform. Its files "
            "have to fit into the room that this TwinSpace has left.",
        ),
        max_bytes=MOST_SENT,
    )
    file.setTaggedValue("missing", NO_FILE)
    file.setTaggedValue("accept", ".zip,application/zip")
    declared = schema.Bool(
        title=_(
            "label_import_declared",
            default="Our project made this, or who made it allows us to share it here",
        ),
        description=_(
            "help_import_declared",
            default="You answer for all that comes in: whoever can be recognised has agreed; for "
            "pupils, their parents, too.",
        ),
        required=False,
        default=False,
    )
    confirmed = schema.Bool(
        title=_(
            "label_import_confirmed",
            default="What was for visitors, verified teachers or everybody is for them here, too",
        ),
        description=_(
            "help_import_confirmed",
            default="I have read what of it is for people outside. Without this tick, and where "
            "something is found that has to be read before, only the members of this TwinSpace "
            "see it.",
        ),
        required=False,
        default=False,
    )
    again = schema.Bool(
        title=_("label_import_again", default="Take it in although it was taken in before"),
        description=_("help_import_again", default="All that is in it will be here twice."),
        required=False,
        default=False,
    )
