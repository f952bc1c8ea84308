"""What a wall tells about the posts on it (``comments``)."""

from etwinning.base.messages import _
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import Words
from etwinning.walls.api import is_premoderated
from etwinning.walls.content import TOOL
from etwinning.walls.interfaces import IWall
from etwinning.workspaces.api import LiveDiscussion
from etwinning.workspaces.api import people_that
from zope.component import adapter
from zope.interface import implementer


@implementer(IDiscussion)
@adapter(IWall)
class WallDiscussion(LiveDiscussion):
    """A wall is read by those of its row of the matrix, and by nobody outside."""

    words = Words(
        heading=_("heading_posts", default="What stands here"),
        empty=_("empty_posts", default="Nothing is written here yet."),
        write=_("heading_write_post", default="Write on this wall"),
        button=_("button_write_post", default="Write it"),
        change=_("heading_change_post", default="Change your words"),
        yours=_("posts_yours", default="Your words on “${title}”"),
        newest_first=True,
        for_pupils=_(
            "wall_readers_pupil",
            default="Your teachers, the pupils of this place and experts whom your teachers "
            "invited read this.",
        ),
    )

    def audience(self) -> str:
        """Return for whom walls are."""
        return "members"

    def audience_title(self):
        """Return the same in words."""
        return _(
            "wall_readers",
            default="the teachers and pupils of this place, and experts whom its teachers invited",
        )

    def is_premoderated(self) -> bool:
        """Tell whether pupils' posts wait."""
        return is_premoderated(self.place)

    def hears(self, waits: bool) -> list:
        """Return who decides if a post waits, else the owner."""
        if not waits:
            return [self.thing.owner]
        return people_that("M", TOOL, self.place)
