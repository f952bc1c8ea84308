"""What a board tells about the notes on it (``comments``)."""

from etwinning.base.messages import _
from etwinning.boards.api import is_premoderated
from etwinning.boards.interfaces import IBoard
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import Words
from etwinning.places.api import roster
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import LiveDiscussion
from etwinning.workspaces.api import roles_that
from zope.component import adapter
from zope.interface import implementer

READERS = {
    "teachers": _("board_readers_teachers", default="the teachers of this place"),
    "members": _("board_readers_members", default="the teachers and pupils of this place"),
}


@implementer(IDiscussion)
@adapter(IBoard)
class BoardDiscussion(LiveDiscussion):
    """A board is read by those of its row of the matrix, and by nobody outside."""

    words = Words(
        heading=_("heading_notes", default="Notes"),
        empty=_("empty_notes", default="Nothing is pinned here yet. Pin the first one."),
        write=_("heading_write_note", default="Pin a note"),
        button=_("button_write_note", default="Pin it"),
        change=_("heading_edit_note", default="Change your note"),
        yours=_("notes_yours", default="Your note on “${title}”"),
        newest_first=True,
    )

    def audience(self) -> str:
        """Return for whom the board is."""
        return self.thing.seen_by

    def audience_title(self):
        """Return the same in words."""
        return READERS[self.thing.seen_by]

    def is_premoderated(self) -> bool:
        """Tell whether pupils' notes wait."""
        return is_premoderated(self.thing)

    def hears(self, waits: bool) -> list:
        """Return who looks after the board if a note waits, else all its grown-up readers."""
        roles = roles_that("M" if waits else "R", self.thing.tool)
        people = roster(self.place).items()
        return [
            user_id
            for user_id, membership in people
            if membership.role in roles and not is_pupil_role(membership.role)
        ]
