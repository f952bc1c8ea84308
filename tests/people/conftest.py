"""What tests of people need."""

from etwinning.people.events import IContactEvent
from etwinning.people.interfaces import ITeacher
from tests.people.cast import cast  # noqa: F401, a fixture for all
from tests.people.cast import mailbox  # noqa: F401, another
from zope.component import getGlobalSiteManager
from zope.interface.interfaces import IObjectEvent

import pytest


@pytest.fixture
def told():
    """Names of the events about teachers and contacts, as they were told."""
    heard = []

    def hear_teacher(teacher, event):
        if type(event).__module__ == "etwinning.people.events":
            heard.append(type(event).__name__)

    def hear_contact(event):
        heard.append(type(event).__name__)

    registry = getGlobalSiteManager()
    registry.registerHandler(hear_teacher, [ITeacher, IObjectEvent])
    registry.registerHandler(hear_contact, [IContactEvent])
    yield heard
    registry.unregisterHandler(hear_teacher, [ITeacher, IObjectEvent])
    registry.unregisterHandler(hear_contact, [IContactEvent])
