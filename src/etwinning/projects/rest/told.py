"""A project as JSON for its founders and offices."""

from etwinning.base.security import allowed
from etwinning.projects import lists
from etwinning.projects.actions import actions_of
from etwinning.projects.circle import name_of
from etwinning.projects.circle import shown_school
from etwinning.projects.parties import of
from etwinning.projects.partners import open_invitations
from etwinning.projects.permissions import SEE_LEDGER
from etwinning.projects.permissions import SIGN_PROJECT
from etwinning.projects.settings import clock
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of


def told_project(project) -> dict:
    """Return where a project stands, without persons: what every verb answers.

    The ledger is for those who see it, the checklist in it stays with the offices.
    """
    told = {
        "@id": project.absolute_url(),
        "UID": project.UID(),
        "title": project.title,
        "review_state": state_of(project),
        "version": project.version,
        "public": project.is_public and state_of(project) in lists.SHOWN,
    }
    if allowed(project, SEE_LEDGER):
        with_checks = allowed(project, SIGN_PROJECT)
        told["ledger"] = [told_line(signature, with_checks) for signature in project.ledger]
    return told


def told_line(signature, with_checks: bool) -> dict:
    """Return a line of the ledger with what office and founders wrote, for those who see it."""
    words = {"reason": signature.reason, "answer": signature.answer}
    checks = {"checks": list(signature.checks)} if with_checks else {}
    return {**told_signature(signature), **words, **checks}


def told_signature(signature) -> dict:
    """Return how far an office is: office, status, since, due; the clock's day."""
    due = signature.after(clock().decide, now())
    return {
        "office": signature.office,
        "status": signature.status,
        "since": signature.since.isoformat(),
        "due": due.isoformat() if signature.is_open else None,
        "day": signature.day(now()),
        "escalated": signature.escalated,
        "in_place": signature.in_place,
    }


def told_people(project) -> list:
    """Return founders and partners, for founders and offices: id, name, role, school."""
    founders = {founder.user_id for founder in project.founders}
    return [
        {
            "person": party.user_id,
            "name": name_of(party.user_id),
            "role": "Founder" if party.user_id in founders else "Partner",
            "school": shown_school(party.school).title,
        }
        for party in project.members
    ]


def told_invitations(project) -> list:
    """Return the open invitations: person, name, when."""
    return [
        {"person": i.person, "name": name_of(i.person), "when": i.when.isoformat()}
        for i in open_invitations(project)
    ]


def told_actions(project, me: str) -> list:
    """Return what a person may do now: the names of the services or pages."""
    return [action.page.lstrip("@") for action in actions_of(project, me)]


def told_tick(project, me: str) -> bool | None:
    """Return one's own tick of publication, None for who is no founder."""
    founding = of(project.founders, me)
    return founding.public if founding is not None else None


def told_row(row) -> dict:
    """Return a row of a list; what offices wrote is asked for with ``@ledger``."""
    return {
        "@id": row.url,
        "title": row.title,
        "summary": row.summary,
        "review_state": row.state,
        "countries": list(row.countries),
        "schools": [title for title, _country in row.schools],
        "ledger": [told_signature(signature) for signature in row.ledger],
    }
