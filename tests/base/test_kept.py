"""What a person typed when it cannot be sent is taken from the form, whatever it was called."""

from etwinning.base.kept import NAMES
from etwinning.base.kept import words_typed
from importlib import import_module
from pkgutil import walk_packages
from tests.house.floors import FLOORS
from types import SimpleNamespace
from zope.interface.interface import InterfaceClass
from zope.schema import getFields
from zope.schema.interfaces import IPassword
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine

import pytest

FLOOR = next(number for number, floor in enumerate(FLOORS) if "workspaces" in floor)
ROOMS = ("pupils", "comments", *FLOORS[FLOOR], *FLOORS[FLOOR + 1], "twinspaces", "journals")
# field -> why it is not shown again
OTHERS = {
    **dict.fromkeys(("item", "page", "folder", "phase", "member", "person", "pupil"), "an id"),
    **dict.fromkeys(("to", "line", "quotes", "seen"), "an id, in a button or a choice"),
    **dict.fromkeys(("begins_at", "ends_at", "time"), "a time of day"),
    **dict.fromkeys(("url", "link", "address"), "an address, copied from elsewhere"),
    "name": "the name of one person",
    "app_id": "of a service, written by offices",
}


def shapes(room):
    """Yield the interfaces that a room defines."""
    start = import_module(f"etwinning.{room}")
    for module in walk_packages(start.__path__, f"{start.__name__}."):
        for found in vars(import_module(module.name)).values():
            if isinstance(found, InterfaceClass) and found.__module__ == module.name:
                yield found


@pytest.mark.parametrize("room", ROOMS)
def test_each_text_that_is_typed_in_a_place_is_kept(room):
    for shape in shapes(room):
        for name, field in getFields(shape).items():
            if IPassword.providedBy(field):
                assert name not in NAMES, f"{shape.__name__}.{name}"
            elif IText.providedBy(field) or ITextLine.providedBy(field):
                assert name in NAMES or name in OTHERS, f"{shape.__name__}.{name}"


def test_all_lines_are_shown_and_only_of_what_was_sent():
    form = {"about": "Ice", "alt": ["A swan", " "], "password": "x", "where": 3}
    for method, found in (("POST", ["Ice", "A swan"]), ("GET", [])):
        assert words_typed(SimpleNamespace(method=method, form=form)) == found
