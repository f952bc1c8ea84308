"""What journals do when something happens elsewhere; each may run twice without harm."""

from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.journals.opening import bind_anew
from etwinning.journals.opening import follow
from etwinning.journals.opening import journal_of
from etwinning.journals.opening import link
from etwinning.journals.opening import open_journal
from etwinning.journals.opening import reindex_entries_of
from etwinning.projects.interfaces import IProject
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def give_journal(event) -> None:
    """A project was approved (or is repaired): it has a journal."""
    with for_the_house("a project was approved"):
        open_journal(event.object)


def link_place(event) -> None:
    """A place was opened for a project: its members read the project's journal."""
    if IProject.providedBy(event.about):
        with for_the_house("a place was opened for a project"):
            link(open_journal(event.about), event.object)


def follow_project(event) -> None:
    """A project was closed, reopened, archived, flagged or restored: its journal, too."""
    journal = journal_of(event.object)
    if journal is not None:
        with for_the_house("a project moved"):
            follow(journal, state_of(event.object))


def follow_publicity(event) -> None:
    """A founder set or took back the tick of publication: public entries follow."""
    journal = journal_of(event.object)
    if journal is not None:
        with for_the_house("a project's page became public or not"):
            bind_anew(journal)


def forget_author(event) -> None:
    """A partner left: drafts and private entries are the person's no more."""
    journal = journal_of(event.object)
    if journal is not None:
        with for_the_house("a partner left a project"):
            reindex_entries_of(journal, event.user_id)


def forget_founder(event) -> None:
    """A founder's place went to somebody else: see forget_author."""
    journal = journal_of(event.object)
    if journal is not None:
        with for_the_house("a founder was replaced"):
            reindex_entries_of(journal, event.before)


def forget_questions(entry, event) -> None:
    """An entry is gone for good: so is what was asked from it."""
    shelf("journals.questions").forget(IUUID(entry))
