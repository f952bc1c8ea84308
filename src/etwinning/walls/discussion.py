"""What a wall tells about the posts on it (``comments``)."""

from etwinning.accounts.api import account
from etwinning.base.messages import _
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import Words
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.walls.api import is_premoderated
from etwinning.walls.api import place_of
from etwinning.walls.content import TOOL
from etwinning.walls.interfaces import IWall
from etwinning.workspaces.api import roles_that
from zope.component import adapter
from zope.interface import implementer


@implementer(IDiscussion)
@adapter(IWall)
class WallDiscussion:
    """A wall is read by those of its row of the matrix, and by nobody outside."""

    words = Words(
        heading=_("heading_posts", default="What stands here"),
        empty=_("empty_posts", default="Nothing is written here yet."),
        write=_("heading_write_post", default="Write on this wall"),
        button=_("button_write_post", default="Write it"),
        change=_("heading_change_post", default="Change your words"),
        yours=_("posts_yours", default="Your words on “${title}”"),
        newest_first=True,
    )

    def __init__(self, wall):
        self.wall = wall
        self.place = place_of(wall)

    def audience(self) -> str:
        """Return for whom walls are."""
        return "members"

    def audience_title(self):
        """Return the same in words."""
        return _("wall_readers", default="all teachers and pupils of this place")

    def is_inside(self, user_id: str) -> bool:
        """Tell whether a person belongs to the place."""
        return bool(role_in(self.place, user_id))

    def is_open(self, audience: str) -> bool:
        """Nobody outside reads a wall."""
        return False

    def waits(self, user_id: str) -> bool:
        """Tell whether this is a pupil, and the place lets pupils' posts wait."""
        person = account(user_id)
        return person is not None and person.kind == "pupil" and is_premoderated(self.place)

    def hears(self, waits: bool) -> list:
        """Return who decides if a post waits, else the owner."""
        if not waits:
            return [self.wall.owner]
        deciding = roles_that("M", TOOL)
        return [user_id for user_id, held in roster(self.place).items() if held.role in deciding]
