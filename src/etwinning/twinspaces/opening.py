"""A project's TwinSpace is made, filled and kept in step; all of it may run twice.

For the house: subscribers call it after a project's verb. Source: product.md PJ6, PJ7, PJ11.
"""

from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.guard import move
from etwinning.base.history import last_comment
from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.places.events import PlaceOpened
from etwinning.records.api import shelf
from etwinning.twinspaces.events import SpaceMoved
from etwinning.twinspaces.rules import OPEN
from etwinning.twinspaces.rules import ORIGINS
from etwinning.twinspaces.rules import RUNNING
from etwinning.twinspaces.rules import space_role
from etwinning.twinspaces.rules import steps
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zope.event import notify

FOLDER = "spaces"
FOLLOWS = "It follows its project"  # a mark in the history, shown to nobody
SPACE = "etwinning.twinspaces.twinspace"


def space_of(project):
    """Return the TwinSpace of a project (or of its uid), None before it is approved."""
    uid = project if isinstance(project, str) else IUUID(project)
    found = shelf("twinspaces").spaces.get(uid)
    return uuidToObject(found, unrestricted=True) if found else None


def project_of(space):
    """Return the project of a TwinSpace, None if it is no more."""
    return uuidToObject(space.project, unrestricted=True)


def open_space(project):
    """Give a project its TwinSpace with all its teachers in it; what is there stays.

    :return: the TwinSpace.
    """
    space = space_of(project) or _make(project)
    fill(space, project)
    follow(space, state_of(project))
    notify(PlaceOpened(space, project))
    return space


def _make(project):
    uid = IUUID(project)
    folder = api.portal.get()[FOLDER]
    space = make(folder, SPACE, title=project.title, project=uid)
    shelf("twinspaces").spaces[uid] = IUUID(space)
    note("twinspaces:space:open", space, project=uid)
    return space


def fill(space, project) -> None:
    """Let the project's teachers in: founders as admins, partners as members."""
    for user_id, membership in roster(project).items():
        before = role_in(space, user_id)
        role = space_role(membership.role, before)
        if role and role != before:
            join(space, user_id, role)


def let_go(space, project, user_id: str) -> None:
    """Take a person who left the project out of its TwinSpace; what was written stays."""
    if role_in(project, user_id):
        fill(space, project)
    else:
        leave(space, user_id)


def follow(space, project_state: str) -> None:
    """Take the TwinSpace to where its project is: open, closed, archived or flagged."""
    before = state_of(space)
    origins = last_state(space, ORIGINS), last_state(space, OPEN)
    for step in steps(before, project_state, *origins, last_comment(space) == FOLLOWS):
        move(space, step, FOLLOWS)
    if state_of(space) != before:
        note("twinspaces:space:follow", space, state=state_of(space))
        notify(SpaceMoved(space, before, state_of(space)))


def is_running(project) -> bool:
    """Tell whether a project is at work."""
    return state_of(project) in RUNNING
