"""Boards: made anew for each request; what they keep is notes (``comments``) and a setting."""

from AccessControl.class_init import InitializeClass
from AccessControl.Permission import getPermissionIdentifier
from AccessControl.PermissionRole import rolesForPermissionOn
from AccessControl.SecurityInfo import ClassSecurityInfo
from Acquisition import aq_inner
from Acquisition import aq_parent
from Acquisition import Implicit
from ComputedAttribute import ComputedAttribute
from etwinning.base.bounds import common
from etwinning.base.messages import _
from etwinning.boards.interfaces import IBoard
from etwinning.boards.permissions import MANAGE_BOARD
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.permissions import APPROVE_COMMENT
from etwinning.comments.permissions import EDIT_COMMENT
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import taken
from OFS.Traversable import Traversable
from types import MappingProxyType
from zope.interface import implementer

# permission -> letter of the matrix that gives it
LETTERS = {
    "View": "R",
    "Access contents information": "R",
    ADD_COMMENT: "C",
    EDIT_COMMENT: "E",
    APPROVE_COMMENT: "M",
    HIDE_COMMENT: "M",
    MANAGE_BOARD: "M",
    MODERATE_COMMENT: "",
}
BY_NAME = MappingProxyType({getPermissionIdentifier(title): title for title in LETTERS})
ALWAYS = ("Manager", "Moderator")


@implementer(IBoard)
class Board(Implicit, Traversable):
    """A board, wrapped in its place; never stored.

    :cvar kind: its id, the end of its address.
    :cvar tool: its row in the role matrix.
    """

    security = ClassSecurityInfo()
    security.declareObjectProtected("View")  # and with it all that its address leads to
    security.setDefaultAccess("deny")
    id = ""  # or the id of the place would be acquired
    kind = ""
    tool = ""

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++board++{self.kind}"

    def Title(self) -> str:
        """Return its title, as Plone's page asks."""
        return self.title

    def __getattr__(self, name):
        """Answer Zope's question for ``_View_Permission`` and the like from the role matrix."""
        if name in BY_NAME:
            return ComputedAttribute(lambda board: roles_on(board, BY_NAME[name]))
        raise AttributeError(name)


InitializeClass(Board)


class Bulletin(Board):
    """The board of the teachers: pupils and visitors know nothing of it (TS17)."""

    kind = "teachers"
    tool = "teachers_room"
    audience = "teachers"
    title = _("board_teachers", default="Teachers' board")


class Twinboard(Board):
    """The board of teachers and pupils."""

    kind = "twinboard"
    tool = "twinboard"
    audience = "members"
    title = _("board_twinboard", default="Twinboard")


KINDS = {board.kind: board for board in (Bulletin, Twinboard)}


def roles_on(board, permission: str) -> tuple:
    """Return who has a permission on a board: its row of the matrix within what the place allows.

    :param permission: a key of LETTERS.
    """
    place, letter = aq_parent(aq_inner(board)), LETTERS[permission]
    roles = roles_that(letter, board.tool) if letter else set()
    if letter in ("C", "E"):
        roles -= set(taken(place, board.tool))
    if letter != "R" and not place.is_writable:
        roles = set()
    always = ("Manager",) if letter in ("C", "E") else ALWAYS
    return common((*roles, *always), rolesForPermissionOn("View", place))
