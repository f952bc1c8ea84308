"""Who comes into a group and goes: join, ask, be invited, leave. Source: product.md GT1, GT2."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.groups.interfaces import INewRole
from etwinning.groups.interfaces import IReason
from etwinning.groups.interfaces import IRequest
from etwinning.groups.interfaces import ROLE_TITLES
from etwinning.groups.permissions import ANSWER_INVITATION
from etwinning.groups.permissions import ASK_TO_JOIN
from etwinning.groups.permissions import INVITE_MEMBER
from etwinning.groups.permissions import JOIN_GROUP
from etwinning.groups.permissions import LEAVE_GROUP
from etwinning.groups.permissions import MANAGE_MEMBERS
from etwinning.groups.permissions import SEE_MEMBERS
from etwinning.groups.rules import MEMBER
from etwinning.groups.rules import ROOM_MOST
from etwinning.groups.store import Asked
from etwinning.groups.verbs import moderators_of
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.people.api import are_contacts
from etwinning.people.api import is_verified
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.records.api import shelf
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import refuse_frozen
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from time import time

ASKING = Budget(
    "groups:ask",
    20,
    86_400,
    _("limit_group_asking", default="You have asked twenty times today. Go on tomorrow."),
)


def join_group(group) -> None:
    """Come into a group that every verified teacher may join.

    :raises NotAllowed: one asks or is invited here, or no verified teacher.
    :raises WrongState: a member already; closed or hidden.
    """
    refuse_frozen(group)
    may(group, JOIN_GROUP)
    _refuse_member(group, actor())
    _let_in(group, actor())
    note("groups:member:join", group)


def ask_to_join(group, text: str) -> None:
    """Ask the moderators to be let in; whoever asks again writes anew.

    :raises NotAllowed: one does not ask here. :raises BadInput: no text.
    :raises WrongState: a member already; closed or hidden. :raises TooMany: twenty a day.
    """
    refuse_frozen(group)
    may(group, ASK_TO_JOIN)
    _refuse_member(group, actor())
    text = read(IRequest, {"text": text})["text"]
    spend(ASKING, actor())
    shelf("groups").ask(IUUID(group), actor(), Asked(actor(), int(time()), text))
    note("groups:member:ask", group)
    words = {"title": group.title, "name": name_of(actor()), "text": text}
    tell(moderators_of(group), "groups:asked", group, words, url=_members(group))


def requests_of(group) -> dict[str, Asked]:
    """Return who asks to be let in: dict of user id -> Asked.

    :raises NotAllowed: no moderator.
    """
    may(group, MANAGE_MEMBERS)
    return shelf("groups").requests_in(IUUID(group))


def accept_request(group, user_id: str) -> None:
    """Let somebody in who has asked.

    :raises NotAllowed: no moderator. :raises BadInput: nobody has asked.
    :raises Unmet: the person is no verified teacher any more.
    """
    _request(group, user_id)
    if not is_verified(user_id):
        raise Unmet([_NOT_VERIFIED])
    _let_in(group, user_id)
    note("groups:member:accept", user_id, place=IUUID(group))
    tell([user_id], "groups:accepted", group, {"title": group.title})


def decline_request(group, user_id: str) -> None:
    """Do not let somebody in; nobody is told, as with contacts."""
    _request(group, user_id)
    shelf("groups").settle(IUUID(group), user_id)
    note("groups:member:decline", user_id, place=IUUID(group))


def invite_member(group, user_id: str) -> None:
    """Ask a contact in; nothing happens before the person accepts.

    :raises NotAllowed: no moderator. :raises WrongState: closed or hidden; a member already.
    :raises Unmet: no contact, not verified, or the room is full. :raises TooMany: twenty a day.
    """
    refuse_frozen(group)
    may(group, INVITE_MEMBER)
    _refuse_member(group, user_id)
    unmet = why_not_invite(user_id)
    inside = {*roster(group), *shelf("groups").invitations_in(IUUID(group)), user_id}
    if group.is_room and len(inside) > ROOM_MOST + 1:
        unmet.append(_("unmet_room_full", default="A Teachers' Room is for eleven at most."))
    if unmet:
        raise Unmet(unmet)
    spend(ASKING, actor())
    send_invitation(group, user_id)


def send_invitation(group, user_id: str) -> None:
    """Keep and tell an invitation, for a verb that has asked already."""
    uid = IUUID(group)
    shelf("groups").invite(uid, user_id, Asked(actor(), int(time())))
    note("groups:member:invite", user_id, place=uid)
    words = {"title": group.title, "name": name_of(actor()), "text": group.about}
    tell([user_id], "groups:invited", group, words, url=f"/@@group-invitation?group={uid}")


_NOT_VERIFIED = _("unmet_group_verified", default="Only verified teachers come into a group.")


def why_not_invite(user_id: str) -> list:
    """Return why the current user cannot ask somebody in, one sentence each."""
    if not are_contacts(actor(), user_id):
        return [_("unmet_group_contact", default="You invite your contacts, nobody else.")]
    return [] if is_verified(user_id) else [_NOT_VERIFIED]


def invited_group(uid: str):
    """Return the group into which the current user is invited.

    :raises NotAllowed: no verified teacher. :raises BadInput: there is no such invitation.
    """
    may(api.portal.get(), ANSWER_INVITATION)
    group = None
    if uid in shelf("groups").invitations_to(actor()):
        group = uuidToObject(uid, unrestricted=True)
    if group is None:
        raise BadInput(
            {
                "group": _(
                    "error_no_group_invitation", default="This invitation does not hold any more"
                )
            }
        )
    return group


def accept_invitation(uid: str):
    """Come into a group by an invitation.

    :return: the group.
    :raises NotAllowed, BadInput: see ``invited_group``. :raises WrongState: closed or hidden.
    """
    group = invited_group(uid)
    refuse_frozen(group)
    by = shelf("groups").invitations_to(actor())[uid].by
    _let_in(group, actor())
    note("groups:member:join", group, invited_by=by)
    tell([by], "groups:came", group, {"title": group.title, "name": name_of(actor())})
    return group


def decline_invitation(uid: str) -> None:
    """Do not come in; nobody is told."""
    group = invited_group(uid)
    shelf("groups").settle(uid, actor())
    note("groups:member:stay_out", group)


def leave_group(group) -> None:
    """Leave; what was written stays.

    :raises NotAllowed: no member. :raises Unmet: the only moderator hands over or closes first.
    """
    may(group, LEAVE_GROUP)
    _check_member(group, actor())
    _keep_a_moderator(group, actor())
    leave(group, actor())
    note("groups:member:leave", group)


def remove_member(group, user_id: str, reason: str) -> None:
    """End somebody's membership, with a reason that the person reads.

    :raises NotAllowed: no moderator. :raises BadInput: no member, no reason.
    :raises Unmet: the only moderator.
    """
    refuse_frozen(group)
    may(group, MANAGE_MEMBERS)
    _check_member(group, user_id)
    reason = read(IReason, {"reason": reason})["reason"]
    _keep_a_moderator(group, user_id)
    leave(group, user_id)
    note("groups:member:remove", user_id, place=IUUID(group))
    words = {"title": group.title, "name": name_of(actor()), "reason": reason}
    tell([user_id], "groups:removed", group, words, url="/@@groups")


def change_role(group, user_id: str, role: str) -> None:
    """Make a member a moderator, or a moderator a member; it holds from the next request on.

    :raises NotAllowed: no moderator. :raises BadInput: no member, or no role of groups.
    :raises Unmet: the only moderator.
    """
    refuse_frozen(group)
    may(group, MANAGE_MEMBERS)
    words = read(INewRole, {"person": user_id, "role": role})
    _check_member(group, user_id)
    if words["role"] == role_in(group, user_id):
        return
    if words["role"] == MEMBER:
        _keep_a_moderator(group, user_id)
    join(group, user_id, words["role"])
    note("groups:member:change_role", user_id, place=IUUID(group), role=role)
    words = {"title": group.title, "role": ROLE_TITLES.getTerm(role).title}
    tell([user_id], "groups:role", group, {**words, "name": name_of(actor())})


def members_of(group) -> dict:
    """Return who belongs to a group: dict of user id -> Membership, for its members.

    :raises NotAllowed: no member.
    """
    may(group, SEE_MEMBERS)
    return roster(group)


def _let_in(group, user_id):
    shelf("groups").settle(IUUID(group), user_id)
    join(group, user_id, MEMBER)


def _request(group, user_id):
    refuse_frozen(group)
    if user_id not in requests_of(group):
        raise BadInput(
            {"person": _("error_no_group_request", default="This person does not ask here")}
        )


def _refuse_member(group, user_id):
    if role_in(group, user_id):
        raise WrongState(
            _("error_group_member", default="This person belongs to the group already.")
        )


def _check_member(group, user_id):
    if not role_in(group, user_id):
        raise BadInput({"person": _("error_no_member", default="This person is no member here")})


def _keep_a_moderator(group, user_id):
    if moderators_of(group) == [user_id]:
        raise Unmet(
            [
                _(
                    "unmet_last_moderator",
                    default="A group needs a moderator: make somebody else one first, or close it.",
                )
            ]
        )


def _members(group):
    return f"{group.absolute_url()}/@@group-members"
