"""An entry of a journal, with who reads it above its title."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from etwinning.base.told import told_of
from etwinning.base.words import day
from etwinning.journals.api import audience_of
from etwinning.journals.api import author_of
from etwinning.journals.api import may_publish
from etwinning.journals.api import questions_of
from etwinning.journals.indexers import entry_tags
from etwinning.journals.listing import tag_titles
from etwinning.journals.permissions import ASK_OFFICE
from etwinning.journals.permissions import EDIT_ENTRY
from etwinning.journals.permissions import PIN_ENTRY
from etwinning.journals.permissions import SHARE_ENTRY
from etwinning.journals.rules import is_outside
from etwinning.journals.shown import CHIPS
from etwinning.journals.where import project_around
from etwinning.workspaces.api import Inside
from functools import cached_property
from Products.Five.browser import BrowserView


class EntryView(Inside, BrowserView):
    """Shows an entry; the template asks only for what is listed here."""

    for_pupils = True
    section = "journal"

    @cached_property
    def chip(self):
        """Who reads it, in few words."""
        return CHIPS[audience_of(self.context)]

    @property
    def audience(self):
        """Who reads it, for the environment bar."""
        return self.chip.text if self.is_member else None

    @property
    def byline(self) -> str:
        """Author (for members) and day."""
        when = self.context.created().asdatetime().astimezone(UTC)
        name = self.name_of(author_of(self.context), told_of(self.context))
        parts = (name, day(when, self.language))
        return " · ".join(part for part in parts if part)

    @cached_property
    def journal(self):
        """The journal."""
        return aq_parent(aq_inner(self.context))

    @property
    def project(self):
        """The project."""
        return project_around(self.context)

    @property
    def _is_open(self):
        return state_of(self.journal) == "open"

    @cached_property
    def questions(self) -> list:
        """The reader's own questions to the office, with text and answer."""
        return questions_of(self.context)

    @property
    def is_asked(self) -> bool:
        """Does a question wait?"""
        return any(one.state == "asked" for one in self.questions)

    @property
    def may_ask(self) -> bool:
        """May the reader ask the office?"""
        return self._is_open and allowed(self.context, ASK_OFFICE)

    @property
    def tags(self) -> list[str]:
        """Phase and criteria in words."""
        return tag_titles(entry_tags(self.context)(), self.language)

    @property
    def is_pinned(self) -> bool:
        """Does it stand before all others?"""
        return self.context.UID() in self.journal.pins

    @property
    def may_pin(self) -> bool:
        """May the reader pin it, or take it off?"""
        kept_back = state_of(self.context) in ("draft", "private")
        return allowed(self.journal, PIN_ENTRY) and (self.is_pinned or not kept_back)

    @property
    def may_edit(self) -> bool:
        """May the reader change it?"""
        may_change = may_publish(self.context) or not is_outside(state_of(self.context))
        return self._is_open and allowed(self.context, EDIT_ENTRY) and may_change

    @property
    def may_share(self) -> bool:
        """May the reader choose who reads it?"""
        return self._is_open and allowed(self.context, SHARE_ENTRY)
