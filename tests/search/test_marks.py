"""Marks live and die with their transaction, in a full site."""

from etwinning.records.api import shelf
from etwinning.search.marks import mark
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.search.builders import page
from zope.component.hooks import setSite

import pytest
import transaction


@pytest.fixture
def journal(functional):
    setRoles(functional["portal"], TEST_USER_ID, ["Manager"])
    transaction.commit()
    return shelf("search")


class Reader:
    """What a feeder sees from now on."""

    def __init__(self, journal):
        self.journal = journal
        self.cursor = journal.head()

    def marks(self):
        found, self.cursor = self.journal.since(self.cursor)
        return found

    def entries(self):
        return sum(key for key, _stamp in self.journal.head())


def test_one_entry_for_a_transaction(journal):
    reader = Reader(journal)
    before = reader.entries()
    for name in ("a", "b", "a"):
        mark(name)
    assert reader.entries() == before
    transaction.commit()
    assert reader.marks() == {"a", "b"}
    assert reader.entries() == before + 1


def test_abort_leaves_nothing_and_the_next_starts_empty(journal):
    reader = Reader(journal)
    mark("a")
    transaction.abort()
    mark("b")
    transaction.commit()
    assert reader.marks() == {"b"}


def test_marks_left_while_the_transaction_commits_are_not_lost(journal):
    reader = Reader(journal)
    mark("early")
    transaction.get().addBeforeCommitHook(mark, ("late",))
    transaction.commit()
    assert reader.marks() == {"early", "late"}


def test_nothing_changed_is_no_entry(journal):
    reader = Reader(journal)
    before = reader.entries()
    transaction.commit()
    assert reader.entries() == before


def test_without_a_site_there_are_no_marks(journal):
    reader = Reader(journal)
    setSite(None)
    mark("a")
    transaction.commit()
    assert reader.marks() == set()


def test_content_tells_every_change_by_its_uid(journal, functional):
    """New, changed, renamed, moved, workflow, roles, deleted; children of a folder as well."""
    site = functional["portal"]
    reader = Reader(journal)
    folder = api.content.create(site, "Folder", "folder")
    child = page(folder, "child")
    names = {f"content:{thing.UID()}" for thing in (folder, child)}
    transaction.commit()
    assert names <= reader.marks()

    def changes(act):
        act()
        transaction.commit()
        return names & reader.marks()

    one = {f"content:{child.UID()}"}
    assert changes(lambda: child.reindexObject(idxs=["Title"])) == one
    assert changes(lambda: api.content.rename(folder, "other")) == names
    assert changes(lambda: folder.reindexObjectSecurity()) == names
    assert changes(lambda: api.content.move(site["other"]["child"], site)) >= one
    assert changes(lambda: api.content.delete(site["child"])) == one
