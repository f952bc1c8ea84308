"""What tests of announcements need."""

from etwinning.announcements.interfaces import IAnnouncement
from tests.people.builders import teacher
from tests.people.cast import cast  # noqa: F401, a fixture for all
from zope.component import getGlobalSiteManager
from zope.interface.interfaces import IObjectEvent

import pytest


@pytest.fixture
def marta(site):
    """A verified teacher of Spain."""
    return teacher(given_name="Marta", family_name="Figueiredo")


@pytest.fixture
def tomasz(site):
    """A verified teacher of Poland."""
    return teacher("PL", given_name="Tomasz", family_name="Wilk")


@pytest.fixture
def told():
    """Names of the events of this room, as they were told."""
    heard = []

    def hear(announcement, event):
        if type(event).__module__ == "etwinning.announcements.events":
            heard.append(type(event).__name__)

    registry = getGlobalSiteManager()
    registry.registerHandler(hear, [IAnnouncement, IObjectEvent])
    yield heard
    registry.unregisterHandler(hear, [IAnnouncement, IObjectEvent])
