"""A founder's place goes to somebody else: start, object, finish.

Source: product.md PJ9 ("co-founder or NSS starts handover; 14-day objection; recorded").
"""

from datetime import datetime
from datetime import timedelta
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.notices.api import tell
from etwinning.people.api import is_verified
from etwinning.people.api import school_uids_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.projects import parties
from etwinning.projects import permissions
from etwinning.projects.circle import founders_of
from etwinning.projects.circle import members_of
from etwinning.projects.circle import name_of
from etwinning.projects.circle import officers_of
from etwinning.projects.circle import serves_founders
from etwinning.projects.circle import shown_school
from etwinning.projects.circle import words_of
from etwinning.projects.events import FounderChanged
from etwinning.projects.parties import Founding
from etwinning.projects.parties import Handover
from etwinning.projects.settings import setting
from etwinning.projects.steps import in_state
from etwinning.projects.steps import now
from etwinning.projects.steps import write_step
from etwinning.schools.api import colleagues_of
from zope.event import notify

STATES = ("approved", "labelled", "closed")


def hand_over(project, founder: str, successor: str, reason: str) -> Handover:
    """Begin to give a founder's place to a named teacher; it is finished after the objection days.

    Either founder may begin, or a project officer of a founder's office.

    :param founder: user id of the founder whose place it is.
    :param successor: user id of a verified teacher of the same school, or the same country.
    :param reason: everybody concerned reads it.
    :raises Unmet: the successor is not verified or of another country.
    :raises WrongState: another handover is under way.
    """
    may(project, permissions.HAND_OVER)
    in_state(project, *STATES)
    _check_beginner(project)
    if project.handover is not None:
        raise WrongState(_("error_handover", default="Another handover is under way"))
    founding = _check_people(project, founder, successor)
    if not reason.strip():
        raise BadInput({"reason": _("error_reason_missing", default="Write the reason")})
    school = _school_for(founding, successor)
    begun = now()
    until = begun + timedelta(days=setting("handover_days"))
    project.handover = Handover(founder, successor, school, actor(), begun, until, reason.strip())
    write_step(project, "hand_over", reason.strip(), about=successor)
    project.reindexObject()
    note("projects:project:hand_over", project, founder=founder, successor=successor)
    tell(concerned(project), "projects:handover", project, words_of(project, successor, reason))
    return project.handover


def _check_beginner(project):
    """A project officer of a mere partner's country has no say in who founds."""
    me = actor()
    if parties.of(project.founders, me) is None and not serves_founders(me, project):
        raise NotAllowed(_("error_not_allowed", default="You may not do this here."))


def _check_people(project, founder, successor):
    founding = parties.of(project.founders, founder)
    if founding is None:
        raise BadInput({"founder": _("error_no_founder", default="Choose one of the founders")})
    if parties.of(project.founders, successor):
        message = _("error_is_founder", default="This teacher is a founder already")
        raise BadInput({"successor": message})
    return founding


def _school_for(founding, successor):
    """Return the successor's school in the project: the founder's, else one of the country."""
    if not is_verified(successor):
        raise Unmet(
            [
                _(
                    "unmet_successor_verified",
                    default="${name} is not verified by the national office",
                    mapping={"name": name_of(successor)},
                )
            ]
        )
    own = school_uids_of(successor)
    if founding.school in own:
        return founding.school
    country = shown_school(founding.school).country
    for uid in own:
        if shown_school(uid).country == country:
            return uid
    raise Unmet(
        [
            _(
                "unmet_successor_country",
                default="${name} works in another country. The place stays in the country "
                "of the founder.",
                mapping={"name": name_of(successor)},
            )
        ]
    )


def object_to_handover(project, reason: str) -> None:
    """Stop a handover, as a member, as the named teacher or as an office of a founder."""
    may(project, permissions.OBJECT_TO_HANDOVER)
    handover = _handover(project)
    me = actor()
    is_member = parties.of(project.members, me) is not None
    if not (is_member or me == handover.successor or serves_founders(me, project)):
        raise NotAllowed(_("error_not_allowed", default="You may not do this here."))
    if not reason.strip():
        raise BadInput({"reason": _("error_reason_missing", default="Write the reason")})
    people = concerned(project)
    _stop(project, "object_to_handover", reason.strip())
    tell(people, "projects:handover_stopped", project, words_of(project, me, reason))


def _handover(project):
    if project.handover is None:
        raise WrongState(_("error_no_handover", default="There is no handover under way"))
    return project.handover


def _stop(project, verb, reason=""):
    write_step(project, verb, reason, about=project.handover.successor)
    project.handover = None
    project.reindexObject()
    note(f"projects:project:{verb}", project)


def finish_handover(project, moment: datetime) -> bool:
    """Finish a handover whose objection days are over; the house does it (a job).

    :return: whether the place changed hands; a successor who no longer qualifies stops it.
    """
    may(project, permissions.FINISH_HANDOVER)
    handover = _handover(project)
    if moment < handover.until:
        return False
    old = parties.of(project.founders, handover.founder)
    if old is None or not _still_qualifies(handover, old):
        fail_handover(project)
        return False
    people = concerned(project)
    _replace(project, old, handover)
    notify(FounderChanged(project, handover.successor, before=handover.founder))
    tell(people, "projects:handed_over", project, words_of(project, handover.successor))
    return True


def _still_qualifies(handover, old):
    """The successor is verified, and at the school that was named, also after fourteen days."""
    is_there = shown_school(handover.school).uid in school_uids_of(handover.successor)
    return is_there and _qualifies(handover.successor, shown_school(old.school))


def fail_handover(project) -> None:
    """End a handover that can no longer be finished, and tell everybody concerned."""
    people, words = concerned(project), words_of(project, _handover(project).successor)
    _stop(project, "fail_handover")
    tell(people, "projects:handover_failed", project, words)


def _replace(project, old, handover):
    school = shown_school(handover.school).uid  # it may have been merged meanwhile
    new = Founding(handover.successor, school, public=old.public, agreed=now())
    project.founders = tuple(new if f is old else f for f in project.founders)
    project.partners = parties.without(project.partners, handover.successor)
    project.handover = None
    leave(project, old.user_id)
    join(project, new.user_id, "Founder")
    write_step(project, "finish_handover", about=new.user_id)
    project.reindexObject()
    note("projects:project:finish_handover", project, founder=new.user_id, before=old.user_id)


def concerned(project) -> list:
    """Return who is told of a handover: members, the named teacher, the founders' offices."""
    people = dict.fromkeys([*founders_of(project), *members_of(project)])
    if project.handover is not None:
        people[project.handover.successor] = None
    for signature in project.ledger:
        people.update(dict.fromkeys(officers_of(project, signature.office)))
    return list(people)


def candidates(project, founding: Founding, contacts=()) -> list:
    """Return who may take a founder's place: colleagues, partners and contacts who qualify.

    :param contacts: user ids that whoever asks knows; nobody is searched for.
    """
    wanted = shown_school(founding.school)
    people = [*colleagues_of(wanted.uid), *members_of(project), *contacts]
    taken = set(founders_of(project))
    return [p for p in dict.fromkeys(people) if p not in taken and _qualifies(p, wanted)]


def _qualifies(person, wanted):
    if not is_verified(person):
        return False
    schools = [shown_school(uid) for uid in school_uids_of(person)]
    return any(s.uid == wanted.uid or s.country == wanted.country for s in schools)
