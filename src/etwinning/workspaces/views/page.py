"""A page, with who can see it above its title."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.security import allowed
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.inside import ItemPage
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


class PageView(Shelves, ItemPage, BrowserView):
    """Shows a page; the template asks only for what is listed here."""

    for_pupils = True

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
