"""Entries of the journal and their comments as they go out with the export of a place."""

from collections.abc import Iterator
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from etwinning.base.told import told_of
from etwinning.journals.interfaces import AUDIENCES as TITLES
from etwinning.journals.listing import entries_of
from etwinning.journals.opening import journal_of_place
from etwinning.journals.rules import AUDIENCES
from etwinning.journals.where import author_of
from etwinning.workspaces.api import comments_out
from etwinning.workspaces.api import Exported
from etwinning.workspaces.interfaces import IExported
from zope.interface import implementer

MOST = 100_000  # entries of one journal


@implementer(IExported)
class JournalOut:
    """The entries of the project that the current user reads, oldest first."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        journal = journal_of_place(place)
        if journal is None or not allowed(journal, "View"):
            return
        for line in reversed(entries_of(journal, size=MOST)[0]):
            entry = journal[line.uid]
            if state_of(entry) in AUDIENCES:
                yield _entry(entry, line)
                yield from comments_out(entry, line.uid)


def _entry(entry, line):
    return Exported(
        kind="entry",
        uid=line.uid,
        title=entry.title,
        text=entry.text,
        audience=state_of(entry),
        readers=TITLES.getTerm(state_of(entry)).title,
        author=author_of(entry),
        told=told_of(entry),
        created=line.when,
        modified=entry.modified().asdatetime().astimezone(UTC),
        language=line.language,
        facts={"phase": entry.phase, "criteria": list(entry.criteria)},
    )
