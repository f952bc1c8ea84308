"""What walls do when something happens elsewhere."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.records.api import shelf
from etwinning.walls.api import has_begun
from etwinning.walls.api import place_of
from etwinning.walls.api import Wall
from etwinning.walls.interfaces import IWall
from etwinning.workspaces.api import is_pupil_role
from plone.uuid.interfaces import IUUID
from zope.event import notify
from zope.lifecycleevent import ObjectRemovedEvent


def note_post(comment, event) -> None:
    """A comment has reached a state (IRecordMoved): a wall begins, or has something new."""
    wall = aq_parent(aq_inner(comment))
    if not IWall.providedBy(wall):
        return
    counts = comment.state == "visible" and (comment.author == wall.owner or has_begun(wall))
    shelf("walls").keep(IUUID(place_of(wall)), wall.owner, comment.key if counts else 0)


def go_with_the_pupil(event) -> None:
    """Somebody has left a place (ILeft): a pupil's wall goes, and all that stands on it."""
    if is_pupil_role(event.role):
        _erase(event.object, event.user_id)


def go_with_the_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so are its walls."""
    store, uid = shelf("walls"), IUUID(place)
    for owner in store.of(uid):
        _erase(place, owner)
    store.forget(uid)


def _erase(place, owner):
    wall = Wall(owner).__of__(place)
    shelf("walls").drop(IUUID(place), owner)
    notify(ObjectRemovedEvent(wall, place, wall.getId()))
