"""What a TwinSpace is, and the shapes of its forms."""

from etwinning.base.messages import _
from etwinning.pupils.interfaces import IClassroom
from etwinning.workspaces.interfaces import IWorkspace
from plone.supermodel import model
from zope import schema
from zope.interface import Interface

TITLE = 100  # characters, as a project's
WELCOME = 600


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


class IPublication(Interface):
    """Publishing a TwinSpace: the person has read who will see it."""

    confirmed = schema.Bool(
        title=_("label_publish_confirmed", default="I have read who will see this"),
        required=False,
        default=False,
    )
