"""Pages and forms of a journal, and what the project's page shows of it."""

from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.journals.api import flag_entry
from etwinning.journals.api import remove_entry
from etwinning.projects.api import set_public
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.journals.builders import entry_of
from tests.pages import page
from tests.pupils.builders import pupil_of

import pytest

FORM = {"title": "Day one", "text": "We met the river.", "language": "", "audience": "project"}


@pytest.fixture
def visitor(site):
    """The user that nobody logged in as."""
    users = site.acl_users
    return users._createAnonymousUser(users.plugins).__of__(users)


def test_the_journal_shows_each_reader_the_own_share(river, visitor):
    entry_of(river.ana, river.journal, title="For us")
    entry_of(river.jan, river.journal, title="For all", audience="public", confirmed=True)
    entry_of(river.jan, river.journal, title="For me", audience="draft")
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        html = page(river.journal)
    assert "For us" in html and "For all" in html and "For me" not in html
    assert "etw-env-pupil" in html and "@@write-entry" not in html
    with api.env.adopt_user(user=visitor):
        html = page(river.journal)
    assert "For all" in html and "For us" not in html and "For me" not in html
    assert account(river.jan).fullname not in html
    assert river.jan not in html


def test_members_read_who_wrote_it(river):
    entry = entry_of(river.jan, river.journal)
    with log_in_as(river.ana):
        html = page(entry)
    assert account(river.jan).fullname in html
    assert html.index("Our project") < html.index("The disc that vanished</h1>")
    assert "@@edit-entry" not in html and "@@share" in html


def test_an_entry_is_written_edited_and_shared_in_forms(river):
    with log_in_as(river.partner):
        page(river.journal, "write-entry", FORM)
        (entry,) = river.journal.objectValues()
        assert (entry.title, state_of(entry)) == ("Day one", "project")
        assert "We met the river." in page(entry, "edit-entry")
        page(entry, "edit-entry", {**FORM, "title": "Day two"})
        for name, where_ in (("write-entry", river.journal), ("share", entry)):
            html = page(where_, name)
            assert "A teacher admin can show it to more people." in html
            assert 'value="public"' not in html
        page(entry, "share", {"audience": "private"})
    assert (entry.title, state_of(entry)) == ("Day two", "private")


@pytest.mark.parametrize(
    "words, message",
    [
        ({"title": ""}, "Give the entry a title"),
        ({"text": ""}, "Write what happened"),
        ({"text": "Two words"}, "Write at least three words first"),
        ({"audience": "public"}, "Only teacher admins show things to others"),
    ],
)
def test_what_is_wrong_is_said_and_the_text_stays(river, words, message):
    with log_in_as(river.partner):
        html = page(river.journal, "write-entry", {**FORM, **words})
    assert message in html
    assert {**FORM, **words}["text"] in html
    assert not list(river.journal.objectIds())


def test_public_is_offered_where_the_project_is_public(river):
    with log_in_as(river.ana):
        assert 'value="public"' in page(river.journal, "write-entry")
        set_public(river.project, False)
        html = page(river.journal, "write-entry")
    assert 'value="public"' not in html
    assert "Entries can be public once the page of your project is" in html


def test_a_removed_entry_leaves_a_stub_for_members(river, visitor):
    entry = entry_of(river.ana, river.journal, title="Too much")
    with log_in_as(person(roles=("Moderator",), kind="staff")):
        flag_entry(entry, "reported")
        remove_entry(entry, "private")
    with log_in_as(river.partner):
        html = page(river.journal)
    assert "private information" in html and "Too much" not in html
    with api.env.adopt_user(user=visitor):
        assert "private information" not in page(river.journal)


def test_the_project_page_shows_public_entries_and_names_nobody(river, visitor):
    entry_of(river.jan, river.journal, title="For all", audience="public", confirmed=True)
    entry_of(river.jan, river.journal, title="For us")
    with api.env.adopt_user(user=visitor):
        html = page(river.project)
    assert "From the journal" in html and "For all" in html and "For us" not in html
    assert account(river.jan).fullname not in html
