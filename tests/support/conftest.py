"""What tests of offices need."""

from etwinning.base.security import for_the_house
from etwinning.support.api import office
from etwinning.support.interfaces import IDutyEvent
from tests.support.builders import officer
from zope.component import getGlobalSiteManager

import pytest


@pytest.fixture
def spain(site):
    """The Spanish office, with two regions."""
    with for_the_house("a test"):
        office("ES").regions = ("Galicia", "Murcia")
    return office("ES")


@pytest.fixture
def head(site):
    """The head of the Spanish office."""
    return officer("ES", "Head")


@pytest.fixture
def told():
    """The events about duties, as they were told."""
    heard = []

    def hear(event):
        code = event.object.getId()
        heard.append((type(event).__name__, code, event.user_id, event.duty, event.region))

    registry = getGlobalSiteManager()
    registry.registerHandler(hear, [IDutyEvent])
    yield heard
    registry.unregisterHandler(hear, [IDutyEvent])
