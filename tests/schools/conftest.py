"""What tests of schools need."""

from etwinning.schools.interfaces import ISchoolEvent
from tests.accounts.builders import person
from tests.support.builders import officer
from zope.component import getGlobalSiteManager

import pytest


@pytest.fixture
def told():
    """Names of the events about schools, as they were told."""
    heard = []

    def hear(event):
        heard.append(type(event).__name__)

    registry = getGlobalSiteManager()
    registry.registerHandler(hear, [ISchoolEvent])
    yield heard
    registry.unregisterHandler(hear, [ISchoolEvent])


@pytest.fixture
def newcomer(site):
    """A registered teacher, not verified."""
    return person(roles=("Newcomer",))


@pytest.fixture
def teacher(site):
    """A verified teacher of no school."""
    return person(roles=("Teacher",))


@pytest.fixture
def pupil(site):
    """A pupil."""
    return person(kind="pupil")


@pytest.fixture
def spain(site):
    """A Validator of the Spanish office."""
    return officer("ES")


@pytest.fixture
def poland(site):
    """A Validator of the Polish office."""
    return officer("PL")
