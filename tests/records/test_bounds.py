"""A record grants no more than what it stands in."""

from Acquisition import Implicit
from etwinning.records.bounds import AUTHOR
from etwinning.records.bounds import within

import pytest

VIEW, WRITE = "_View_Permission", "_Write_Permission"


class Place(Implicit):
    """What a record stands in."""

    def __init__(self, **roles):
        for name, granted in roles.items():
            setattr(self, name, granted)


@pytest.mark.parametrize(
    "cell, place, holds",
    [
        (("Anonymous",), ("Teacher", "Pupil"), {"Teacher", "Pupil", AUTHOR}),
        (("Teacher",), ("Teacher", "Pupil"), {"Teacher"}),
        (("Teacher", "Pupil"), ("Teacher",), {"Teacher"}),
        (("Teacher", AUTHOR), ("Anonymous",), {"Teacher", AUTHOR}),
        (("Teacher",), (), set()),
    ],
)
def test_a_cell_is_a_ceiling(cell, place, holds):
    assert set(within(Place(**{VIEW: place}), VIEW, cell)) == holds


def test_authors_read_but_write_only_where_owners_write():
    cell = ("Manager", AUTHOR)
    assert set(within(Place(**{VIEW: ("Pupil",)}), VIEW, cell)) == {AUTHOR}
    assert set(within(Place(**{WRITE: ("Pupil",)}), WRITE, cell)) == set()
    assert set(within(Place(**{WRITE: ("Owner",)}), WRITE, cell)) == {AUTHOR}


def test_what_the_place_does_not_say_is_for_managers():
    assert set(within(Place(), WRITE, ("Manager", "Teacher"))) == {"Manager"}
