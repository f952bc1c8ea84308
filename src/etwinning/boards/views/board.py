"""The page of a board, and its settings."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.boards.api import change_board
from etwinning.boards.api import has_pupils
from etwinning.boards.api import is_premoderated
from etwinning.boards.interfaces import IBoardSettings
from etwinning.boards.permissions import MANAGE_BOARD
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from functools import cached_property
from Products.Five.browser import BrowserView
from zExceptions import NotFound

ABOUT = {
    "teachers": _(
        "board_about_teachers",
        default="For the teachers of this project. Pupils and visitors do not know that it is "
        "there.",
    ),
    "twinboard": _(
        "board_about_twinboard",
        default="Short notes from everybody in our classes: an idea, a greeting, a question.",
    ),
}


class InBoard(Inside):
    """Mixed into the pages of a board."""

    for_pupils = True

    @cached_property
    def place(self):
        """The workspace."""
        return aq_parent(aq_inner(self.context))

    @property
    def section(self) -> str:
        """Entry of the navigation."""
        return self.context.section

    @property
    def audience(self):
        """Who sees this page."""
        return self.context.audience


class BoardView(InBoard, BrowserView):
    """The notes of a board, newest first."""

    @property
    def about(self):
        """What the board is for."""
        return ABOUT[self.context.kind]

    @property
    def chip(self):
        """Who can see it, in few words."""
        return chip(self.context.seen_by)

    @property
    def is_premoderated(self) -> bool:
        """Do pupils' notes wait for a teacher?"""
        return is_premoderated(self.context)

    @property
    def is_closed(self) -> bool:
        """Is the place closed, so that nobody writes?"""
        return is_frozen(self.context)

    @property
    def may_pin(self) -> bool:
        """May the reader pin a note?"""
        return allowed(self.context, ADD_COMMENT)

    @property
    def may_change(self) -> bool:
        """May the reader change the board? The teachers' board has nothing to choose."""
        may = has_pupils(self.context) and allowed(self.context, MANAGE_BOARD)
        return may and not self.is_closed


class ChangeBoard(InBoard, FormPage):
    """Choose whether pupils' notes wait for a teacher."""

    for_pupils = False
    shape = IBoardSettings

    def __call__(self):
        if not has_pupils(self.context):
            raise NotFound("change-board")
        return super().__call__()

    def start_values(self) -> dict:
        """What holds now."""
        return {"premoderated": is_premoderated(self.context)}

    def act(self) -> str:
        """Keep it and show the board."""
        change_board(self.context, **self.values())
        return self.context.absolute_url()
