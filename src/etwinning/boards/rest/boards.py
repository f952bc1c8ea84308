"""Services: the boards of a place, and the settings of one."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.boards.api import boards_of
from etwinning.boards.api import change_board
from etwinning.boards.api import is_premoderated
from etwinning.boards.interfaces import IBoardSettings
from zope.i18n import translate


def shown(board, request) -> dict:
    """Return a board for JSON."""
    return {
        "@id": board.absolute_url(),
        "title": translate(board.title, context=request),
        "audience": board.seen_by,
        "premoderated": is_premoderated(board),
        "notes": f"{board.absolute_url()}/@comments",
    }


class Boards(Question):
    """GET @boards: the boards of a place that the reader may see."""

    for_pupils = True

    def act(self, data):
        """Ask for them."""
        items = [shown(board, self.request) for board in boards_of(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@boards", "items": items}


class ReadBoard(Question):
    """GET of a board."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        return shown(self.context, self.request)


class ChangeBoard(Verb):
    """POST @board: choose whether pupils' notes wait for a teacher."""

    def act(self, data):
        """Change it; nothing is not a choice."""
        if "premoderated" not in data:
            wrong = _("error_board_premoderated", default="Say true or false")
            raise BadInput({"premoderated": wrong})
        change_board(self.context, **read(IBoardSettings, data, context=self.context))
        return shown(self.context, self.request)
