"""Forms: write a page, edit it, choose who sees it."""

from etwinning.base.history import state_of
from etwinning.base.words import day_and_time
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import Choosing
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import editing_of
from etwinning.workspaces.api import is_for_guests
from etwinning.workspaces.api import may_name_guests
from etwinning.workspaces.api import Overlap
from etwinning.workspaces.api import share
from etwinning.workspaces.api import write_page
from etwinning.workspaces.guests import wanted_guests
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import INewPage
from etwinning.workspaces.interfaces import IPageText
from etwinning.workspaces.interfaces import IShareAnew
from etwinning.workspaces.looking import Looking
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import is_outside
from functools import cached_property


class WritePage(Choosing):
    """Write a page into a place or into another page."""

    for_pupils = True  # pupil admins write pages, too
    section = "pages"
    shape = INewPage

    def start_values(self) -> dict:
        """Members see it, or fewer where the folder is for fewer."""
        return {"audience": default_audience(self.context)}

    def act(self) -> str:
        """Write it and show it."""
        return self.go_on(write_page, self.values())


class EditPage(ItemPage, Looking):
    """Change a page."""

    for_pupils = True
    shape = IPageText
    overlap = None

    def start_values(self) -> dict:
        """What the page says now."""
        page = self.context
        return {
            "title": page.title,
            "text": as_typed(page.text),
            "language": page.language,
        }

    @cached_property
    def other(self) -> dict | None:
        """Who else has the page open, and since when."""
        found = editing_of(self.context)
        if found is None:
            return None
        return {
            "who": self.name_of(found.who),
            "when": day_and_time(found.began, self.language),
        }

    @property
    def version(self) -> int:
        """The version that the form sends back: the present one once both texts were shown."""
        begun = self._begun()
        return self.context.version if self.overlap or begun is None else begun

    def _begun(self):
        try:
            return int(self.request.form.get("version", ""))
        except (TypeError, ValueError):
            return None

    @property
    def theirs(self) -> dict | None:
        """What somebody else wrote into the same fields meanwhile."""
        if self.overlap is None:
            return None
        found = self.overlap.present
        fields = [
            {"label": self.say(IPageText[name].title), "text": as_typed(value or "")}
            for name, value in self.overlap.theirs.items()
        ]
        when = day_and_time(found.when, self.language)
        return {"who": self.name_of(found.who), "when": when, "fields": fields}

    def refused(self, refusal) -> None:
        """Where two people changed the same fields, keep both texts."""
        super().refused(refusal)
        if isinstance(refusal, Overlap):
            self.overlap = refusal

    def act(self) -> str:
        """Write it and show it."""
        edit_page(self.context, self._begun(), self.seen, **self.values())
        return self.context.absolute_url()


class SharePage(ItemPage, Choosing):
    """Choose who sees a thing."""

    for_pupils = True
    shape = IShareAnew

    @cached_property
    def fields(self) -> dict:
        """The audiences, and the guests for whoever may name them.

        The tick of who has read it stands on the page that comes before others see it.
        """
        names = ("audience", "guests") if self.may_name else ("audience",)
        return {name: field for name, field in super().fields.items() if name in names}

    @property
    def guests(self) -> bool:
        """Do guests see it now?"""
        return is_for_guests(self.context)

    @cached_property
    def may_name(self) -> bool:
        """May the reader let guests see it?"""
        return may_name_guests(self.context)

    def start_values(self) -> dict:
        """As it is now."""
        return {"audience": self.seen_by, "guests": self.guests}

    def act(self) -> str:
        """Change it and show the page; before others see it, show what there is to know."""
        typed = self.values()
        asked, url = typed["audience"], self.context.absolute_url()
        guests = typed["guests"] if self.may_name else None
        if is_outside(asked) and asked in self.choices and not fits(asked, state_of(self.context)):
            wanted_guests(self.context, asked, guests)
            also = "" if guests in (None, self.guests) else f"&guests={int(guests)}"
            return f"{url}/@@preflight?audience={asked}{also}"
        share(self.context, asked, guests=guests)
        return url
