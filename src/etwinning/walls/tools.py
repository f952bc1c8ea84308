"""The walls in a place's navigation."""

from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.walls.api import is_on
from etwinning.walls.api import new_on
from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class WallsTool:
    """The way to one's own wall, for others to all of them."""

    title = _("tool_walls", default="Walls")
    pupil_title = _("tool_walls_pupil", default="My wall")
    icon = "emoji-smile"
    order = 33  # one of the four tiles of pupils

    def url(self, place) -> str:
        """Return the address, ``""`` where walls are off and for who does not read them."""
        walls = walls_in(place)
        if not is_on(place) or not allowed(walls, "View"):
            return ""
        return (wall_of(place, actor()) or walls).absolute_url()

    def count(self, place) -> int:
        """Return how many people have written on the own wall since the owner looked."""
        wall = wall_of(place, actor())
        return new_on(wall) if wall is not None else 0
