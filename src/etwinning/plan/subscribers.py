"""What plans do when something happens elsewhere."""

from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def forget_member(event) -> None:
    """Somebody left a place (ILeft): no team and no task has the person any more."""
    kept = shelf("plan").of(IUUID(event.object))
    for one in (*kept.teams.values(), *kept.tasks.values()):
        if event.user_id in one.people:
            one.people = tuple(person for person in one.people if person != event.user_id)


def forget_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so is its plan."""
    shelf("plan").places.pop(IUUID(place), None)
