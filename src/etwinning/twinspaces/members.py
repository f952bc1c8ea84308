"""Members of a TwinSpace: another role, removed, gone. What they wrote stays under their name.

Who takes part in the project comes and goes by the project's verbs; who is a pupil by those of
the room pupils: there is one truth. Source: product.md TS2, PJ11.
"""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.notices.api import tell
from etwinning.places.api import history
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.projects.api import leave_project
from etwinning.projects.api import remove_partner
from etwinning.twinspaces.interfaces import IRemoval
from etwinning.twinspaces.opening import project_of
from etwinning.twinspaces.permissions import LEAVE_SPACE
from etwinning.twinspaces.permissions import MANAGE_MEMBERS
from etwinning.twinspaces.permissions import SEE_HISTORY
from etwinning.twinspaces.permissions import SEE_ROSTER
from etwinning.twinspaces.roles import title_of
from etwinning.twinspaces.rules import GUESTS
from etwinning.twinspaces.rules import roles_beside
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import name_of

PUPILS = ("PupilAdmin", "PupilMember")


def shown_members(space) -> dict:
    """Return the members the reader may know of: dict of user id -> Membership.

    Pupils know their teachers and each other by alias, and no guest or parent by name.

    :raises NotAllowed: no member.

    Source: product.md 6.2 ("R alias only").
    """
    may(space, SEE_ROSTER)
    members = roster(space)
    if not is_pupil():
        return members
    return {one: member for one, member in members.items() if member.role not in GUESTS}


def change_role(space, user_id: str, role: str) -> None:
    """Give a member another role of the same kind; it holds from the next request on.

    :param role: teachers: TeacherAdmin, TeacherMember; pupils: PupilAdmin, PupilMember; others:
        Guest, Parent, Expert, Observer.
    :raises NotAllowed: only teacher admins.
    :raises WrongState: the TwinSpace is closed.
    :raises BadInput: no member, or a role that this person cannot have.
    :raises Unmet: a founder stays a teacher admin, and so does the last one.
    """
    may(space, MANAGE_MEMBERS)
    _refuse_closed(space)
    before = _role_of(space, user_id)
    if role not in roles_beside(before):
        raise BadInput({"role": _("error_role", default="Choose one of the roles")})
    if role == before:
        return
    unmet = why_not_role(space, user_id)
    if unmet:
        raise Unmet(unmet)
    join(space, user_id, role)
    note("twinspaces:member:change_role", user_id, place=space.UID(), role=role)
    words = {"title": space.title, "role": title_of(role), "name": name_of(actor())}
    tell([user_id], "twinspaces:role", space, words)


def why_not_role(space, user_id: str) -> list:
    """Return why a member's role cannot change, one sentence each; empty: it can."""
    if _part_of(space, user_id) == "Founder":
        return [
            _("unmet_founder_role", default="Founders of the project are always teacher admins.")
        ]
    members = roster(space)
    admins = [one for one, member in members.items() if member.role == "TeacherAdmin"]
    if admins == [user_id]:
        return [_("unmet_last_admin", default="A TwinSpace needs at least one teacher admin.")]
    return []


def why_not_remove(space, user_id: str) -> list:
    """Return why a member cannot be taken off the roster here, one sentence each."""
    if role_in(space, user_id) in PUPILS:
        return [
            _("unmet_remove_pupil", default="Accounts of pupils are closed on the page “Pupils”.")
        ]
    if _part_of(space, user_id) == "Founder":
        return [
            _(
                "unmet_remove_founder",
                default="Founders stay as long as the project. They can hand their place over.",
            )
        ]
    return []


def remove_member(space, user_id: str, reason: str) -> None:
    """Take a member off the roster: access ends at once, what was written stays.

    A partner's part in the project ends with it (projects.api.remove_partner).

    :param reason: the person reads it; at most 1,000 characters.
    :raises NotAllowed: only teacher admins; of partners only founders.
    :raises BadInput: no member, no reason. :raises Unmet: a founder or a pupil.
    """
    may(space, MANAGE_MEMBERS)
    _role_of(space, user_id)
    reason = read(IRemoval, {"reason": reason})["reason"]
    unmet = why_not_remove(space, user_id)
    if unmet:
        raise Unmet(unmet)
    if _part_of(space, user_id):
        remove_partner(project_of(space), user_id, reason)
        return
    leave(space, user_id)
    note("twinspaces:member:remove", user_id, place=space.UID())
    words = {"title": space.title, "reason": reason, "name": name_of(actor())}
    tell([user_id], "twinspaces:removed", space, words, url="/@@my-spaces")


def leave_space(space) -> None:
    """Leave a TwinSpace; a partner leaves the project with it (projects.api.leave_project).

    :raises NotAllowed: no member, a pupil, or a founder, who hands the place over instead.
    """
    may(space, LEAVE_SPACE)
    me = actor()
    _role_of(space, me)
    if _part_of(space, me):
        leave_project(project_of(space))
        return
    leave(space, me)
    note("twinspaces:member:leave", me, place=space.UID())


def history_of(space, before: str = "", size: int = 100) -> tuple[list, str]:
    """Return who came, went and changed roles, newest first, and where the next page begins.

    :param before: token of a page's beginning, as returned with the page before.
    :raises NotAllowed: only the teachers.
    """
    may(space, SEE_HISTORY)
    return history(space, before, size)


def _part_of(space, user_id):
    """Role in the project, ``""`` for who does not take part."""
    project = project_of(space)
    return role_in(project, user_id) if project is not None else ""


def _role_of(space, user_id):
    role = role_in(space, user_id)
    if not role:
        raise BadInput({"member": _("error_no_member", default="This person is no member here")})
    return role


def _refuse_closed(space):
    if not space.is_writable:
        raise WrongState(
            _("error_closed", default="Nothing can be written here now: it is closed or hidden.")
        )
