"""The address of a board: ``<place>/++board++<kind>``."""

from etwinning.boards.content import KINDS
from etwinning.workspaces.api import LiveStep
from etwinning.workspaces.api import RestLiveStep


class BoardStep(LiveStep):
    """The step to a board, for people."""

    def found(self, name: str):
        """Return the board of a kind."""
        return KINDS[name]().__of__(self.place) if name in KINDS else None


class RestBoardStep(RestLiveStep):
    """The step to a board, for programs."""

    step = BoardStep
