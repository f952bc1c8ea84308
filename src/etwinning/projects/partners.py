"""Verbs of annex partners: invite, accept, decline, object, leave, remove.

Source: product.md PJ7, PJ11, MS7.
"""

from dataclasses import replace
from datetime import timedelta
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.notices.api import tell
from etwinning.people.api import is_verified
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.projects import parties
from etwinning.projects import permissions
from etwinning.projects.circle import founders_of
from etwinning.projects.circle import own_school
from etwinning.projects.circle import serves_school
from etwinning.projects.circle import staff_of_school
from etwinning.projects.circle import words_of
from etwinning.projects.events import PartnerJoined
from etwinning.projects.events import PartnerLeft
from etwinning.projects.parties import Invitation
from etwinning.projects.parties import Partnership
from etwinning.projects.requirements import unmet_invitation
from etwinning.projects.settings import setting
from etwinning.projects.steps import in_state
from etwinning.projects.steps import now
from etwinning.projects.steps import write_step
from zope.event import notify

RUNNING = ("approved", "labelled")


def invite_partner(project, person: str, text: str) -> Invitation:
    """Ask a contact to join a running project.

    :param person: user id of the contact.
    :param text: what the founder writes; only the invited person reads it.
    :raises Unmet: no contact, or not verified (MS7).
    :raises BadInput: the person takes part already, or is invited already.
    :raises TooMany: the project has as many partners as it may have.
    """
    may(project, permissions.INVITE_PARTNER)
    in_state(project, *RUNNING)
    me = actor()
    _check_new(project, person)
    missing = unmet_invitation(me, person)
    if missing:
        raise Unmet(missing)
    _check_room(project, taken=len(project.partners) + len(open_invitations(project)))
    invitation = Invitation(person, me, now(), text.strip())
    project.invitations = (*project.invitations, invitation)
    write_step(project, "invite", about=person)
    note("projects:project:invite", project, person=person)
    tell([person], "projects:invited", project, words_of(project, me, text))
    return invitation


def _check_new(project, person):
    if parties.of(project.members, person):
        message = _("error_takes_part", default="This teacher takes part already")
        raise BadInput({"person": message})
    if invitation_of(project, person):
        message = _("error_invited_already", default="This teacher is invited already")
        raise BadInput({"person": message})


def _check_room(project, taken):
    if taken >= setting("partners_most"):
        raise TooMany(
            _(
                "error_partners_most",
                default="A project has at most ${count} partners. Take back an open "
                "invitation, or remove somebody who no longer takes part.",
                mapping={"count": str(setting("partners_most"))},
            )
        )


def open_invitations(project) -> list:
    """Return the invitations that wait for an answer."""
    oldest = now() - timedelta(days=setting("invited_days"))
    return [i for i in project.invitations if i.status == parties.OPEN and i.when >= oldest]


def invitation_of(project, person: str) -> Invitation | None:
    """Return a person's open invitation, None without one."""
    return next((i for i in open_invitations(project) if i.person == person), None)


def accept_invitation(project, *, school: str = "") -> None:
    """Join as the invited teacher; the role is given now, not when one was invited.

    :param school: UID of one of the person's schools; the only one by default.
    :raises NotAllowed: nobody invited the person, or the account is not verified.
    :raises WrongState: the project does not run any more.
    """
    may(project, permissions.JOIN_PROJECT, _only_verified())
    me = actor()
    _my_invitation(project)
    in_state(project, *RUNNING)
    if not is_verified(me):
        raise NotAllowed(_only_verified())
    _check_room(project, taken=len(project.partners))
    school = own_school(me, school)
    until = now() + timedelta(days=setting("object_days"))
    project.partners = (*project.partners, Partnership(me, school, now(), until))
    _close_invitation(project, me, parties.ACCEPTED)
    join(project, me, "Partner")
    write_step(project, "join", about=me)
    project.reindexObject()
    note("projects:project:accept_invitation", project)
    notify(PartnerJoined(project, me))
    words = words_of(project, me)
    tell(founders_of(project), "projects:joined", project, words)
    tell(staff_of_school(school), "projects:partner_of_yours", project, words)


