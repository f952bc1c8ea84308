"""Verbs up to the offices: found, edit, submit, accept, decline, withdraw, reopen, discard."""

from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.notices.api import tell
from etwinning.people.api import school_uids_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.projects import ledger as ledgers
from etwinning.projects import permissions
from etwinning.projects.circle import officers_of
from etwinning.projects.circle import offices_of_founders
from etwinning.projects.circle import others
from etwinning.projects.circle import own_school
from etwinning.projects.circle import words_of
from etwinning.projects.content import Project
from etwinning.projects.editing import check_values
from etwinning.projects.editing import set_values
from etwinning.projects.events import ProjectAccepted
from etwinning.projects.events import ProjectSubmitted
from etwinning.projects.parties import changed
from etwinning.projects.parties import Founding
from etwinning.projects.parties import of
from etwinning.projects.parties import without
from etwinning.projects.requirements import unmet_invitation
from etwinning.projects.steps import in_state
from etwinning.projects.steps import now
from etwinning.projects.steps import take
from etwinning.projects.steps import write_step
from etwinning.projects.turns import may_answer
from etwinning.projects.turns import may_take_back
from plone import api
from zope.event import notify

TYPE = "etwinning.projects.project"
REOPENED_AS_DRAFT = ("declined", "withdrawn", "rejected")


def projects():
    """Return the folder of all projects."""
    return api.portal.get()["projects"]


def found_project(*, school: str, cofounder: str = "", values: dict | None = None) -> Project:
    """Begin a project: a draft that its founders write together.

    :param school: UID of the founder's school; cannot be changed later.
    :param cofounder: user id of a contact; may be chosen later.
    :param values: what is written already, by field name.
    :raises NotAllowed: the current user is no teacher.
    :raises BadInput: ``school`` is not one of the person's schools, or a value is wrong.
    :raises Unmet: the other is no contact, or not verified (MS7).

    Source: product.md PJ1.
    """
    may(projects(), permissions.FOUND_PROJECT)
    me = actor()
    school = own_school(me, school)
    if cofounder:
        _check_cofounder(me, cofounder)
    check_values(values or {})
    project = make(projects(), TYPE, founders=(Founding(me, school),))
    join(project, me, "Founder")
    set_values(project, values or {})
    write_step(project, "found")
    if cofounder:
        _add_cofounder(project, cofounder)
    project.reindexObject()
    note("projects:project:found", project)
    return project


def choose_cofounder(project, user_id: str) -> None:
    """Name the second founder of a draft, or another one; both edit it from then on.

    :raises Unmet: the person is no contact, or one of you is not verified.
    :raises NotAllowed: only who made the draft chooses.
    """
    may(project, permissions.SUBMIT_PROJECT)
    in_state(project, "draft")
    me = actor()
    if project.founders[0].user_id != me:
        raise NotAllowed(
            _("error_first_founder", default="The founder who began the draft chooses the other")
        )
    _check_cofounder(me, user_id)
    for old in project.founders[1:]:
        leave(project, old.user_id)
    project.founders = project.founders[:1]
    _add_cofounder(project, user_id)
    project.reindexObject()
    note("projects:project:choose_cofounder", project, person=user_id)


def _check_cofounder(me, other):
    if me == other:
        raise BadInput(
            {"cofounder": _("error_cofounder_self", default="Choose somebody else than yourself")}
        )
    missing = unmet_invitation(me, other)
    if missing:
        raise Unmet(missing)


def _add_cofounder(project, user_id):
    own = school_uids_of(user_id)
    founding = Founding(user_id, own[0] if own else "")
    project.founders = (*project.founders, founding)
    join(project, user_id, "Founder")
    write_step(project, "choose_cofounder", about=user_id)
    tell([user_id], "projects:chosen", project, words_of(project, actor()))


def submit_project(project, *, public: bool = False) -> None:
    """Hand the draft to the other founder.

    :param public: the founder's tick of publication.
    :raises WrongState: it is no draft any more.
    :raises Unmet: ``reasons`` says exactly what is missing.
    """
    may(project, permissions.SUBMIT_PROJECT)
    take(project, "submit")
    me = actor()
    project.founders = changed(project.founders, me, public=bool(public), agreed=now())
    project.reindexObject()
    note("projects:project:submit", project)
    notify(ProjectSubmitted(project))
    tell(others(project, me), "projects:submitted", project, words_of(project, me))


