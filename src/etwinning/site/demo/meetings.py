"""Two offices of the demo list a server, and the first TwinSpace has a meeting on it."""

from datetime import date
from datetime import timedelta
from etwinning.meetings.api import keep_provider
from etwinning.meetings.api import open_meeting
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting
from etwinning.support.api import office

SERVER = "https://meet.example.org"
OFFICES = ("ES", "PL")
IN_DAYS = 4  # from the day on which the demo is built


def let_meet(space) -> None:
    """List the server, and let the founder plan a meeting."""
    for code in OFFICES:
        keep_provider(office(code), title="Jitsi for schools", kind="jitsi", address=SERVER)
    members = roster(space).items()
    founder = next(person for person, held in members if held.role == "TeacherAdmin")
    day = date.today() + timedelta(days=IN_DAYS)
    with acting(founder):
        open_meeting(space, title="We plan the exhibition", provider=SERVER, day=day, time="16:00")
        open_meeting(space, title="Our staff room", provider=SERVER)
