"""What a TwinSpace is, and the shapes of its forms."""

from etwinning.base.messages import _
from etwinning.pupils.interfaces import IClassroom
from etwinning.twinspaces.roles import TERMS
from etwinning.workspaces.interfaces import IWorkspace
from plone.supermodel import model
from zope import schema
from zope.interface import Interface

TITLE = 100  # characters, as a project's
WELCOME = 600
REASON = 1_000


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
