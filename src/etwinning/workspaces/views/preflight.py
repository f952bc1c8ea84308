"""The page before others see a thing: what is wrong, what to know, who will see it (PV5)."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import readers_of
from etwinning.workspaces.api import share
from etwinning.workspaces.api import title_of
from etwinning.workspaces.guests import is_for_guests
from etwinning.workspaces.guests import NAMING
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import IShare
from etwinning.workspaces.preflight import WRONG
from etwinning.workspaces.rules import OUTSIDE
from functools import cached_property


class PreflightView(ItemPage, FormPage):
    """Shows the findings; with the tick, shows the thing to others."""

    shape = IShare
    names = ("confirmed",)

    @cached_property
    def asked(self) -> str:
        """The audience that is asked for: etwinners or public."""
        audience = self.request.form.get("audience", OUTSIDE[-1])
        return audience if audience in OUTSIDE else OUTSIDE[-1]

    @property
    def guests(self) -> bool | None:
        """Are guests to see it, too; None if nothing was said of them."""
        return {"1": True, "0": False}.get(self.request.form.get("guests", ""))

    @property
    def with_guests(self) -> bool:
        """Will guests see it?"""
        said = is_for_guests(self.context) if self.guests is None else self.guests
        return said and self.asked in NAMING

    @cached_property
    def found(self):
        """Findings, audience now and then."""
        return preflight(self.context, self.asked)

    @property
    def wrong(self) -> list:
        """What should be put right first."""
        return [one for one in self.found.findings if one.weight == WRONG]

    @property
    def to_know(self) -> list:
        """What is worth knowing."""
        return [one for one in self.found.findings if one.weight != WRONG]

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
    def readers(self) -> list:
        """Who will see it and who will not."""
        return readers_of(self.asked, self.with_guests)

    def act(self) -> str:
        """Show it to them, once the person has ticked that this page was read."""
        if not self.values()["confirmed"]:
            raise BadInput(
                {"confirmed": _("error_preflight", default="Tick that you have read this page")}
            )
        share(self.context, self.asked, confirmed=True, guests=self.guests)
        return self.context.absolute_url()
