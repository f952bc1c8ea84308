"""The page before others see a thing: what is wrong, what to know, who will see it (PV5)."""

from etwinning.workspaces.api import chip
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import readers_of
from etwinning.workspaces.api import share
from etwinning.workspaces.api import title_of
from etwinning.workspaces.guests import is_for_guests
from etwinning.workspaces.guests import NAMING
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.looking import PreflightPage


class PreflightView(ItemPage, PreflightPage):
    """Shows the findings; with the tick, shows the thing to others."""

    @property
    def guests(self) -> bool | None:
        """Are guests to see it, too; None if nothing was said of them."""
        return {"1": True, "0": False}.get(self.request.form.get("guests", ""))

    @property
    def with_guests(self) -> bool:
        """Will guests see it?"""
        said = is_for_guests(self.context) if self.guests is None else self.guests
        return said and self.asked in NAMING

    @property
    def before(self):
        """Who sees it now."""
        return chip(self.found.before, self.place)

    @property
    def after(self):
        """Who will see it."""
        return chip(self.asked)

    @property
    def after_title(self) -> str:
        """Who will see it, in a sentence."""
        return title_of(self.asked)

    @property
    def will_read(self) -> list:
        """Who will see it and who will not."""
        return readers_of(self.asked, self.with_guests)

    def ask(self):
        """Look at it."""
        return preflight(self.context, self.asked)

    def show(self, seen: str) -> None:
        """Show it to others."""
        share(self.context, self.asked, seen, self.guests)
