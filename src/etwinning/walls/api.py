"""The door: the walls of a place, and what teacher admins choose for them.

Posts are written, read and looked after by ``comments.api`` on the wall.
"""

from etwinning.audit.api import note
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.comments.api import comments_of
from etwinning.limits.api import last_seen
from etwinning.limits.api import seen
from etwinning.places.api import role_in
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.walls.content import has_begun
from etwinning.walls.content import is_on
from etwinning.walls.content import place_of
from etwinning.walls.content import Wall
from etwinning.walls.content import Walls
from etwinning.walls.content import writers_in
from etwinning.walls.interfaces import IWallSettings
from etwinning.walls.permissions import MANAGE_WALLS
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import refuse_frozen
from plone.uuid.interfaces import IUUID

__all__ = (
    "Wall",
    "Walls",
    "change_walls",
    "has_begun",
    "is_on",
    "is_premoderated",
    "mark_looked",
    "new_on",
    "newest_on",
    "place_of",
    "waits_on",
    "wall_of",
    "walls_in",
    "walls_of",
    "writers_in",
)


def walls_in(place) -> Walls:
    """Return the walls of a place, wrapped. Asks nothing: the reader's rights are on them."""
    return Walls().__of__(place)


def wall_of(place, user_id: str) -> Wall | None:
    """Return the wall of a pupil of a place, wrapped, None for everybody else. Asks nothing."""
    is_owner = is_pupil_role(role_in(place, user_id))
    return Wall(user_id).__of__(place) if is_owner else None


def walls_of(place) -> list[Wall]:
    """Return the walls that have begun, the newest words first, the reader's own on top.

    A pupil's own is there before it has begun, too; for grown-ups who read what waits also those
    whose first words wait.

    :raises NotAllowed: the reader sees no walls here.
    """
    may(walls_in(place), "View")
    newest = shelf("walls").of(IUUID(place))
    begun = sorted((owner for owner, key in newest.items() if key), key=newest.get, reverse=True)
    others = () if is_pupil() else [owner for owner, key in newest.items() if not key]
    waiting = [owner for owner in others if waits_on(Wall(owner).__of__(place))]
    owners = dict.fromkeys((actor(), *waiting, *begun))
    return [wall for owner in owners if (wall := wall_of(place, owner)) is not None]


def waits_on(wall: Wall) -> bool:
    """Tell whether words that the current user reads wait on a wall, among the newest."""
    return allowed(wall, "View") and any(line.state == "pending" for line in comments_of(wall)[0])


def newest_on(wall: Wall) -> int:
    """Return the key of the newest post on a wall, 0 before it has begun."""
    return shelf("walls").newest(IUUID(place_of(wall)), wall.owner)


def new_on(wall: Wall) -> int:
    """Return how many people have written on the own wall since its owner looked, up to twenty."""
    newest = newest_on(wall)
    if not newest or actor() != wall.owner:
        return 0
    looked = last_seen(_mark(wall)) or 0
    if moment_of(newest) <= looked:
        return 0
    lines, _older = comments_of(wall)
    return len({one.author for one in lines if one.when.timestamp() > looked and not one.own})


def mark_looked(wall: Wall) -> None:
    """Note outside the database that the owner has looked at the own wall."""
    newest = newest_on(wall)
    if newest and actor() == wall.owner:
        seen(_mark(wall), moment_of(newest) + 0.001, every=0)


def _mark(wall):
    return f"walls:{IUUID(wall)}"


def is_premoderated(place) -> bool:
    """Tell whether pupils' posts wait for a teacher."""
    return IUUID(place) in shelf("walls").premoderated


def change_walls(walls: Walls, *, on: bool, premoderated: bool = False) -> None:
    """Turn the walls of a place on or off; choose whether teachers read first.

    What was written stays while they are off, and nobody reads it. What waits goes on waiting.

    :raises NotAllowed: only teacher admins.
    :raises WrongState: the place is closed.
    :raises BadInput: not yes or no.

    Source: product.md TS15 "off by default under age threshold", TS16.
    """
    refuse_frozen(walls)
    may(walls, MANAGE_WALLS)
    values = read(IWallSettings, {"on": on, "premoderated": premoderated}, context=walls)
    place = place_of(walls)
    if values == {"on": is_on(place), "premoderated": is_premoderated(place)}:
        return
    shelf("walls").choose(IUUID(place), **values)
    note("walls:walls:change", IUUID(walls), **values)
