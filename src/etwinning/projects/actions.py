"""What a person may do with a project now: never an action that will be refused."""

from collections.abc import Callable
from dataclasses import dataclass
from etwinning.base.interfaces import IGuard
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.vocabularies import CENTRAL
from etwinning.projects import ledger as ledgers
from etwinning.projects import lists
from etwinning.projects import parties
from etwinning.projects import permissions
from etwinning.projects.circle import serves
from etwinning.projects.circle import serves_founders
from etwinning.projects.editing import may_edit
from etwinning.projects.founding import has_agreed
from etwinning.projects.partners import invitation_of
from etwinning.projects.running import came_from
from etwinning.projects.steps import state_of
from Products.CMFCore.interfaces import IWorkflowTool
from zope.component import getUtility
from zope.component import queryAdapter

AT_THE_OFFICES = ("awaiting_nss", "nss_verified")


@dataclass(frozen=True)
class Action:
    """One thing that can be done now.

    :ivar page: name of its page.
    :ivar is_grave: it ends something.
    :ivar is_rare: seldom needed; shown aside.
    """

    page: str
    title: str
    is_grave: bool = False
    is_rare: bool = False


def actions_of(project, me: str) -> list[Action]:
    """Return what a person may do with a project now, the most likely first."""
    state = state_of(project)
    return [action for action, is_open in TABLE if is_open(project, state, me)]


def takes(project, transition: str, permission: str) -> bool:
    """Tell whether the current user may take a transition: permission, state, conditions."""
    if not allowed(project, permission) or transition not in _exits(project):
        return False
    guard = queryAdapter(project, IGuard, name=transition)
    return guard is not None and not guard.conditions()


def _exits(project):
    tool = getUtility(IWorkflowTool)
    state = state_of(project)
    for workflow in tool.getWorkflowsFor(project):
        if state in workflow.states:
            return workflow.states[state].transitions
    return ()


def lines_to_sign(project, me: str) -> list:
    """Return the open lines of the ledger that a person may decide: their own office's, and for
    the central office those that came to it."""
    if state_of(project) not in AT_THE_OFFICES or not allowed(project, permissions.SIGN_PROJECT):
        return []
    central = serves(me, project, CENTRAL)
    return [
        line
        for line in ledgers.waiting(project.ledger)
        if serves(me, project, line.office) or (central and line.escalated)
    ]


def _may(permission, *states):
    return lambda project, state, me: state in states and allowed(project, permission)


def _takes(transition, permission):
    return lambda project, state, me: takes(project, transition, permission)


def _write(project, state, me):
    return may_edit(project)


def _respond(project, state, me):
    is_founder = parties.of(project.founders, me) is not None
    return state == "awaiting_partner" and is_founder and not has_agreed(project, me)


def _cofounder(project, state, me):
    return state == "draft" and bool(project.founders) and project.founders[0].user_id == me


def _leave_draft(project, state, me):
    return state == "draft" and me in [founder.user_id for founder in project.founders[1:]]


def _discard(project, state, me):
    may = allowed(project, permissions.DISCARD_PROJECT)
    return state == "draft" and "submit" not in project.moments and may


def _answer(project, state, me):
    asked = any(line.status == ledgers.NEEDS_INFO for line in project.ledger)
    return state in AT_THE_OFFICES and asked and allowed(project, permissions.ANSWER_OFFICE)


def _decide(project, state, me):
    return bool(lines_to_sign(project, me))


def _publish(project, state, me):
    shown = state in (*lists.SHOWN, "flagged")
    return shown and allowed(project, permissions.PUBLISH_PROJECT)


def _reopen(project, state, me):
    if state == "closed":
        came = came_from(project, "closed")
        return takes(project, f"reopen_{came}", permissions.REOPEN_PROJECT)
    return takes(project, "reopen", permissions.REOPEN_PROJECT)


def _invited(project, state, me):
    return state in lists.ACTIVE and invitation_of(project, me) is not None


def _leave(project, state, me):
    is_partner = parties.of(project.partners, me) is not None
    return is_partner and state in (*lists.ACTIVE, "closed")


def _handover(project, state, me):
    if project.handover is not None or state not in (*lists.ACTIVE, "closed"):
        return False
    if not allowed(project, permissions.HAND_OVER):
        return False
    return parties.of(project.founders, me) is not None or serves_founders(me, project)


def _object_handover(project, state, me):
    if project.handover is None:
        return False
    if me == project.handover.successor or parties.of(project.members, me) is not None:
        return True
    return serves_founders(me, project)


TABLE: tuple[tuple[Action, Callable], ...] = (
    (Action("@@respond", _("action_respond", default="Accept or decline")), _respond),
    (Action("@@decide", _("action_decide", default="Decide for your office")), _decide),
    (Action("@@answer", _("action_answer", default="Answer the office")), _answer),
    (Action("@@invitation", _("action_invitation", default="Answer the invitation")), _invited),
    (Action("@@write", _("action_write", default="Change the text")), _write),
    (Action("@@picture", _("action_picture", default="Picture")), _write),
    (Action("@@cofounder", _("action_cofounder", default="Second founder")), _cofounder),
    (
        Action("@@preview", _("action_preview", default="Preview and submit")),
        _may(permissions.SUBMIT_PROJECT, "draft"),
    ),
    (
        Action("@@partners", _("action_partners", default="Partners and invitations")),
        _may(permissions.INVITE_PARTNER, *lists.ACTIVE, "closed"),
    ),
    (Action("@@publish", _("action_publish", default="Public or not")), _publish),
    (
        Action("@@extend", _("action_extend", default="Extend")),
        _may(permissions.EDIT_PROJECT, *lists.ACTIVE),
    ),
    (Action("@@reopen", _("action_reopen", default="Reopen")), _reopen),
    (
        Action(
            "@@handover", _("action_handover", default="Hand a founder's place over"), is_rare=True
        ),
        _handover,
    ),
    (
        Action("@@object-handover", _("action_object_handover", default="Object to the handover")),
        _object_handover,
    ),
    (
        Action("@@repair", _("action_repair", default="Rebuild the spaces"), is_rare=True),
        _may(permissions.REPAIR_SPACES, *lists.ACTIVE, "closed"),
    ),
    (
        Action("@@restore", _("action_restore", default="Show it again")),
        _may(permissions.FLAG_PROJECT, "flagged"),
    ),
    (
        Action("@@withdraw", _("action_withdraw", default="Take it back"), is_grave=True),
        _takes("withdraw", permissions.WITHDRAW_PROJECT),
    ),
    (
        Action("@@close", _("action_close", default="Close the project"), is_grave=True),
        _takes("close", permissions.CLOSE_PROJECT),
    ),
    (
        Action("@@archive", _("action_archive", default="Archive"), is_grave=True),
        _takes("archive", permissions.ARCHIVE_PROJECT),
    ),
    (
        Action("@@flag", _("action_flag", default="Hide it until it is decided"), is_grave=True),
        _takes("flag", permissions.FLAG_PROJECT),
    ),
    (Action("@@leave", _("action_leave", default="Leave the project"), is_grave=True), _leave),
    (
        Action("@@leave-draft", _("action_leave_draft", default="Leave the draft"), is_grave=True),
        _leave_draft,
    ),
    (
        Action("@@discard", _("action_discard", default="Discard the draft"), is_grave=True),
        _discard,
    ),
)
