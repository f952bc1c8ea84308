"""What forms have in common in which one chooses who sees a thing."""

from collections.abc import Callable
from etwinning.base.forms import FormPage
from etwinning.workspaces.audience import title_of
from etwinning.workspaces.guests import lets_guests_in
from etwinning.workspaces.guests import NAMING
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.shown import readers_of
from etwinning.workspaces.steps import audiences_for
from etwinning.workspaces.steps import default_audience
from functools import cached_property


class Choosing(Inside, FormPage):
    """A form in which one chooses who sees a thing: only what would be accepted is offered."""

    @cached_property
    def choices(self) -> list[str]:
        """The audiences offered."""
        return audiences_for(self.context)

    @cached_property
    def fields(self) -> dict:
        """The fields."""
        shown = dict(super().fields)
        options = shown["audience"].options
        shown["audience"].options = [one for one in options if one.value in self.choices]
        return shown

    asked = ""  # the audience outside that was chosen for a new thing

    def go_on(self, verb: Callable, words: dict) -> str:
        """Make a new thing and return where to go on.

        It is made for the people of the place; if others are to see it, the look before follows.

        :param verb: takes the folder and the words.
        """
        return self.where(verb(self.context, **self.begun(words)))

    def begun(self, words: dict) -> dict:
        """Return the words with the audience with which a thing begins."""
        if is_outside(words["audience"]) and words["audience"] in self.choices:
            self.asked = words["audience"]
            return words | {"audience": default_audience(self.context)}
        return words

    def where(self, thing) -> str:
        """Return where to go on with a new thing."""
        url = thing.absolute_url()
        return f"{url}/@@preflight?audience={self.asked}" if self.asked else url

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
