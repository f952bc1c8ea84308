"""Entries can be reported (``moderation``)."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.hiding import reason_title
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.comments.interfaces import IDiscussion
from etwinning.journals.api import flag_entry
from etwinning.journals.api import remove_entry
from etwinning.journals.api import restore_entry
from etwinning.journals.interfaces import IEntry
from etwinning.journals.where import author_of
from etwinning.moderation.api import places_around
from etwinning.moderation.interfaces import IReportable
from etwinning.workspaces.api import as_typed
from zope.component import adapter
from zope.interface import implementer

STATES = {"private": "draft", "hidden": "draft", "flagged": "hidden", "removed": "removed"}


@implementer(IReportable)
@adapter(IEntry)
class ReportedEntry:
    """An entry as moderation asks for it."""

    holds = False
    kind = _("kind_journal_entry", default="An entry of a journal")

    def __init__(self, entry):
        self.entry = entry
        self.title, self.author, self.url = entry.title, author_of(entry), entry.absolute_url()

    @property
    def state(self) -> str:
        """See IReportable."""
        return STATES.get(state_of(self.entry), "shown")

    def text(self) -> str:
        """Title and words."""
        return f"{self.entry.title}\n\n{as_typed(self.entry.text)}"

    def places(self) -> list:
        """The project, and the places whose members read its journal."""
        journal = aq_parent(aq_inner(self.entry))
        return [*places_around(self.entry), *journal.places]

    def keepers(self) -> list:
        """The teachers of the project."""
        return IDiscussion(self.entry).hears(True)

    def hiders(self) -> list:
        """Nobody: here moderators alone hide and show."""
        return []

    def hide(self, reason: str) -> None:
        """See IReportable."""
        flag_entry(self.entry, reason_title(reason))

    def keep_hidden(self, reason: str) -> None:
        """See IReportable: here moderators alone hide and show."""

    def restore(self) -> None:
        """See IReportable."""
        restore_entry(self.entry)

    def remove(self, reason: str, note: str) -> None:
        """See IReportable."""
        remove_entry(self.entry, reason, note)
