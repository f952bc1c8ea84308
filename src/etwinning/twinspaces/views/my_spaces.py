"""A person's TwinSpaces; a pupil with one goes straight into it."""

from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.twinspaces.api import spaces_of
from etwinning.twinspaces.roles import ROLES
from etwinning.workspaces.api import is_pupil
from functools import cached_property
from Products.Five.browser import BrowserView

STATES = {
    "private": ("lock", _("space_state_private", default="Private"), ""),
    "published": ("globe2", _("space_state_published", default="Published"), "info"),
    "closed": ("archive", _("space_state_closed", default="Closed"), ""),
    "archived": ("archive", _("space_state_archived", default="Archived"), ""),
    "flagged": ("flag", _("space_state_flagged", default="A moderator is looking at it"), "stop"),
}


class MySpaces(BrowserView):
    """``@@my-spaces``."""

    for_pupils = "everywhere"
    section = "twinspace"
    audience = _("audience_my_spaces", default="Only you see this page")

    def __call__(self):
        if is_pupil() and len(self.spaces) == 1:
            return self.request.response.redirect(self.spaces[0]["url"])
        return self.index()

    @property
    def environment(self) -> str:
        """Look of the page."""
        return "pupil" if is_pupil() else "desktop"

    @cached_property
    def spaces(self) -> list[dict]:
        """Title, url, role and state of each."""
        return [
            {
                "title": space.title,
                "url": space.url,
                "role": ROLES[space.role],
                "icon": STATES[space.state][0],
                "state": STATES[space.state][1],
                "tone": STATES[space.state][2],
            }
            for space in spaces_of(actor())
        ]
