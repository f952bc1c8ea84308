"""The boards in a place's navigation and among its news."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.boards.api import board_in
from etwinning.boards.api import boards_of
from etwinning.comments.api import comments_of
from etwinning.workspaces.api import beginning
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import News
from etwinning.workspaces.interfaces import INews
from etwinning.workspaces.interfaces import ITool
from html import escape
from zope.interface import implementer


@implementer(ITool)
class BoardTool:
    """The way to a board, for those who read it."""

    pupil_title = None
    kind = ""

    def url(self, place) -> str:
        """Return the board's address, ``""`` for who does not read it."""
        board = board_in(place, self.kind)
        return board.absolute_url() if allowed(board, "View") else ""


class TwinboardTool(BoardTool):
    """The twinboard."""

    kind = "twinboard"
    title = _("tool_twinboard", default="Twinboard")
    pupil_title = _("tool_twinboard_pupil", default="Our board")
    icon = "pin-angle"
    order = 45


class BulletinTool(BoardTool):
    """The teachers' board."""

    kind = "teachers"
    title = _("tool_bulletin", default="Teachers' board")
    icon = "person-lock"
    order = 46


@implementer(INews)
class NoteNews:
    """The newest notes that the reader may see."""

    def news(self, place, size: int) -> list:
        """See INews."""
        found = [
            self._line(board, line)
            for board in boards_of(place)
            for line in comments_of(board, size=size)[0]
            if line.state == "visible"
        ]
        return sorted(found, key=lambda news: news.when, reverse=True)[:size]

    def _line(self, board, line):
        return News(
            title=beginning(escape(line.text), 80),
            url=f"{board.absolute_url()}#c-{line.token}",
            kind=board.title,
            chip=chip(board.seen_by),
            author=line.author,
            told=line.told,
            when=line.when,
        )
