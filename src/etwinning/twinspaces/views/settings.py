"""Name, welcome and publication of a TwinSpace."""

from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from etwinning.twinspaces.api import edit_space
from etwinning.twinspaces.api import publish_space
from etwinning.twinspaces.api import withdraw_space
from etwinning.twinspaces.founders import FOUNDERS_ONLY
from etwinning.twinspaces.interfaces import IPublication
from etwinning.twinspaces.interfaces import ISpaceText
from etwinning.twinspaces.permissions import EDIT_SPACE
from etwinning.twinspaces.permissions import EXPORT_SPACE
from etwinning.twinspaces.permissions import PUBLISH_SPACE
from etwinning.workspaces.api import CLOSED
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen


class SpaceSettings(Inside, FormPage):
    """Founders change name and welcome, other teacher admins read them; leads to publication."""

    section = "settings"
    shape = ISpaceText

    def start_values(self) -> dict:
        """As it is now."""
        return {"title": self.context.title, "welcome": self.context.welcome}

    def act(self) -> str:
        """Write it and show the front page."""
        edit_space(self.context, **self.values())
        return self.context.absolute_url()

    @property
    def may_change(self) -> bool:
        """Is the reader a founder of the project?"""
        return allowed(self.context, EDIT_SPACE)

    @property
    def why_not(self) -> str:
        """Why nothing can be changed here by the reader."""
        return CLOSED if is_frozen(self.context) else FOUNDERS_ONLY

    @property
    def state(self) -> str:
        """State of the TwinSpace."""
        return state_of(self.context)

    @property
    def may_export(self) -> bool:
        """May the reader take all of it along?"""
        return allowed(self.context, EXPORT_SPACE)

    @property
    def may_publish(self) -> bool:
        """May the reader publish or withdraw it?"""
        return allowed(self.context, PUBLISH_SPACE)


class PublishSpace(Inside, FormPage):
    """Publish a TwinSpace, or withdraw it, after reading who will see it."""

    section = "settings"
    shape = IPublication

    @property
    def is_private(self) -> bool:
        """Is it private now?"""
        return state_of(self.context) == "private"

    def act(self) -> str:
        """Publish or withdraw it and show the front page."""
        if self.request.form.get("withdraw"):
            withdraw_space(self.context)
        else:
            publish_space(self.context, self.values()["confirmed"])
        return self.context.absolute_url()
