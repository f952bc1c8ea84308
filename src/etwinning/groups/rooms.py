"""Teachers' Rooms: opened at once, for invited contacts only; a project can begin in one (DT7)."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.groups.content import Group
from etwinning.groups.interfaces import INewRoom
from etwinning.groups.members import send_invitation
from etwinning.groups.members import why_not_invite
from etwinning.groups.permissions import OPEN_ROOM
from etwinning.groups.permissions import SEE_MEMBERS
from etwinning.groups.rules import ROOM_LEAST
from etwinning.groups.verbs import make_group
from etwinning.places.api import roster
from etwinning.places.events import PlaceOpened
from etwinning.projects.api import found_project
from etwinning.records.api import shelf
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zope.event import notify


def open_room(title: str, people: list) -> Group:
    """Open a Teachers' Room and invite 2 to 10 contacts into it; no office is asked.

    :param people: user ids.
    :raises NotAllowed: no verified teacher. :raises BadInput: no name, too few or too many.
    :raises Unmet: somebody is no contact or not verified; nothing is made.
    :raises TooMany: more than five groups and rooms a day.

    Source: product.md DT7, decision 0032.
    """
    may(api.portal.get(), OPEN_ROOM)
    words = read(INewRoom, {"title": title, "people": people})
    chosen = list(dict.fromkeys(words["people"]))
    if len(chosen) < ROOM_LEAST:
        raise BadInput({"people": INewRoom["people"].getTaggedValue("missing")})
    unmet = list(dict.fromkeys(reason for one in chosen for reason in why_not_invite(one)))
    if unmet:
        raise Unmet(unmet)
    closed = {"listed": False, "readable": False, "joining": "invitation"}
    room = make_group(title=words["title"], is_room=True, **closed)
    note("groups:room:open", room)
    notify(PlaceOpened(room))  # the house lets it begin (subscribers.py)
    for one in chosen:
        send_invitation(room, one)
    return room


def found_from_room(room, school: str = ""):
    """Begin a project draft in a room; its people stay there and are shown beside the draft.

    :param school: UID of the own school, where one has several.
    :return: the project; the current user is its founder and chooses the others.
    :raises NotAllowed: no member. :raises WrongState: no room. :raises BadInput: the school.
    """
    may(room, SEE_MEMBERS)
    if not room.is_room:
        raise WrongState(_("error_no_room", default="Projects begin in Teachers' Rooms."))
    project = found_project(school=school, values={"title": room.title})
    shelf("groups").drafts[IUUID(project)] = IUUID(room)
    note("groups:room:found_project", room, project=IUUID(project))
    return project


def candidates_for(project) -> list[str]:
    """Return who is in the room where a project began, without who is in the project already."""
    uid = shelf("groups").drafts.get(IUUID(project))
    room = uuidToObject(uid, unrestricted=True) if uid else None
    if room is None or actor() not in roster(room):
        return []
    return [user_id for user_id in roster(room) if user_id not in roster(project)]
