"""A project's journal is made, linked to its places and kept in step; all of it may run twice.

For the house: subscribers call it after a project's verb. Source: product.md PJ6.
"""

from etwinning.audit.api import note
from etwinning.base.bounds import bind
from etwinning.base.content import fixed_folder
from etwinning.base.guard import move
from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.journals.rules import steps
from etwinning.journals.where import author_of
from etwinning.records.api import shelf
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID

ID = "journal"
JOURNAL = "etwinning.journals.journal"
ENTRY = "etwinning.journals.entry"


def journal_of(project):
    """Return the journal of a project, None before it is approved."""
    return project.get(ID)


def journal_of_place(place):
    """Return the journal that the members of a place read, None without one."""
    uid = place if isinstance(place, str) else IUUID(place)
    found = shelf("journals").journals.get(uid)
    return uuidToObject(found, unrestricted=True) if found else None


def open_journal(project):
    """Give a project its journal, in the state that fits; what is there stays.

    :return: the journal.
    """
    is_new = ID not in project
    journal = fixed_folder(project, ID, JOURNAL, "Journal")
    if is_new:
        note("journals:journal:open", journal, project=IUUID(project))
    follow(journal, state_of(project))
    return journal


def link(journal, place) -> None:
    """Let the members of a place read the journal, each as the role there allows."""
    uid = IUUID(place)
    if uid not in journal.places:
        journal.places = (*journal.places, uid)
        shelf("journals").journals[uid] = IUUID(journal)
        journal.reindexObjectSecurity()


def follow(journal, project_state: str) -> None:
    """Take a journal to where its project is: open, closed or hidden."""
    came_from = last_state(journal, ("open", "closed"))
    for step in steps(state_of(journal), project_state, came_from):
        move(journal, step)
        note(f"journals:journal:{step}", journal)


def bind_anew(journal) -> None:
    """The project's page became public, or is no more: so are its entries."""
    bind(journal)
    journal.reindexObjectSecurity()


def reindex_entries_of(journal, user_id: str) -> None:
    """A person left: what only this person read leaves the person's lists, too."""
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(journal.getPhysicalPath())
    for brain in catalog.unrestrictedSearchResults(path=path, portal_type=ENTRY):
        entry = brain._unrestrictedGetObject()
        if author_of(entry) == user_id:
            entry.reindexObjectSecurity()