def accept_project(project, *, public: bool = False, school: str = "") -> None:
    """Agree as the second founder: the offices are asked to sign, all at the same time.

    :param school: UID of the founder's school; the one named in the draft by default.
    :raises WrongState, Unmet: see ``submit_project``.
    :raises NotAllowed: the founder who submitted it.
    """
    may(project, permissions.ACCEPT_PROJECT)
    may_answer(project)
    me, before = actor(), project.founders
    if school and not has_agreed(project, me):
        project.founders = changed(before, me, school=own_school(me, school))
    try:
        take(project, "accept")
    except (Unmet, NotAllowed):
        project.founders = before
        raise
    project.founders = changed(project.founders, me, public=bool(public), agreed=now())
    project.ledger = ledgers.opened(offices_of_founders(project), now())
    project.aims_known = project.aims
    project.reindexObject()
    note("projects:project:accept", project)
    notify(ProjectAccepted(project))
    tell(others(project, me), "projects:accepted", project, words_of(project, me))
    _ask_offices(project)


def _ask_offices(project):
    for signature in project.ledger:
        tell(officers_of(project, signature.office), "projects:to_sign", project, words_of(project))


def decline_project(project, *, reason: str = "") -> None:
    """Say no as the second founder; the draft can be reopened."""
    may(project, permissions.ACCEPT_PROJECT)
    may_answer(project)
    take(project, "decline", reason)
    _end_round(project)
    note("projects:project:decline", project)
    tell(others(project, actor()), "projects:declined", project, words_of(project, actor(), reason))


def withdraw_project(project, *, reason: str = "") -> None:
    """Take a submitted project back, before the last office has signed."""
    may(project, permissions.WITHDRAW_PROJECT)
    may_take_back(project)
    take(project, "withdraw", reason)
    _end_round(project)
    note("projects:project:withdraw", project)
    tell(
        others(project, actor()), "projects:withdrawn", project, words_of(project, actor(), reason)
    )


def reopen_draft(project) -> None:
    """Make a draft again of what was declined, withdrawn or rejected; nothing written is lost."""
    may(project, permissions.REOPEN_PROJECT)
    take(project, "reopen")
    _end_round(project)
    note("projects:project:reopen", project)
    tell(others(project, actor()), "projects:reopened", project, words_of(project, actor()))


def _end_round(project):
    """Nobody has agreed any more; what offices have signed stays in ``rounds``."""
    if project.ledger:
        project.rounds = (*project.rounds, project.ledger)
        project.ledger = ()
    project.founders = tuple(
        Founding(f.user_id, f.school, public=f.public) for f in project.founders
    )
    project.reindexObject()


def discard_project(project) -> None:
    """Throw a draft away that was never submitted; for good."""
    may(project, permissions.DISCARD_PROJECT)
    in_state(project, "draft")
    if "submit" in project.moments:
        raise WrongState(
            _("error_discard", default="It was submitted once. It is kept, with its history.")
        )
    note("projects:project:discard", project)
    others_told = others(project, actor())
    words = words_of(project, actor())
    projects()._delObject(project.getId())
    tell(others_told, "projects:discarded", None, words)


def leave_draft(project) -> None:
    """Go out of a draft as the second founder."""
    may(project, permissions.ACCEPT_PROJECT)
    in_state(project, "draft")
    me = actor()
    if of(project.founders, me) is None or project.founders[0].user_id == me:
        raise NotAllowed(_("error_leave_draft", default="You began this draft. Discard it."))
    project.founders = without(project.founders, me)
    leave(project, me)
    write_step(project, "leave_draft", about=me)
    project.reindexObject()
    note("projects:project:leave_draft", project)
    tell([f.user_id for f in project.founders], "projects:left", project, words_of(project, me))


def has_agreed(project, user_id: str) -> bool:
    """Tell whether a founder has submitted or accepted in this round."""
    founding = of(project.founders, user_id)
    return founding is not None and founding.agreed is not None
