"""A project's journal, newest first."""

from datetime import datetime
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.journals.api import entries_of
from etwinning.journals.permissions import ADD_ENTRY
from etwinning.journals.shown import news_line
from etwinning.journals.where import project_around
from etwinning.workspaces.api import Inside
from functools import cached_property
from Products.Five.browser import BrowserView

SIZE = 10


class JournalView(Inside, BrowserView):
    """Shows each reader the entries that are for this reader."""

    for_pupils = True
    section = "journal"

    @cached_property
    def _found(self):
        start, size = page_asked(self.request.form, SIZE)
        lines, total = entries_of(self.context, start, size)
        return lines, page_of(start, size, total)

    @property
    def lines(self) -> list[dict]:
        """The entries."""
        return [self.line(news_line(line)) for line in self._found[0]]

    @property
    def page(self):
        """Which part of the journal this is."""
        return self._found[1]

    @property
    def project(self):
        """The project."""
        return project_around(self.context)

    @property
    def may_see_project(self) -> bool:
        """May the reader go to the project's page?"""
        return allowed(self.project, "View") and self.environment != "pupil"

    @property
    def may_write(self) -> bool:
        """May the reader write an entry?"""
        return allowed(self.context, ADD_ENTRY) and state_of(self.context) == "open"

    @property
    def stubs(self) -> list[dict]:
        """What is left of removed entries, for members on the first page: day and reason."""
        if not self.is_member or self.page.number > 1:
            return []
        return [
            {"day": day(datetime.fromtimestamp(when, UTC), self.language), "reason": reason}
            for when, reason in sorted(self.context.stubs.values(), reverse=True)
        ]
