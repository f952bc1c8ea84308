"""Forms: write an entry, change it, choose who reads it."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.security import actor
from etwinning.journals.api import audience_of
from etwinning.journals.api import edit_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.journals.interfaces import IEntryText
from etwinning.journals.interfaces import INewEntry
from etwinning.journals.interfaces import IShare
from etwinning.journals.rules import fits
from etwinning.journals.rules import FOR_PUPILS as STAYS
from etwinning.journals.rules import STEPS
from etwinning.journals.shown import CHIPS
from etwinning.journals.where import is_pupil
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import Looking
from functools import cached_property

FOR_PUPILS = ("title", "text", "language")


class Choosing(Inside, FormPage):
    """A form in which one chooses who reads an entry: only what would be accepted is offered."""

    section = "journal"

    @property
    def journal(self):
        """The journal."""
        return self.context

    @cached_property
    def fields(self) -> dict:
        """The fields, with the audiences that are possible now."""
        shown = dict(super().fields)
        if "audience" not in shown:
            return shown
        readers = rolesForPermissionOn("View", self.journal)
        options = shown["audience"].options
        shown["audience"].options = [one for one in options if fits(one.value, readers)]
        shown["audience"].kind = "radios"
        return shown

    @property
    def is_by_pupil(self) -> bool:
        """Does a pupil write?"""
        return is_pupil(actor())

    @property
    def is_project_public(self) -> bool:
        """Can entries be public now?"""
        return fits("public", rolesForPermissionOn("View", self.journal))


class WriteEntry(Choosing):
    """Write an entry; pupils write for the project, and choose nothing."""

    for_pupils = True
    shape = INewEntry

    @property
    def names(self) -> tuple | None:
        """All fields; of pupils only the text."""
        return FOR_PUPILS if self.is_by_pupil else None

    def act(self) -> str:
        """Write it and show it."""
        return write_entry(self.context, **self.values()).absolute_url()


class EditEntry(Inside, Looking):
    """Change the own entry."""

    for_pupils = True
    section = "journal"
    shape = IEntryText

    @property
    def chip(self):
        """Who will read the change."""
        return CHIPS[audience_of(self.context)]

    def start_values(self) -> dict:
        """What it says now."""
        entry = self.context
        return {
            "title": entry.title,
            "text": as_typed(entry.text),
            "language": entry.language,
            "phase": entry.phase,
            "criteria": entry.criteria,
        }

    @property
    def names(self) -> tuple | None:
        """All fields; of pupils only the text."""
        return FOR_PUPILS if is_pupil(actor()) else None

    def act(self) -> str:
        """Write it and show it."""
        edit_entry(self.context, **self.values())
        return self.context.absolute_url()


class ShareEntry(Choosing):
    """Choose who reads an entry."""

    shape = IShare

    @property
    def journal(self):
        """The journal."""
        return aq_parent(aq_inner(self.context))

    @cached_property
    def fields(self) -> dict:
        """Without the audience it has, and without draft: nothing goes back to draft."""
        shown = dict(super().fields)
        now = [state_of(self.context), "draft"]
        now += [one for one in STEPS if self.context.by_pupil and one not in STAYS]
        options = shown["audience"].options
        shown["audience"].options = [one for one in options if one.value not in now]
        return shown

    @property
    def chip(self):
        """Who reads it now."""
        return CHIPS[audience_of(self.context)]

    def act(self) -> str:
        """Change it and show the entry."""
        typed = self.values()
        share_entry(self.context, typed["audience"], typed["confirmed"])
        return self.context.absolute_url()
