"""Put the pages of a place or of a page in order: up and down, by keyboard and without script."""

from etwinning.base.forms import FormPage
from etwinning.workspaces.api import may_move
from etwinning.workspaces.api import move_page
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.interfaces import IStep
from etwinning.workspaces.interfaces import IWorkspace
from functools import cached_property


class OrderPages(Inside, FormPage):
    """The list with two buttons a line."""

    section = "pages"
    shape = IStep

    @cached_property
    def lines(self) -> list:
        """The pages directly in it, in their order."""
        return ordered_pages(self.context)

    def may_move(self, line) -> bool:
        """May the reader move this page?"""
        return may_move(self.context, line)

    @property
    def back(self) -> str:
        """Where the pages are read."""
        here = self.context.absolute_url()
        return f"{here}/@@pages" if IWorkspace.providedBy(self.context) else here

    def act(self) -> str:
        """Take one step and show the list again."""
        typed = self.values()
        move_page(self.context, typed["page"], typed["step"])
        return f"{self.context.absolute_url()}/@@order-pages"
