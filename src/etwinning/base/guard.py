"""Guards: one class per transition answers; nobody answers = closed.

The workflow's XML only asks: ``python:here.restrictedTraverse('@@guard').allows('publish')``.
"""

from AccessControl import getSecurityManager
from Acquisition import aq_base
from contextvars import ContextVar
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.interfaces import IGuard
from etwinning.base.messages import _
from Products.CMFCore.interfaces import IWorkflowTool
from Products.DCWorkflow.Guard import Guard as DCGuard
from Products.Five.browser import BrowserView
from zope.component import getUtility
from zope.component import queryAdapter
from zope.interface import implementer

_moved: ContextVar = ContextVar("moved", default=None)  # the thing that a verb moves just now
OWN_PAGE = _("unmet_own_page", default="Use the thing's own page for this, so that it is told.")


@implementer(IGuard)
class Guard:
    """Base of all guards: open when nothing is unmet."""

    def __init__(self, context):
        self.context = context

    def unmet(self) -> list:
        """Return what is missing, one message each."""
        return []


class VerbGuard(Guard):
    """Base of guards whose transition only a verb may take.

    Plone's own doors (the state menu, ``@workflow``) would pass the audit and the news by.
    """

    def conditions(self) -> list:
        """Return what is missing in the field, one message each."""
        return []

    def unmet(self) -> list:
        """Return what is missing; outside of ``move`` there is always something."""
        return self.conditions() or ([] if _moved.get() is aq_base(self.context) else [OWN_PAGE])


class GuardView(BrowserView):
    """``@@guard``: what guard expressions in definition.xml ask."""

    def allows(self, transition: str) -> bool:
        """Tell whether the transition's guard has nothing to object."""
        guard = queryAdapter(self.context, IGuard, name=transition)
        return guard is not None and not guard.unmet()


def move(thing, transition: str, comment: str = "") -> None:
    """Take a workflow transition on behalf of the current user.

    :param comment: kept in the workflow history.
    :raises WrongState: the present state has no such transition (409).
    :raises NotAllowed: the state has it, but not for this person (403).
    :raises Unmet: the guard objects; ``reasons`` says to what (400).
    """
    begun = _moved.set(aq_base(thing))
    try:
        _move(thing, transition, comment)
    finally:
        _moved.reset(begun)


def _move(thing, transition, comment):
    tool = getUtility(IWorkflowTool)
    if tool.getInfoFor(thing, "review_state", "") not in _origins(tool, thing, transition):
        raise WrongState(
            _("error_wrong_state", default="This is not possible now: its state has changed.")
        )
    unmet = _unmet(thing, transition) if _is_for_them(tool, thing, transition) else []
    if unmet:
        raise Unmet(unmet)
    if not _is_open(tool, thing, transition):
        raise NotAllowed(_("error_not_allowed", default="You may not do this here."))
    tool.doActionFor(thing, transition, comment=comment)


def _origins(tool, thing, transition):
    """States that have this transition, over the thing's workflows."""
    for workflow in tool.getWorkflowsFor(thing):
        for state in workflow.states.objectValues():
            if transition in state.transitions:
                yield state.id


def _unmet(thing, transition):
    guard = queryAdapter(thing, IGuard, name=transition)
    return guard.unmet() if guard is not None else []


def _is_for_them(tool, thing, transition):
    workflows = tool.getWorkflowsFor(thing)
    steps = ((workflow, workflow.transitions.get(transition)) for workflow in workflows)
    return any(step is not None and is_for_them(step, workflow, thing) for workflow, step in steps)


def is_for_them(step, workflow, thing) -> bool:
    """Ask roles and permissions alone: who may not do this at all is not told what is missing.

    :param step: a transition of the workflow.
    """
    without_conditions = DCGuard()
    if step.guard is not None:
        without_conditions.permissions = step.guard.permissions
        without_conditions.roles = step.guard.roles
        without_conditions.groups = step.guard.groups
    return bool(without_conditions.check(getSecurityManager(), workflow, thing))


def _is_open(tool, thing, transition):
    return any(
        workflow.isActionSupported(thing, transition) for workflow in tool.getWorkflowsFor(thing)
    )
