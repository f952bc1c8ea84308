"""All pages of a place, the last changed first."""

from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import allowed
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import News
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.api import pages_of
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.order import order_of
from etwinning.workspaces.permissions import ADD_PAGE
from etwinning.workspaces.permissions import ORDER_ITEMS
from etwinning.workspaces.told import told_at
from functools import cached_property
from Products.Five.browser import BrowserView


class PagesView(Inside, BrowserView):
    """The list behind "Pages"."""

    for_pupils = True
    section = "pages"

    @cached_property
    def _found(self):
        start, size = page_asked(self.request.form)
        lines, total = pages_of(self.context, start, size)
        return lines, page_of(start, size, total)

    @property
    def lines(self) -> list[dict]:
        """The pages that the reader may see."""
        return [
            self.line(
                News(
                    title=line.title,
                    url=line.url,
                    kind="",
                    chip=chip(line.audience, guests=line.guests),
                    author=line.author,
                    told=told_at(line.uid),
                    when=line.when,
                    beginning=line.beginning,
                    language=line.language,
                )
            )
            for line in self._found[0]
        ]

    @property
    def page(self):
        """Which part of the list this is."""
        return self._found[1]

    @cached_property
    def contents(self) -> list:
        """The pages on top, in the order of the teacher admins, once there is one."""
        return ordered_pages(self.context) if order_of(self.context) else []

    @property
    def may_order(self) -> bool:
        """May the reader put the pages in order?"""
        return allowed(self.context, ORDER_ITEMS) and not is_frozen(self.context)

    @property
    def may_write(self) -> bool:
        """May the reader write a page here?"""
        return allowed(self.context, ADD_PAGE) and not is_frozen(self.context)
