"""What the workflow history of a thing tells: guards ask where it came from."""

from collections.abc import Collection
from Products.CMFCore.interfaces import IWorkflowTool
from zope.component import getUtility


def state_of(thing) -> str:
    """Return the present state of content, ``""`` without a workflow."""
    return getUtility(IWorkflowTool).getInfoFor(thing, "review_state", "")


def last_state(thing, among: Collection[str]) -> str:
    """Return the newest state of content that is one of ``among``, the present one included.

    :param among: state ids; a thing that was in none of them gives ``""``.
    """
    tool = getUtility(IWorkflowTool)
    for workflow in tool.getWorkflowsFor(thing):
        steps = getattr(thing, "workflow_history", {}).get(workflow.id, ())
        for step in reversed(steps):
            if step.get("review_state") in among:
                return step["review_state"]
    return ""


def last_comment(thing) -> str:
    """Return the comment of the newest step of content, ``""`` without one."""
    return getUtility(IWorkflowTool).getInfoFor(thing, "comments", "") or ""
