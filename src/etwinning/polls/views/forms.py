"""Forms: ask something, change it, end it."""

from etwinning.base.forms import FormPage
from etwinning.polls.api import add_poll
from etwinning.polls.api import close_poll
from etwinning.polls.api import edit_poll
from etwinning.polls.api import has_votes
from etwinning.polls.api import NARROW
from etwinning.polls.api import typed_of
from etwinning.polls.interfaces import INewPoll
from etwinning.polls.interfaces import IPollText
from etwinning.workspaces.api import Choosing
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import ItemPage
from functools import cached_property


class AddPoll(Choosing):
    """Ask the members of a place something."""

    for_pupils = True  # pupil admins do it, too
    section = "polls"
    shape = INewPoll

    @cached_property
    def choices(self) -> list[str]:
        """The audiences offered: nobody outside votes."""
        return [audience for audience in super().choices if audience in NARROW]

    def start_values(self) -> dict:
        """Members see it."""
        return {"audience": default_audience(self.context)}

    def act(self) -> str:
        """Ask it and show it."""
        return add_poll(self.context, **self.values()).absolute_url()


class EditPoll(ItemPage, FormPage):
    """Change a poll; when somebody has voted, its last day."""

    for_pupils = True
    shape = IPollText

    @property
    def has_votes(self) -> bool:
        """Has anybody voted?"""
        return has_votes(self.context)

    @property
    def names(self) -> tuple | None:
        """The fields that can still change."""
        return ("closes",) if self.has_votes else None

    def start_values(self) -> dict:
        """What holds now."""
        return typed_of(self.context)

    def act(self) -> str:
        """Change it and show it."""
        edit_poll(self.context, **self.values())
        return self.context.absolute_url()


class ClosePoll(ItemPage, FormPage):
    """End a poll for good, after the question whether one is sure."""

    for_pupils = True

    def act(self) -> str:
        """End it and show what came out."""
        close_poll(self.context)
        return f"{self.context.absolute_url()}#votes"
