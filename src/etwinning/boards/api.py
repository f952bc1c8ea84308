"""The door: the boards of a place, and what teacher admins choose for them.

Notes are written, read and looked after by ``comments.api`` on the board.
"""

from etwinning.audit.api import note
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.boards.content import Board
from etwinning.boards.content import KINDS
from etwinning.boards.interfaces import IBoardSettings
from etwinning.boards.permissions import MANAGE_BOARD
from etwinning.records.api import shelf
from etwinning.workspaces.api import refuse_frozen
from plone.uuid.interfaces import IUUID

__all__ = (
    "KINDS",
    "Board",
    "board_in",
    "boards_of",
    "change_board",
    "has_pupils",
    "is_premoderated",
)


def board_in(place, kind: str) -> Board:
    """Return a board of a place, wrapped. Asks nothing: the reader's rights are on the board.

    :param kind: ``teachers`` or ``twinboard``.
    :raises KeyError: there is no such kind.
    """
    return KINDS[kind]().__of__(place)


def boards_of(place) -> list[Board]:
    """Return the boards of a place that the current user may read."""
    boards = [board_in(place, kind) for kind in KINDS]
    return [board for board in boards if allowed(board, "View")]


def has_pupils(board) -> bool:
    """Tell whether pupils write on a board."""
    return board.seen_by == "members"


def is_premoderated(board) -> bool:
    """Tell whether pupils' notes wait for a teacher."""
    return IUUID(board) in shelf("boards").premoderated


def change_board(board, *, premoderated: bool) -> None:
    """Choose whether teachers read first what pupils write. What waits already goes on waiting.

    :raises NotAllowed: only who manages the board.
    :raises WrongState: the place is closed, or no pupil writes on this board.
    :raises BadInput: not yes or no.

    Source: issue "Pre-moderation switch for pupils"; product.md TS7, TS16.
    """
    refuse_frozen(board)
    may(board, MANAGE_BOARD)
    if not has_pupils(board):
        raise WrongState(
            _("error_board_teachers", default="Pupils do not write here: nothing to choose.")
        )
    values = read(IBoardSettings, {"premoderated": premoderated}, context=board)
    chosen, uid = shelf("boards").premoderated, IUUID(board)
    if values["premoderated"] == (uid in chosen):
        return
    (chosen.insert if values["premoderated"] else chosen.remove)(uid)
    note("boards:board:change", uid, premoderated=values["premoderated"])
