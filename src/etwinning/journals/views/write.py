"""Forms: write an entry, change it, choose who reads it."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.security import actor
from etwinning.journals.api import audience_of
from etwinning.journals.api import edit_entry
from etwinning.journals.api import may_publish
from etwinning.journals.api import preflight_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.journals.interfaces import AUDIENCES
from etwinning.journals.interfaces import IEntryText
from etwinning.journals.interfaces import INewEntry
from etwinning.journals.interfaces import IShare
from etwinning.journals.rules import AUDIENCES as OF_NEW
from etwinning.journals.rules import fits
from etwinning.journals.rules import FOR_PUPILS as STAYS
from etwinning.journals.rules import is_outside
from etwinning.journals.rules import STEPS
from etwinning.journals.rules import WIDEST
from etwinning.journals.shown import CHIPS
from etwinning.journals.where import is_pupil
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import Looking
from etwinning.workspaces.api import PreflightPage
from etwinning.workspaces.api import readers_of
from functools import cached_property

ALL = (*OF_NEW, "hidden")
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
        options = shown["audience"].options
        shown["audience"].options = [one for one in options if one.value in self.offered]
        shown["audience"].kind = "radios"
        return shown

    @cached_property
    def offered(self) -> list[str]:
        """The audiences that are possible now for the reader."""
        readers, wide = rolesForPermissionOn("View", self.journal), self.may_publish
        return [one for one in ALL if fits(one, readers) and (wide or not is_outside(one))]

    @cached_property
    def may_publish(self) -> bool:
        """May the reader show entries to people outside?"""
        return may_publish(self.journal)

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
        words = self.values()
        wanted = words.get("audience", "")
        if not is_outside(wanted) or wanted not in self.offered:
            return write_entry(self.context, **words).absolute_url()
        entry = write_entry(self.context, **words | {"audience": "project"})
        return f"{entry.absolute_url()}/@@preflight?audience={wanted}"


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
        edit_entry(self.context, self.seen, **self.values())
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
        wanted, url = self.values()["audience"], self.context.absolute_url()
        if is_outside(wanted) and wanted in self.offered and state_of(self.context) != WIDEST:
            return f"{url}/@@preflight?audience={wanted}"
        share_entry(self.context, wanted)
        return url


class EntryPreflight(Inside, PreflightPage):
    """What is found in an entry before people outside read it; with the tick, they do."""

    section = "journal"

    @property
    def before(self):
        """Who reads it now."""
        return CHIPS[self.found.before]

    @property
    def after(self):
        """Who will read it."""
        return CHIPS[self.asked]

    @property
    def after_title(self) -> str:
        """Who will read it, in a sentence."""
        return AUDIENCES.getTerm(self.asked).title

    @property
    def will_read(self) -> list:
        """Who will read it and who will not."""
        return readers_of(self.asked)

    def ask(self):
        """Look at it."""
        return preflight_entry(self.context, self.asked)

    def show(self, seen: str) -> None:
        """Show it to others."""
        share_entry(self.context, self.asked, seen)
