"""What tests of projects need."""

from etwinning.projects.events import IProjectEvent
from tests.projects.builders import founders
from tests.projects.builders import project
from zope.component import getGlobalSiteManager

import pytest


@pytest.fixture
def told():
    """Names of the events about projects, as they were told."""
    heard = []

    def hear(event):
        heard.append(type(event).__name__)

    registry = getGlobalSiteManager()
    registry.registerHandler(hear, [IProjectEvent])
    yield heard
    registry.unregisterHandler(hear, [IProjectEvent])


@pytest.fixture
def pair(site):
    """Ids of two verified teachers of Spain and Poland, contacts of each other."""
    return founders()


@pytest.fixture
def running(pair):
    """An approved project of ``pair``."""
    return project("approved", pair)


@pytest.fixture
def visitor(site):
    """The user that nobody logged in as."""
    users = site.acl_users
    return users._createAnonymousUser(users.plugins).__of__(users)
