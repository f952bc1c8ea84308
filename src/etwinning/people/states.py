"""The state of a teacher or a school."""

from plone import api


def state_of(thing) -> str:
    """Return the present workflow state, ``""`` without one."""
    return api.content.get_state(thing, "")
