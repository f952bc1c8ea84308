"""Lets a person of the demo do something the way the person would."""

from contextlib import contextmanager
from plone import api


@contextmanager
def acting(user_id: str):
    """Run what follows as this person: every verb asks what it always asks."""
    user = api.portal.get_tool("acl_users").getUserById(user_id)
    with api.env.adopt_user(user=user):
        yield user
