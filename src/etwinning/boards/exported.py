"""Boards and their notes as they go out with the export of a place."""

from collections.abc import Iterator
from etwinning.boards.api import boards_of
from etwinning.workspaces.api import comments_out
from etwinning.workspaces.api import Exported
from etwinning.workspaces.interfaces import IExported
from plone.uuid.interfaces import IUUID
from zope.interface import implementer


@implementer(IExported)
class NotesOut:
    """The boards that the current user reads, each with its notes; empty ones stay behind."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        for board in boards_of(place):
            notes = list(comments_out(board, IUUID(board), "note"))
            if notes:
                yield Exported(
                    kind="board",
                    uid=IUUID(board),
                    title=board.title,
                    audience=board.seen_by,
                    created=notes[0].created,
                    modified=notes[-1].created,
                    facts={"board": board.kind},
                )
                yield from notes
