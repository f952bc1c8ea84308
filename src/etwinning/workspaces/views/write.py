"""Forms: write a page, edit it, choose who sees it."""

from etwinning.base.forms import FormPage
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import audiences_for
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import readers_of
from etwinning.workspaces.api import share
from etwinning.workspaces.api import title_of
from etwinning.workspaces.api import write_page
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.interfaces import INewPage
from etwinning.workspaces.interfaces import IPageText
from etwinning.workspaces.interfaces import IShare
from etwinning.workspaces.rules import is_outside
from functools import cached_property


class Choosing(Inside, FormPage):
    """A form in which one chooses who sees a thing: only what would be accepted is offered."""

    section = "pages"

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
        return [(title_of(audience), readers_of(audience)) for audience in self.choices]


class WritePage(Choosing):
    """Write a page into a place or into another page."""

    shape = INewPage

    def start_values(self) -> dict:
        """Members see it, or fewer where the folder is for fewer."""
        return {"audience": default_audience(self.context)}

    def act(self) -> str:
        """Write it and show it."""
        return write_page(self.context, **self.values()).absolute_url()


class EditPage(Inside, FormPage):
    """Change a page."""

    section = "pages"
    shape = IPageText

    @property
    def chip(self):
        """Who will see the change."""
        return chip(audience_of(self.context), self.place)

    def start_values(self) -> dict:
        """What the page says now."""
        page = self.context
        return {
            "title": page.title,
            "text": as_typed(page.text),
            "language": page.language,
        }

    def act(self) -> str:
        """Write it and show it."""
        edit_page(self.context, **self.values())
        return self.context.absolute_url()


class SharePage(Choosing):
    """Choose who sees a page."""

    shape = IShare

    @property
    def chip(self):
        """Who sees it now."""
        return chip(audience_of(self.context), self.place)

    def start_values(self) -> dict:
        """As it is now."""
        return {"audience": audience_of(self.context)}

    def act(self) -> str:
        """Change it and show the page."""
        typed = self.values()
        share(self.context, typed["audience"], typed["confirmed"])
        return self.context.absolute_url()


class ShareMaterial(SharePage):
    """Choose who sees a material."""

    for_pupils = True
    section = "materials"
