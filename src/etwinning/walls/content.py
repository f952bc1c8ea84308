"""Walls: made anew for each request; what they keep is posts (``comments``) and two settings."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from ComputedAttribute import ComputedAttribute
from etwinning.base.messages import _
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.permissions import APPROVE_COMMENT
from etwinning.comments.permissions import EDIT_COMMENT
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.records.api import shelf
from etwinning.walls.interfaces import IWall
from etwinning.walls.interfaces import IWalls
from etwinning.walls.permissions import MANAGE_WALLS
from etwinning.workspaces.api import AUTHOR
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import Live
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import taken
from plone.uuid.interfaces import IUUID
from zope.interface import implementer

TOOL = "wall"  # row of the role matrix
ALL = "all"  # the step of an address that leads to the walls themselves
VIEW = {"View": "R", "Access contents information": "R"}
# permission -> letter of the matrix that gives it
OF_WALL = {
    **VIEW,
    ADD_COMMENT: "C",
    EDIT_COMMENT: "E",
    APPROVE_COMMENT: "M",
    HIDE_COMMENT: "M",
    MODERATE_COMMENT: "",
}
ALWAYS = {"Moderator"}  # sees, hides, decides
READERS = _(
    "wall_sees",
    default="${title} · only its teachers and pupils, and experts whom its teachers invited, "
    "see this",
)
FOR_PUPILS = _(
    "wall_sees_pupil",
    default="${title} · only our classes, our teachers and experts whom your teachers invited "
    "see this",
)


class OfWalls(Live):
    """What a list and a wall have in common."""

    section = "walls"

    # who sees such a page, in words; a property would get a bare thing, which has no place
    audience = ComputedAttribute(lambda thing: readers_of_wall(thing), 1)


@implementer(IWalls)
class Walls(OfWalls):
    """The walls of a place, wrapped in it; never stored."""

    permissions = (*VIEW, MANAGE_WALLS)
    title = _("walls_title", default="Walls")

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++wall++{ALL}"

    def roles(self, permission: str) -> set:
        """Return who has a permission: who manages them finds them also while they are off."""
        place = place_of(self)
        managers = roles_that("M", TOOL)
        if permission == MANAGE_WALLS:
            return managers if place.is_writable else set()
        return roles_that("R", TOOL) if is_on(place) else managers


@implementer(IWall)
class Wall(OfWalls):
    """The wall of a pupil, wrapped in the place; never stored.

    :ivar owner: user id of the pupil.
    """

    permissions = tuple(OF_WALL)

    def __init__(self, owner: str):
        self.owner = owner
        self.name = name_of(owner)
        self.title = _("wall_of", default="Wall of ${name}", mapping={"name": self.name})

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++wall++{self.owner}"

    def roles(self, permission: str) -> set:
        """Return who has a permission now: the row of the matrix, less what the place takes.

        The owner starts: before that, it is nobody else's to write on.
        """
        place, letter = place_of(self), OF_WALL[permission]
        roles = roles_that(letter, TOOL) if letter else set()
        if not is_on(place) or (letter != "R" and not place.is_writable):
            roles = set()
        if letter not in ("C", "E"):
            return roles | ALWAYS
        if letter == "C" and not has_begun(self):
            return {AUTHOR} if roles else set()
        return roles & writers_in(place)

    def is_of(self, user_id: str, role: str) -> bool:
        """Tell whether a person is the owner, from whom writing is not taken."""
        return user_id == self.owner and role in writers_in(place_of(self))


def place_of(thing):
    """Return the place of walls or of a wall."""
    return aq_parent(aq_inner(thing))


def writers_in(place) -> set:
    """Return the roles that write on walls that have begun, while the place is open."""
    return roles_that("C", TOOL) - set(taken(place, TOOL))


def is_on(place) -> bool:
    """Tell whether the pupils of a place have walls."""
    return IUUID(place) in shelf("walls").on


def has_begun(wall) -> bool:
    """Tell whether words of its owner have been shown on a wall."""
    return shelf("walls").newest(IUUID(place_of(wall)), wall.owner) > 0


def readers_of_wall(thing):
    """Return the sentence that tells who sees a wall, None for who is not of its place."""
    place = place_of(thing)
    if not is_member(place):
        return None
    message = FOR_PUPILS if is_pupil() else READERS
    return _(message, mapping={"title": place.title}, default=message.default)
