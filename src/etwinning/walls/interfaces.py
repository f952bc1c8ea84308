"""What walls are, and the shape of their settings."""

from etwinning.base.messages import _
from etwinning.comments.interfaces import ICommentable
from etwinning.workspaces.interfaces import ILive
from etwinning.workspaces.interfaces import IPersonal
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface


class IWalls(ILive):
    """The walls of a place."""


class IWall(ICommentable, IPersonal):
    """The wall of one pupil in a place."""

    owner = Attribute("User id of the pupil.")


class IWallSettings(Interface):
    """What teacher admins choose for the walls of a place."""

    on = schema.Bool(
        title=_("label_walls_on", default="Each pupil has a wall"),
        description=_(
            "help_walls_on",
            default="Off until you turn it on, whatever the age of your pupils: most of them are "
            "under the age at which they may decide this themselves. What was written stays when "
            "you turn it off, and nobody reads it.",
        ),
        required=False,
        default=False,
    )
    premoderated = schema.Bool(
        title=_("label_walls_premoderated", default="Teachers read first what pupils write"),
        description=_(
            "help_walls_premoderated",
            default="A pupil's post is seen by the pupil and by the teachers until a teacher "
            "admin shows it to all.",
        ),
        required=False,
        default=False,
    )
