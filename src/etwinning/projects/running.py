"""Verbs of a running project: publish, extend, close, reopen, archive, flag, restore.

Source: product.md PJ4, PJ8; workflows.md section 3.
"""

from datetime import date
from datetime import datetime
from datetime import timedelta
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.notices.api import tell
from etwinning.projects import permissions
from etwinning.projects.circle import founders_of
from etwinning.projects.circle import members_of
from etwinning.projects.circle import others
from etwinning.projects.circle import words_of
from etwinning.projects.editing import edit_project
from etwinning.projects.events import ProjectArchived
from etwinning.projects.events import ProjectClosed
from etwinning.projects.events import ProjectFlagged
from etwinning.projects.events import ProjectPublicityChanged
from etwinning.projects.events import ProjectReopened
from etwinning.projects.events import ProjectRestored
from etwinning.projects.founding import reopen_draft
from etwinning.projects.founding import REOPENED_AS_DRAFT
from etwinning.projects.parties import changed
from etwinning.projects.settings import setting
from etwinning.projects.steps import in_state
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of
from etwinning.projects.steps import take
from etwinning.projects.steps import write_step
from etwinning.projects.succession import fail_handover
from zope.event import notify
from zope.i18nmessageid import Message

WORKFLOW = "etwinning_projects_project"


def set_public(project, public: bool) -> None:
    """Set or take back the founder's own tick; the page is public while both are set.

    Taking it back is possible at any time, also when everything else is frozen.
    """
    may(project, permissions.PUBLISH_PROJECT)
    project.founders = changed(project.founders, actor(), public=bool(public))
    write_step(project, "tick" if public else "untick")
    project.reindexObject()
    note("projects:project:set_public", project, public=bool(public))
    notify(ProjectPublicityChanged(project))
    tell(
        others(project, actor()),
        "projects:ticked" if public else "projects:unticked",
        project,
        words_of(project, actor()),
    )


def extend_project(project, ends: date) -> None:
    """Plan another last day for a running project.

    :raises BadInput: it is not after the first day.
    """
    may(project, permissions.EDIT_PROJECT)
    in_state(project, "approved", "labelled")
    if not isinstance(ends, date):
        raise BadInput({"ends": _("error_new_end_missing", default="Choose the new last day")})
    edit_project(project, {"ends": ends})
    write_step(project, "extend", ends.isoformat())
    note("projects:project:extend", project, ends=ends.isoformat())


def close_project(project, *, reason: str = "") -> None:
    """Close a running project; its TwinSpace closes with it. It can be reopened for a year."""
    may(project, permissions.CLOSE_PROJECT)
    take(project, "close", reason)
    _after(project, "close", ProjectClosed, "projects:closed", reason)


def reopen_project(project) -> None:
    """Reopen: a closed project goes back to where it was, an ended draft becomes a draft again.

    :raises Unmet: it was closed more than a year ago.
    """
    may(project, permissions.REOPEN_PROJECT)
    if state_of(project) in REOPENED_AS_DRAFT:
        reopen_draft(project)
        return
    in_state(project, "closed")
    take(project, f"reopen_{came_from(project, 'closed')}")
    _after(project, "reopen", ProjectReopened, "projects:back_at_work")


def archive_project(project) -> None:
    """Archive a closed project: read-only for everybody, for good; it can still be exported."""
    may(project, permissions.ARCHIVE_PROJECT)
    if project.handover is not None:
        fail_handover(project)
    take(project, "archive")
    _after(project, "archive", ProjectArchived, "projects:archived")


def flag_project(project, reason: str) -> None:
    """Hide a project from the public until it is decided; the founders are told why.

    :param reason: words of who does it, or a message, which each reads in the own language.
    """
    may(project, permissions.FLAG_PROJECT)
    if not reason.strip():
        raise BadInput({"reason": _("error_reason_missing", default="Write the reason")})
    take(project, "flag", reason if isinstance(reason, Message) else reason.strip())
    _after(project, "flag", ProjectFlagged, "projects:flagged", reason, founders_of(project))


def restore_project(project, *, reason: str = "") -> None:
    """Put a flagged project back to where it was."""
    may(project, permissions.FLAG_PROJECT)
    in_state(project, "flagged")
    take(project, f"restore_{came_from(project, 'flagged')}", reason)
    _after(project, "restore", ProjectRestored, "projects:restored", reason, founders_of(project))


def _after(project, verb, event, kind, reason="", people=None):
    project.reindexObject()
    note(f"projects:project:{verb}", project)
    notify(event(project))
    told = members_of(project) if people is None else people
    tell([p for p in told if p != actor()], kind, project, words_of(project, actor(), reason))


def came_from(project, state: str) -> str:
    """Return the state the project was in before it last came to ``state``, by its history."""
    before = last = ""
    for line in project.workflow_history.get(WORKFLOW, ()):
        now_in = line["review_state"]
        if now_in == state and last != state:
            before = last
        # a project that was hidden and restored never left the state it was hidden in
        last = now_in if state == "flagged" or now_in != "flagged" else last
    return before


def reopens_until(project) -> datetime:
    """Return until when a closed project may be reopened."""
    return project.moments["close"] + timedelta(days=setting("reopen_days"))


def can_be_reopened(project) -> bool:
    """Tell whether a project was closed so recently that it may be reopened."""
    return "close" in project.moments and now() <= reopens_until(project)
