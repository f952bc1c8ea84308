"""Services: the walls of a place, one of them, and their settings."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.records.api import moment_of
from etwinning.walls.api import change_walls
from etwinning.walls.api import has_begun
from etwinning.walls.api import is_on
from etwinning.walls.api import is_premoderated
from etwinning.walls.api import newest_on
from etwinning.walls.api import place_of
from etwinning.walls.api import walls_of
from etwinning.walls.interfaces import IWallSettings


def told(wall) -> dict:
    """Return a wall for JSON."""
    newest = newest_on(wall)
    return {
        "@id": wall.absolute_url(),
        "name": wall.name,
        "begun": has_begun(wall),
        "newest": datetime.fromtimestamp(moment_of(newest), UTC).isoformat() if newest else None,
        "posts": f"{wall.absolute_url()}/@comments",
    }


def told_all(walls) -> dict:
    """Return the walls of a place for JSON; none while they are off."""
    place = place_of(walls)
    return {
        "@id": f"{walls.absolute_url()}/@walls",
        "on": is_on(place),
        "premoderated": is_premoderated(place),
        "items": [told(wall) for wall in walls_of(place)] if is_on(place) else [],
    }


class ReadWalls(Question):
    """GET @walls: the walls that have begun, or whose first words wait; the own one on top."""

    for_pupils = True

    def act(self, data):
        """Tell them."""
        return told_all(self.context)


class ReadWall(Question):
    """GET of a wall."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        return told(self.context)


class ChangeWalls(Verb):
    """POST @walls: turn them on or off; choose whether pupils' posts wait for a teacher."""

    def act(self, data):
        """Change them; nothing is not a choice, and what is not named stays."""
        if "on" not in data:
            raise BadInput({"on": _("error_walls_on", default="Say true or false")})
        words = {"premoderated": is_premoderated(place_of(self.context))} | data
        change_walls(self.context, **read(IWallSettings, words, context=self.context))
        return told_all(self.context)
