"""The door: the TwinSpace of a project, the TwinSpaces of a person; edit, publish, flag it."""

from dataclasses import dataclass
from etwinning.audit.api import note
from etwinning.base.errors import Unmet
from etwinning.base.guard import move
from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.notices.api import tell_why
from etwinning.places.api import places_of
from etwinning.places.api import roster
from etwinning.twinspaces.classes import Class
from etwinning.twinspaces.classes import classes_of
from etwinning.twinspaces.classes import country_of
from etwinning.twinspaces.events import SpaceMoved
from etwinning.twinspaces.exports.verbs import ask_export
from etwinning.twinspaces.exports.verbs import exports_of
from etwinning.twinspaces.exports.verbs import file_of
from etwinning.twinspaces.founders import FOUNDERS_ONLY
from etwinning.twinspaces.imports.verbs import ask_import
from etwinning.twinspaces.imports.verbs import imports_of
from etwinning.twinspaces.interfaces import ISpaceText
from etwinning.twinspaces.members import change_role
from etwinning.twinspaces.members import history_of
from etwinning.twinspaces.members import leave_space
from etwinning.twinspaces.members import remove_member
from etwinning.twinspaces.members import shown_members
from etwinning.twinspaces.members import why_not_remove
from etwinning.twinspaces.members import why_not_role
from etwinning.twinspaces.opening import project_of
from etwinning.twinspaces.opening import SPACE
from etwinning.twinspaces.opening import space_of
from etwinning.twinspaces.passes import accept_pass
from etwinning.twinspaces.passes import invite_contact
from etwinning.twinspaces.passes import invite_guest
from etwinning.twinspaces.passes import last_day
from etwinning.twinspaces.passes import owner_of
from etwinning.twinspaces.passes import passes_of
from etwinning.twinspaces.passes import read_pass
from etwinning.twinspaces.passes import revoke_pass
from etwinning.twinspaces.permissions import EDIT_SPACE
from etwinning.twinspaces.permissions import FLAG_SPACE
from etwinning.twinspaces.permissions import PUBLISH_SPACE
from etwinning.twinspaces.rules import ORIGINS
from etwinning.twinspaces.switches import restrict_tools
from etwinning.twinspaces.switches import rights_of
from etwinning.workspaces.api import refuse_frozen
from plone import api
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

__all__ = (
    "Class",
    "classes_of",
    "country_of",
    "OwnSpace",
    "accept_pass",
    "ask_export",
    "ask_import",
    "change_role",
    "edit_space",
    "exports_of",
    "file_of",
    "flag_space",
    "history_of",
    "imports_of",
    "invite_contact",
    "invite_guest",
    "last_day",
    "leave_space",
    "owner_of",
    "passes_of",
    "project_of",
    "publish_space",
    "read_pass",
    "remove_member",
    "shown_members",
    "restore_space",
    "restrict_tools",
    "revoke_pass",
    "rights_of",
    "space_of",
    "spaces_of",
    "why_not_remove",
    "why_not_role",
    "withdraw_space",
)


@dataclass(frozen=True)
class OwnSpace:
    """A TwinSpace in a person's list.

    :ivar role: the person's role there.
    :ivar state: private, published, closed, archived or flagged.
    """

    uid: str
    title: str
    url: str
    role: str
    state: str


def spaces_of(user_id: str) -> list[OwnSpace]:
    """Return the TwinSpaces a person belongs to and may enter, by title; wakes no object up."""
    places = places_of(user_id)
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(UID=list(places), portal_type=SPACE, sort_on="sortable_title") if places else ()
    return [
        OwnSpace(brain.UID, brain.Title, brain.getURL(), places[brain.UID], brain.review_state)
        for brain in found
    ]


def edit_space(space, *, title: str, welcome: str = "") -> None:
    """Change the name and the welcome of a TwinSpace, as a founder of its project.

    :param title: at most 100 characters; ``welcome``: plain text, at most 600.
    :raises WrongState: the TwinSpace is closed or hidden. :raises NotAllowed: no founder.
    """
    refuse_frozen(space)
    may(space, EDIT_SPACE, FOUNDERS_ONLY)
    words = read(ISpaceText, {"title": title, "welcome": welcome}, context=space)
    space.title, space.welcome = words["title"], words["welcome"]
    notify(ObjectModifiedEvent(space))
    note("twinspaces:space:edit", space)


def publish_space(space, confirmed: bool = False) -> None:
    """Open the front page and the public items to everybody; the rest stays with the members.

    :param confirmed: the person has read who will see it.
    :raises NotAllowed: not a teacher admin. :raises Unmet: not confirmed.
    :raises WrongState: it is not private.
    """
    may(space, PUBLISH_SPACE)
    if not confirmed:
        raise Unmet(
            [
                _(
                    "unmet_confirm_publish",
                    default="Everybody will see the front page, and each page whose audience is "
                    "everybody. Tick that you have read it.",
                )
            ]
        )
    _take_step(space, "publish")


def withdraw_space(space) -> None:
    """Close a published TwinSpace to everybody but its members, at once."""
    may(space, PUBLISH_SPACE)
    _take_step(space, "withdraw")


def flag_space(space, reason: str) -> None:
    """Hide a TwinSpace and all that is in it from all but its teacher admins and moderators."""
    may(space, FLAG_SPACE)
    _take_step(space, "flag", reason)
    tell_why(_admins_of(space), "flag", space, reason)


def restore_space(space, reason: str = "") -> None:
    """Show a flagged TwinSpace again; if its project closed meanwhile, it closes."""
    may(space, FLAG_SPACE)
    _take_step(space, f"restore_{last_state(space, ORIGINS)}", reason)
    tell_why(_admins_of(space), "restore", space, reason)


def _admins_of(space):
    return [user for user, member in roster(space).items() if member.role == "TeacherAdmin"]


def _take_step(space, step, comment=""):
    before = state_of(space)
    move(space, step, comment)
    note(f"twinspaces:space:{step}", space, before=before)
    notify(SpaceMoved(space, before, state_of(space)))
