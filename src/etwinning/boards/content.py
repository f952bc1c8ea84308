"""Boards: made anew for each request; what they keep is notes (``comments``) and a setting."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from ComputedAttribute import ComputedAttribute
from etwinning.base.messages import _
from etwinning.boards.interfaces import IBoard
from etwinning.boards.permissions import MANAGE_BOARD
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.permissions import APPROVE_COMMENT
from etwinning.comments.permissions import EDIT_COMMENT
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import Live
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import sentence
from etwinning.workspaces.api import taken
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
WRITING = ("C", "E")
ALWAYS = {"Moderator"}  # sees, hides, decides


@implementer(IBoard)
class Board(Live):
    """A board, wrapped in its place; never stored.

    :cvar kind: its id, the end of its address.
    :cvar tool: its row in the role matrix.
    :cvar seen_by: for whom it is, ``teachers`` or ``members``.
    """

    permissions = tuple(LETTERS)
    kind = ""
    tool = ""
    seen_by = ""

    @property
    def section(self) -> str:
        """Entry of the navigation, for all its pages."""
        return self.kind

    # who sees such a page, in words; a property would get a bare board, which has no place
    audience = ComputedAttribute(lambda board: readers_of_board(board), 1)

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++board++{self.kind}"

    def roles(self, permission: str) -> set:
        """Return who has a permission: the row of the matrix, less what the place takes."""
        place, letter = aq_parent(aq_inner(self)), LETTERS[permission]
        roles = roles_that(letter, self.tool) if letter else set()
        if letter in WRITING:
            roles -= set(taken(place, self.tool))
        if letter != "R" and not place.is_writable:
            roles = set()
        return roles if letter in WRITING else roles | ALWAYS


class Bulletin(Board):
    """The board of the teachers: pupils and visitors know nothing of it (TS17)."""

    kind = "teachers"
    tool = "teachers_room"
    seen_by = "teachers"
    title = _("board_teachers", default="Teachers' board")


class Twinboard(Board):
    """The board of teachers and pupils."""

    kind = "twinboard"
    tool = "twinboard"
    seen_by = "members"
    title = _("board_twinboard", default="Twinboard")


KINDS = {board.kind: board for board in (Bulletin, Twinboard)}


def readers_of_board(board):
    """Return the sentence that tells who sees a board, None for who is not of its place."""
    place = aq_parent(aq_inner(board))
    return sentence(place, board.seen_by) if is_member(place) else None
