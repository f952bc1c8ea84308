"""Verbs of the offices: sign, sign in place, the question and its answer, the spaces, the label.

Source: product.md PJ4 to PJ6, RC1; workflows.md "The approval ledger".
"""

from collections.abc import Callable
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.vocabularies import CENTRAL
from etwinning.base.vocabularies import country_name
from etwinning.notices.api import tell
from etwinning.papers.api import issue
from etwinning.projects import ledger as ledgers
from etwinning.projects import permissions
from etwinning.projects.circle import founders_of
from etwinning.projects.circle import office_title
from etwinning.projects.circle import office_words
from etwinning.projects.circle import officers_of
from etwinning.projects.circle import serves
from etwinning.projects.circle import shown_school
from etwinning.projects.circle import words_of
from etwinning.projects.events import ProjectApproved
from etwinning.projects.events import ProjectLabelled
from etwinning.projects.events import ProjectSigned
from etwinning.projects.lists import TYPE
from etwinning.projects.steps import in_state
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of
from etwinning.projects.steps import take
from etwinning.projects.steps import write_step
from plone import api
from zope.event import notify

AT_THE_OFFICES = ("awaiting_nss", "nss_verified")
OPENED = ("approved", "labelled", "closed")
CHECK_TITLES = {
    "school_exists": _("check_school_exists", default="The school exists"),
    "school_knows": _("check_school_knows", default="The school knows about the project"),
    "founder_verified": _("check_founder_verified", default="Our founder is verified"),
    "content_acceptable": _("check_content_acceptable", default="Contents and aims are acceptable"),
}


def sign(project, code: str, decision: str, reason: str = "", checklist: tuple = ()) -> None:
    """Record the decision of an office; the last signature opens the project.

    :param code: the office, such as ``"ES"`` or ``"BE-fr"``.
    :param decision: ``approve``, ``needs_info`` (stops the clock) or ``reject`` (ends it for all).
    :param reason: needed for a question and for a rejection; both founders read it.
    :param checklist: which of ``ledger.CHECKS`` were looked at; all of them for a signature.
    :raises NotAllowed: the person is no project officer of this office, or of this region.
    :raises WrongState: the office has decided already, or the project is not at the offices.
    :raises BadInput: a reason or a check is missing.
    """
    may(project, permissions.SIGN_PROJECT)
    _check_line(project, code)
    if not serves(actor(), project, code):
        raise NotAllowed(
            _(
                "error_other_office",
                default="You do not sign for ${office}",
                mapping={"office": office_title(code)},
            )
        )
    _decide(project, code, decision, reason, checklist, in_place=False)
    note("projects:project:sign", project, office=code, decision=decision)


def sign_in_place(project, code: str, decision: str, reason: str, checklist: tuple = ()) -> None:
    """Decide as the central office in place of one that is late for 14 days (BO6).

    :param reason: always needed, also for a signature; founders and the office read it.
    :raises NotAllowed: the person is no project officer of the central office.
    :raises WrongState: the line has not gone to the central office.
    """
    may(project, permissions.SIGN_PROJECT)
    line = _check_line(project, code)
    if not serves(actor(), project, CENTRAL):
        raise NotAllowed(
            _("error_central_only", default="Only the central office decides in place of another")
        )
    if not line.escalated:
        raise WrongState(
            _(
                "error_not_escalated",
                default="${office} still has time to decide",
                mapping={"office": office_title(code)},
            )
        )
    if not reason.strip():
        raise BadInput({"reason": _("error_reason_missing", default="Write the reason")})
    _decide(project, code, decision, reason, checklist, in_place=True)
    note("projects:project:sign_in_place", project, office=code, decision=decision)
    tell(officers_of(project, code), "projects:signed_in_place", project, words_of(project))


def _check_line(project, code):
    """Return the office's line, if it may still be written on."""
    in_state(project, *AT_THE_OFFICES)
    try:
        line = ledgers.line(project.ledger, code)
    except ledgers.UnknownOffice:
        raise NotAllowed(_("error_no_line", default="This office has no signature to give here"))
    if not line.is_open:
        raise WrongState(
            _(
                "error_signed_already",
                default="${office} has decided already",
                mapping={"office": office_title(code)},
            )
        )
    return line


