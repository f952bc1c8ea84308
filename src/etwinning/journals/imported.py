"""Entries and their comments as they come in with the import of a place."""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.told import being_told
from etwinning.comments.api import comment
from etwinning.journals.api import preflight_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.journals.interfaces import AUDIENCES as TITLES
from etwinning.journals.interfaces import IEntry
from etwinning.journals.opening import journal_of_place
from etwinning.journals.rules import AUDIENCES
from etwinning.journals.rules import is_outside
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import keep_edited
from etwinning.workspaces.api import keep_modified
from etwinning.workspaces.api import NOT_CONFIRMED
from etwinning.workspaces.api import not_declared
from etwinning.workspaces.api import TakenIn
from etwinning.workspaces.interfaces import IImported
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zope.interface import implementer

NO_JOURNAL = _("error_no_journal", default="There is no journal here.")
BY_PUPIL = _("import_by_pupil", default="What pupils write is for the project.")


@implementer(IImported)
class JournalIn:
    """Entries of the project's journal and what is said about them."""

    kinds = ("entry", "comment")

    def take(self, place, line: Incoming, within: str) -> TakenIn:
        """See IImported."""
        if line.kind == "entry":
            return _entry(place, line)
        entry = uuidToObject(within, unrestricted=True) if within else None
        if not IEntry.providedBy(entry) or not allowed(entry, "View"):
            raise NotAllowed(_("error_no_entry", default="There is no such entry."))
        keep_edited(comment(entry, line.text), line)
        return TakenIn()

    def finish(self, place, line: Incoming, name: str) -> None:
        """See IImported: nothing is left open."""


def _entry(place, line):
    journal = journal_of_place(place)
    if journal is None:
        raise WrongState(NO_JOURNAL)
    wanted = line.audience if line.audience in AUDIENCES else "project"
    by_pupil = being_told() is not None and being_told().is_by_pupil
    inside = "project" if by_pupil or is_outside(wanted) else wanted
    criteria = line.facts.get("criteria")
    entry = write_entry(
        journal,
        title=line.title,
        text=line.text,
        language=line.language or None,
        phase=line.fact("phase") or None,
        criteria=tuple(criteria) if isinstance(criteria, list) else (),
        audience=inside,
    )
    reasons = [] if wanted == inside else _widened(entry, wanted, line, by_pupil)
    keep_modified(entry, line)
    return TakenIn(IUUID(entry), tuple(reasons))


def _widened(entry, wanted, line, by_pupil):
    """Show an entry to those outside for whom it was, if nothing is found; return why not."""
    if by_pupil or not line.confirmed:
        return [BY_PUPIL if by_pupil else NOT_CONFIRMED, TITLES.getTerm("project").title]
    try:
        found = preflight_entry(entry, wanted)
        if not_declared(found):
            return [*(one.text for one in not_declared(found)), TITLES.getTerm("project").title]
        share_entry(entry, wanted, found.digest)
    except (NotAllowed, Unmet) as refusal:
        return [refusal.reason, TITLES.getTerm("project").title]
    return []
