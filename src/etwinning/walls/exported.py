"""Walls and their posts as they go out with the export of a place."""

from collections.abc import Iterator
from etwinning.base.security import allowed
from etwinning.walls.api import is_on
from etwinning.walls.api import walls_in
from etwinning.walls.api import walls_of
from etwinning.workspaces.api import comments_out
from etwinning.workspaces.api import Exported
from etwinning.workspaces.interfaces import IExported
from plone.uuid.interfaces import IUUID
from zope.interface import implementer


@implementer(IExported)
class WallsOut:
    """The walls that have begun, each with its posts; while they are off they stay behind."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        if not is_on(place) or not allowed(walls_in(place), "View"):
            return
        for wall in walls_of(place):
            posts = list(comments_out(wall, IUUID(wall), "wall_post"))
            if posts:
                yield Exported(
                    kind="wall",
                    uid=IUUID(wall),
                    title=wall.title,
                    audience="members",
                    author=wall.owner,
                    created=posts[0].created,
                    modified=posts[-1].created,
                )
                yield from posts