def _decide(project, code, decision, reason, checklist, in_place):
    """Write the decision on the ledger; the state follows what the ledger says."""
    _check_decision(decision, reason, checklist)
    try:
        project.ledger = ledgers.decided(
            project.ledger,
            code,
            decision,
            who=actor(),
            now=now(),
            reason=reason.strip(),
            checks=checklist,
            in_place=in_place,
        )
    except ledgers.AlreadyDecided:
        raise WrongState(
            _("error_still_asked", default="The question of this office is not answered yet")
        )
    write_step(project, f"sign_{decision}", reason.strip(), office=code)
    notify(ProjectSigned(project, code, decision))
    _follow(project)
    project.reindexObject()
    _tell_decision(project, code, decision, reason)


def _check_decision(decision, reason, checklist):
    if decision not in ledgers.DECISIONS:
        raise BadInput({"decision": _("error_decision_missing", default="Choose a decision")})
    if decision != "approve" and not (reason or "").strip():
        raise BadInput(
            {"reason": _("error_decision_reason", default="Write to the founders what it is about")}
        )
    open_checks = [check for check in ledgers.CHECKS if check not in checklist]
    if decision == "approve" and open_checks:
        raise BadInput(
            {
                "checks": _(
                    "error_checks",
                    default="Not looked at yet: ${check}",
                    mapping={"check": CHECK_TITLES[open_checks[0]]},
                )
            }
        )


def _follow(project):
    """Move the state to where the ledger says."""
    if ledgers.is_rejected(project.ledger):
        take(project, "reject")
        return
    if state_of(project) == "awaiting_nss" and ledgers.is_verified(project.ledger):
        take(project, "verify")
    if ledgers.is_approved(project.ledger):
        take(project, "approve")
        notify(ProjectApproved(project))


def _tell_decision(project, code, decision, reason):
    kind = {
        "approve": "projects:approved" if state_of(project) == "approved" else "projects:signed",
        "needs_info": "projects:asked",
        "reject": "projects:rejected",
    }[decision]
    words = {**words_of(project, actor(), reason), "office": office_words(code)}
    tell(founders_of(project), kind, project, words)


def answer_office(project, code: str, text: str) -> None:
    """Answer an office's question as a founder: its clock runs again.

    :raises WrongState: the office has no open question.
    """
    may(project, permissions.ANSWER_OFFICE)
    in_state(project, *AT_THE_OFFICES)
    if not text.strip():
        raise BadInput({"text": _("error_answer_missing", default="Write your answer")})
    try:
        project.ledger = ledgers.answered(project.ledger, code, text.strip(), now())
    except (ledgers.NothingAsked, ledgers.UnknownOffice):
        raise WrongState(_("error_not_asked", default="This office waits for no answer"))
    write_step(project, "answer", text.strip(), office=code)
    project.reindexObject()
    note("projects:project:answer", project, office=code)
    tell(officers_of(project, code), "projects:answered", project, words_of(project, actor(), text))


def repair_spaces(project) -> None:
    """Tell once more that the project was approved: what is missing of its spaces is made.

    Journals and TwinSpaces make what is not there and leave the rest alone. Source: PJ6.
    """
    may(project, permissions.REPAIR_SPACES)
    in_state(project, *OPENED)
    note("projects:project:repair_spaces", project)
    notify(ProjectApproved(project))


def repair_missing(is_whole: Callable[[str, str], bool]) -> list:
    """Repair every approved project that lacks something; for the hourly jobs of rooms above.

    :param is_whole: answers for a project's uid and path whether all of a room's things are there.
    :return: the projects that were repaired.
    """
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(portal_type=TYPE, review_state=list(OPENED))
    broken = [b._unrestrictedGetObject() for b in brains if not is_whole(b.UID, b.getPath())]
    for project in broken:
        repair_spaces(project)
    return broken


def label(project) -> None:
    """Give the eTwinning label to an approved project that is at work; once.

    Journals and TwinSpaces call it for the house. Any other state: nothing happens, so that
    nobody's first entry fails because a project was closed meanwhile. Source: RC1.
    """
    may(project, permissions.LABEL_PROJECT)
    if state_of(project) != "approved" or project.label_code:
        return
    project.label_code = issue("projects:label", label_facts(project))
    take(project, "label")
    project.reindexObject()
    note("projects:project:label", project)
    notify(ProjectLabelled(project))
    tell(founders_of(project), "projects:labelled", project, words_of(project))


def label_facts(project) -> dict:
    """Return what the public check page shows: project, schools, year; never a person."""
    schools = [shown_school(party.school) for party in project.members]
    return {
        "project": project.title,
        "schools": [_place(school) for school in schools],
        "year": now().year,
    }


def _place(school):
    """Name, town and country of a school, as they stand on the paper (country in English)."""
    return f"{school.title}, {school.town} ({country_name(school.country, 'en')})"
