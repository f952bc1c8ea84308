"""A page, with who can see it above its title."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from datetime import UTC
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import author_of
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.api import readers_of
from etwinning.workspaces.api import sentence
from etwinning.workspaces.permissions import ADD_MATERIAL
from etwinning.workspaces.permissions import ADD_PAGE
from etwinning.workspaces.permissions import EDIT_PAGE
from etwinning.workspaces.permissions import ORDER_ITEMS
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from etwinning.workspaces.views.materials import Shelves
from functools import cached_property
from Products.Five.browser import BrowserView

INSIDE = 60
NEIGHBOURS = 12


class PageView(Shelves, BrowserView):
    """Shows a page; the template asks only for what is listed here."""

    for_pupils = True
    section = "pages"

    @cached_property
    def seen_by(self) -> str:
        """The audience that holds."""
        return audience_of(self.context)

    @property
    def audience(self):
        """Who sees this page, for the environment bar."""
        return sentence(self.place, self.seen_by) if self.is_member else None

    @property
    def chip(self):
        """Who can see this, in few words."""
        return chip(self.seen_by, self.place if self.is_member else None)

    @property
    def readers(self) -> list:
        """Who sees it and who does not."""
        return readers_of(self.seen_by)

    @property
    def byline(self) -> str:
        """Author (for members) and day of the last change."""
        when = self.context.modified().asdatetime().astimezone(UTC)
        parts = (self.name_of(author_of(self.context)), day(when, self.language))
        return " · ".join(part for part in parts if part)

    @cached_property
    def folder(self):
        """What the page stands in."""
        return aq_parent(aq_inner(self.context))

    @cached_property
    def inside(self) -> list:
        """Pages in this page, in their order."""
        return ordered_pages(self.context, INSIDE)

    @property
    def order_url(self) -> str:
        """Where the order of the pages in it is changed, ``""`` for who may not."""
        may_order = allowed(self.context, ORDER_ITEMS) and not is_frozen(self.context)
        several = len(self.inside) > 1
        return f"{self.context.absolute_url()}/@@order-pages" if may_order and several else ""

    @cached_property
    def shelves(self) -> dict:
        """Materials in this page that the reader may see, by kind."""
        return self.shelves_of(materials_of(self.context)[0])

    @cached_property
    def neighbours(self) -> list:
        """Other pages in the same folder."""
        lines = ordered_pages(self.folder, NEIGHBOURS + 1)
        return [line for line in lines if line.uid != self.context.UID()][:NEIGHBOURS]

    @property
    def actions(self) -> list[tuple]:
        """Links (icon, words, address) to what the reader may do here."""
        here, frozen = self.context.absolute_url(), is_frozen(self.context)
        found = (
            (EDIT_PAGE, "pencil", "edit", f"{here}/@@edit-page"),
            (SHARE_PAGE, "people-fill", "share", f"{here}/@@share"),
            (EDIT_PAGE, "clock-history", "versions", f"{here}/@@versions"),
            (ADD_PAGE, "file-earmark-plus", "add", f"{here}/@@write-page"),
            (ADD_MATERIAL, "upload", "upload", f"{here}/@@upload"),
            (THROW_AWAY, "trash", "throw", f"{here}/@@throw-away"),
        )
        return [
            {"icon": icon, "id": name, "url": url}
            for permission, icon, name, url in found
            if not frozen and allowed(self.context, permission)
        ]
