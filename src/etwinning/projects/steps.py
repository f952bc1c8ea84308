"""What happened to a project: each step is written down, and only then the state moves.

The guards ask for the step, so Plone's own doors (``@workflow``, the state menu) cannot move a
project past its verbs.
"""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import Refusal
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.projects.parties import Step
from Products.CMFCore.interfaces import IWorkflowTool
from zope.component import getUtility


def now() -> datetime:
    """Return the present moment (UTC)."""
    return datetime.now(UTC)


def write_step(project, verb: str, text="", office="", about="", when=None) -> None:
    """Add a line to the project's history, in the name of who acts.

    :param text: what the person wrote; founders and offices read it.
    """
    moment = when or now()
    project.steps.append(Step(verb, moment, actor(), text, office, about))
    project.moments = {**project.moments, verb: moment}


def take(project, transition: str, text="", office="") -> None:
    """Write a step down and move the project's state; a refusal leaves both as they were.

    :raises WrongState, Unmet, NotAllowed: see base.guard.move.
    """
    moments = project.moments
    write_step(project, transition, text, office)
    try:
        move(project, transition)
    except Refusal:
        project.steps.pop()
        project.moments = moments
        raise


def is_written(project, transition: str) -> bool:
    """Tell whether a verb wrote this transition down as the newest step."""
    return bool(project.steps) and project.steps[-1].verb == transition


def state_of(project) -> str:
    """Return the project's state."""
    return getUtility(IWorkflowTool).getInfoFor(project, "review_state", "draft")


def in_state(project, *states: str) -> None:
    """Refuse unless the project is in one of the states.

    :raises WrongState: it is in another one.
    """
    if state_of(project) not in states:
        raise WrongState(
            _("error_wrong_state", default="This is not possible now: its state has changed.")
        )
