"""Walls of two pupils of the demo's first TwinSpace."""

from etwinning.comments.api import comment
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting
from etwinning.walls.api import change_walls
from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from etwinning.workspaces.api import name_of

# number of the pupil whose wall it is, then who writes what: teachers by "t", pupils by "p"
SAID = (
    (0, "p", 0, "This is my wall! I like football, rain boots and our river when it is loud."),
    (0, "p", 1, "Rain boots, me too. Mine are yellow."),
    (0, "t", 1, "Welcome! What does your river sound like when it is loud?"),
    (1, "p", 1, "Hello from the fourth row. I draw bridges. Write me which one is near you!"),
    (1, "p", 0, "A stone one with four arches. One of them is crooked."),
)


def write_on_walls(space) -> None:
    """Turn the walls of a place on and let pupils begin."""
    members = sorted(roster(space).items(), key=lambda pair: name_of(pair[0]))
    people = {
        "t": [person for person, held in members if held.role == "TeacherAdmin"],
        "p": [person for person, held in members if held.role == "PupilMember"],
    }
    with acting(people["t"][0]):
        change_walls(walls_in(space), on=True)
    for owner, kind, number, words in SAID:
        with acting(people[kind][number]):
            comment(wall_of(space, people["p"][owner]), words)
