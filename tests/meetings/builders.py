"""Servers on the lists of offices, and meetings, for tests."""

from etwinning.base.security import for_the_house
from etwinning.meetings.api import join
from etwinning.meetings.api import keep_provider
from etwinning.meetings.api import open_meeting
from etwinning.support.api import office
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers

JITSI = "https://meet.example.org"
TOKENS = "https://jitsi.example.eu"
JWT_SECRET = "canary-token-secret-of-an-office"


def provider_of(code, address=JITSI, kind="jitsi", title="Our meetings", **words):
    """Return a server that an office has on its list."""
    with for_the_house("a test"):
        return keep_provider(office(code), title=title, kind=kind, address=address, **words)


def signing_of(code, address=TOKENS):
    """Return a Jitsi server that asks for tokens."""
    return provider_of(code, address, app_id="etwinning", secret=JWT_SECRET)


def meeting_by(teacher, place, title="Our rivers", provider=JITSI, **words):
    """Return a meeting that a teacher opens."""
    with log_in_as(teacher):
        return open_meeting(place, title=title, provider=provider, **words)


def join_by(user_id, meeting):
    """Return the address at which a person joins now."""
    forget_answers(meeting.REQUEST)
    with log_in_as(user_id):
        return join(meeting)
