"""What meetings do when something happens elsewhere."""

from etwinning.meetings.content import LETTERS
from etwinning.meetings.content import TOOL
from etwinning.meetings.permissions import JOIN_MEETING
from etwinning.records.api import shelf
from etwinning.workspaces.api import roles_that
from plone.uuid.interfaces import IUUID


def move_rooms(event) -> None:
    """Who could join has left a place or has another role (ILeft, IRoleChanged).

    Addresses and names of rooms that the person has kept lead nowhere from now on.
    """
    held = getattr(event, "before", event.role)
    if held in roles_that(LETTERS[JOIN_MEETING], TOOL):
        for meeting in shelf("meetings").of(IUUID(event.object)).values():
            meeting.move()


def forget_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so are its meetings."""
    shelf("meetings").places.pop(IUUID(place), None)
    shelf("meetings").let_go(IUUID(place))