def _only_verified():
    return _(
        "error_join_verified",
        default="You can join as soon as your national office has verified you. "
        "The invitation waits for you.",
    )


def decline_invitation(project) -> None:
    """Say no to an invitation; the founders are told."""
    may(project, permissions.JOIN_PROJECT, _only_verified())
    _my_invitation(project)
    _close_invitation(project, actor(), parties.DECLINED)
    write_step(project, "decline_invitation", about=actor())
    note("projects:project:decline_invitation", project)
    tell(founders_of(project), "projects:not_joined", project, words_of(project, actor()))


def take_back_invitation(project, person: str) -> None:
    """Take an open invitation back.

    :raises WrongState: it was answered already.
    """
    may(project, permissions.INVITE_PARTNER)
    if invitation_of(project, person) is None:
        raise WrongState(_("error_no_invitation", default="There is no open invitation any more"))
    _close_invitation(project, person, parties.TAKEN_BACK)
    write_step(project, "take_back_invitation", about=person)
    note("projects:project:take_back_invitation", project, person=person)
    words = words_of(project, actor())
    tell([person], "projects:invitation_taken_back", project, words)


def _my_invitation(project):
    if invitation_of(project, actor()) is None:
        raise NotAllowed(_("error_not_invited", default="You have no open invitation here"))


def _close_invitation(project, person, status):
    project.invitations = tuple(
        replace(i, status=status) if i.person == person and i.status == parties.OPEN else i
        for i in project.invitations
    )


def object_to_partner(project, person: str, reason: str) -> None:
    """Object, as the national office of a new partner: the partnership ends.

    :raises NotAllowed: it is not the partner's office.
    :raises WrongState: the days to object are over.
    """
    may(project, permissions.OBJECT_TO_PARTNER)
    partner = _partner(project, person)
    if not serves_school(actor(), partner.school):
        raise NotAllowed(
            _("error_not_their_office", default="Only the office of this partner can object")
        )
    if now() > partner.object_until:
        raise WrongState(
            _("error_object_late", default="The time to object to this partner is over")
        )
    if not reason.strip():
        raise BadInput({"reason": _("error_reason_missing", default="Write the reason")})
    _end(project, person, "object_to_partner", reason)
    people = [*founders_of(project), person]
    tell(people, "projects:partner_objected", project, words_of(project, person, reason))


def remove_partner(project, person: str, reason: str) -> None:
    """End somebody's partnership as a founder: access ends at once, the work stays attributed.

    :param reason: the person reads it.
    :raises WrongState: the project is closed for good, or the person is no partner any more.
    """
    may(project, permissions.REMOVE_PARTNER)
    in_state(project, *RUNNING, "closed")
    _partner(project, person)
    if not reason.strip():
        raise BadInput({"reason": _("error_reason_missing", default="Write the reason")})
    _end(project, person, "remove_partner", reason)
    tell([person], "projects:removed", project, words_of(project, actor(), reason))


def leave_project(project) -> None:
    """Leave as a partner; founders hand their place over instead."""
    me = actor()
    if parties.of(project.founders, me):
        raise NotAllowed(
            _(
                "error_founder_leaves",
                default="A founder cannot leave. Hand your place over to a colleague.",
            )
        )
    may(project, permissions.LEAVE_PROJECT)
    in_state(project, *RUNNING, "closed")
    _partner(project, me)
    _end(project, me, "leave")
    tell(founders_of(project), "projects:left", project, words_of(project, me))


def _partner(project, person):
    partner = parties.of(project.partners, person)
    if partner is None:
        raise WrongState(_("error_no_partner", default="This teacher is no partner any more"))
    return partner


def _end(project, person, verb, reason=""):
    project.partners = parties.without(project.partners, person)
    leave(project, person)
    write_step(project, verb, reason, about=person)
    project.reindexObject()
    note(f"projects:project:{verb}", project, person=person)
    notify(PartnerLeft(project, person))
