"""Groups for tests, in any state, with their switches."""

from etwinning.groups.api import open_group
from etwinning.groups.api import open_room
from etwinning.groups.api import propose_group
from etwinning.groups.api import set_switches
from tests.accounts.builders import log_in_as
from tests.support.builders import officer

WORDS = {
    "title": "Maths outdoors",
    "about": "Measuring trees, shadows and rivers with pupils of 9 to 12.",
    "statement": "Forty teachers have asked for it after the seminar in Graz.",
}


def group_by(person, state="active", title=WORDS["title"], office="ES", statement="", **switches):
    """Return a group.

    :param state: proposed or active.
    :param office: of the proposer's country.
    :param switches: listed, readable, joining.
    """
    with log_in_as(person):
        group = propose_group(
            {**WORDS, "title": title, "statement": statement or WORDS["statement"]}
        )
    if state == "active":
        with log_in_as(officer(office, "ProjectOfficer")):
            open_group(group)
        if switches:
            with log_in_as(person):
                set_switches(group, switches)
    return group


def room_by(person, *others, title="Two lighthouses"):
    """Return a Teachers' Room into which contacts are invited."""
    with log_in_as(person):
        return open_room(title, list(others))
