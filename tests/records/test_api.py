"""Shelves: made once, found by name."""

from etwinning.records.api import make_shelves
from etwinning.records.api import shelf
from etwinning.records.interfaces import IShelf
from persistent.mapping import PersistentMapping
from zope.component import getSiteManager

import pytest


@pytest.fixture
def room(site):
    """A room that keeps records."""
    getSiteManager().registerUtility(PersistentMapping, IShelf, "tests")
    yield "tests"
    getSiteManager().unregisterUtility(PersistentMapping, IShelf, "tests")


def test_a_shelf_is_made_once_and_keeps_what_lies_on_it(room):
    with pytest.raises(KeyError):
        shelf(room)
    make_shelves()
    shelf(room)["a"] = 1
    make_shelves()
    assert shelf(room)["a"] == 1
