"""What groups do when something happens elsewhere."""

from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.groups.interfaces import IGroup
from etwinning.groups.verbs import take_step
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def begin_room(event) -> None:
    """A place was opened (IPlaceOpened): a Teachers' Room begins, no office is asked."""
    room = event.object
    if IGroup.providedBy(room) and room.is_room and state_of(room) == "proposed":
        with for_the_house("a teacher opened a room"):
            take_step(room, "begin")


def forget(group, event) -> None:
    """A group is gone (IObjectRemovedEvent): so is what waits at it."""
    store, uid = shelf("groups"), IUUID(group)
    store.let_go(uid)
    store.ended.discard(uid)
    for project in [key for key, room in store.drafts.items() if room == uid]:
        del store.drafts[project]
