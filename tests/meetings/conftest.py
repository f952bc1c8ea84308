"""A meeting, for the tests of the room."""

from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of

import pytest


@pytest.fixture
def meeting(river):
    """A meeting on a server that Spain and Poland list, and Italy does not."""
    for code in ("ES", "PL"):
        provider_of(code)
    return meeting_by(river.ana, river.space)
