"""A project's journal, newest first."""

from datetime import datetime
from datetime import UTC
from etwinning.base.hiding import reason_title
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import allowed
from etwinning.base.vocabularies import ordered
from etwinning.base.words import day
from etwinning.journals.api import entries_of
from etwinning.journals.listing import LISTS
from etwinning.journals.listing import pinned_in
from etwinning.journals.listing import tag_titles
from etwinning.journals.listing import tags_asked
from etwinning.journals.permissions import ADD_ENTRY
from etwinning.journals.permissions import CHANGE_SETTINGS
from etwinning.journals.shown import news_line
from etwinning.journals.views.feed import is_public
from etwinning.journals.views.feed import NAME
from etwinning.journals.where import project_around
from etwinning.workspaces.api import Inside
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlencode

SIZE = 10
FILTERS = {
    "phase": _("label_filter_phase", default="Phase"),
    "criterion": _("label_filter_criterion", default="Criterion of the quality label"),
}


class JournalView(Inside, BrowserView):
    """Shows each reader the entries that are for this reader."""

    for_pupils = True
    section = "journal"

    @cached_property
    def query(self) -> dict:
        """The tags that are asked for."""
        return tags_asked(self.request.form)

    @cached_property
    def _found(self):
        start, size = page_asked(self.request.form, SIZE)
        pins = [] if self.query else pinned_in(self.context)
        query = {"UID": {"not": [line.uid for line in pins]}} if pins else self.query
        lines, total = entries_of(self.context, start, size, **query)
        return (pins if start == 0 else []) + lines, page_of(start, size, total)

    @property
    def lines(self) -> list[dict]:
        """The entries, pinned ones first."""
        return [self.shown(line) for line in self._found[0]]

    def shown(self, line) -> dict:
        """Return an entry as the list shows it, with its tags and whether it is pinned."""
        shown = self.line(news_line(line))
        marks = [self.say(_("mark_pinned", default="Pinned"))] if line.pinned else []
        tags = tag_titles(line.tags, self.language)
        shown["meta"] = " · ".join([*marks, shown["meta"], *tags])
        return shown

    @property
    def more(self) -> str:
        """What goes on in the address of another page: the tags."""
        asked = {name: self.request.form.get(name) for name in FILTERS}
        tags = {name: code for name, code in asked.items() if code}
        return f"&{urlencode(tags)}" if tags else ""

    @property
    def filters(self) -> list[dict]:
        """The lists to choose a tag from; pupils have no use for the criteria."""
        return [
            {
                "name": name,
                "title": self.say(FILTERS[name]),
                "options": [
                    {"value": code, "title": words, "chosen": self.request.form.get(name) == code}
                    for code, words in ordered(LISTS[name], self.language)
                ],
            }
            for name in (("phase",) if self.environment == "pupil" else FILTERS)
        ]

    @property
    def feed(self) -> str:
        """Address of the feed, ``""`` while the journal is not public; pupils have none."""
        has_feed = is_public(self.context) and self.environment != "pupil"
        return f"{self.context.absolute_url()}/{NAME}" if has_feed else ""

    @property
    def may_arrange(self) -> bool:
        """May the reader change the settings?"""
        return allowed(self.context, CHANGE_SETTINGS)

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
            {
                "day": day(datetime.fromtimestamp(when, UTC), self.language),
                "reason": self.say(reason_title(reason)),
            }
            for when, reason in sorted(self.context.stubs.values(), reverse=True)
        ]
