"""What a board is, and the shape of its settings."""

from etwinning.base.messages import _
from etwinning.comments.interfaces import ICommentable
from etwinning.workspaces.interfaces import ILive
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface


class IBoard(ICommentable, ILive):
    """A board of a place."""

    kind = Attribute("A key of ``content.KINDS``.")
    seen_by = Attribute("For whom it is: 'teachers' or 'members'.")


class IBoardSettings(Interface):
    """What teacher admins choose for a board."""

    premoderated = schema.Bool(
        title=_("label_board_premoderated", default="Teachers read first what pupils write"),
        description=_(
            "help_board_premoderated",
            default="A pupil's note is seen by the pupil and by the teachers until one of them "
            "shows it to all.",
        ),
        required=False,
        default=False,
    )
