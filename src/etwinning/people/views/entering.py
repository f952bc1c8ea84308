"""After the address is confirmed the person is logged in at once."""

from plone import api


def enter(request, user_id: str, password: str) -> None:
    """Start the session of somebody who has just proved address and password."""
    api.portal.get_tool("acl_users").session._setupSession(user_id, request.response)
