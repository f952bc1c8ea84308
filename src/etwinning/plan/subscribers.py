"""What plans do when something happens elsewhere."""

from etwinning.places.api import places_of
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def forget_member(event) -> None:
    """Somebody left a place (ILeft): no team and no task has the person any more."""
    _forget(IUUID(event.object), event.user_id)


def forget_person(event) -> None:
    """An account is retired (IAccountRetired): the same where the person still belongs."""
    for uid in places_of(event.user_id):
        _forget(uid, event.user_id)


def forget_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so is its plan."""
    shelf("plan").places.pop(IUUID(place), None)


def _forget(uid, user_id):
    kept = shelf("plan").of(uid)
    for one in (*kept.teams.values(), *kept.tasks.values(), *kept.aside.values()):
        if user_id in one.people:
            one.people = tuple(person for person in one.people if person != user_id)
