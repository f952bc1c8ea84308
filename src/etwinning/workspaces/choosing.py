"""What forms have in common in which one chooses who sees a thing."""

from etwinning.base.forms import FormPage
from etwinning.workspaces.audience import title_of
from etwinning.workspaces.guests import lets_guests_in
from etwinning.workspaces.guests import NAMING
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.shown import readers_of
from etwinning.workspaces.steps import audiences_for
from functools import cached_property


class Choosing(Inside, FormPage):
    """A form in which one chooses who sees a thing: only what would be accepted is offered."""

    @cached_property
    def choices(self) -> list[str]:
        """The audiences offered."""
        return audiences_for(self.context)

    @cached_property
    def fields(self) -> dict:
        """The fields; without the tick where nothing leaves the place."""
        shown = dict(super().fields)
        options = shown["audience"].options
        shown["audience"].options = [one for one in options if one.value in self.choices]
        if not any(is_outside(one) for one in self.choices):
            del shown["confirmed"]
        return shown

    @property
    def explained(self) -> list[tuple]:
        """For each audience offered: its title and who sees it."""
        return [
            (title_of(audience), readers_of(audience, self.guests and audience in NAMING))
            for audience in self.choices
        ]

    @property
    def guests(self) -> bool:
        """Do guests see what is for members here?"""
        return lets_guests_in(self.context)
