"""Walls for tests."""

from etwinning.walls.api import change_walls
from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of


def turn(teacher, place, on=True, **words):
    """Turn the walls of a place on or off, as a teacher admin."""
    forget_answers(place.REQUEST)
    with log_in_as(teacher):
        change_walls(walls_in(place), on=on, **words)


def wall_by(teacher, place, name="Ana", country="ES", begins=""):
    """Return the wall of a new pupil.

    :param begins: the first words of the pupil, ``""``: the wall has not begun.
    """
    wall = wall_of(place, pupil_of(teacher, place, name, country).user_id)
    if begins:
        comment_by(wall.owner, wall, begins)
    return wall
