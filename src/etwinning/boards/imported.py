"""Notes as they come in with the import of a place."""

from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.boards.api import boards_of
from etwinning.comments.api import comment
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import keep_edited
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import TakenIn
from etwinning.workspaces.interfaces import IImported
from zope.interface import implementer

NO_BOARD = _("error_no_such_board", default="There is no such board here, or not for you.")


@implementer(IImported)
class NotesIn:
    """Notes; the boards are there already."""

    kinds = ("board", "note")

    def take(self, place, line: Incoming, within: str) -> TakenIn:
        """See IImported."""
        if line.kind == "board":
            return TakenIn(_board(place, line.fact("board")).kind)
        refuse_frozen(place)
        keep_edited(comment(_board(place, within), line.text), line)
        return TakenIn()

    def finish(self, place, line: Incoming, name: str) -> None:
        """See IImported: nothing is left open."""


def _board(place, kind):
    found = next((board for board in boards_of(place) if board.kind == kind), None)
    if found is None:
        raise NotAllowed(NO_BOARD)
    return found
