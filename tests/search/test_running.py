"""A running instance: real feeders, real commits, HTTP."""

from etwinning.search.api import find
from etwinning.search.api import rebuild
from etwinning.search.feeders import feeders
from etwinning.search.feeders import own_folder
from etwinning.search.feeders import sites
from plone import api
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.search.builders import only_for
from tests.search.builders import page
from tests.search.builders import pages_can_be_found
from tests.search.builders import person
from tests.search.test_feeder import eventually

import pytest
import transaction


@pytest.fixture
def served(functional, tmp_path, monkeypatch):
    """A site whose server has feeders, as bin/instance has."""
    monkeypatch.setenv("ETWINNING_SEARCH", str(tmp_path))
    site = functional["portal"]
    setRoles(site, TEST_USER_ID, ["Manager"])
    with pages_can_be_found():
        page(site, "before", "Anonymous", title="Before the start")
        transaction.commit()
        feeders.start(site._p_jar.db(), own_folder())
        assert feeders.of("/plone").wait_until_ready(30)
        yield site
        feeders.stop()


@pytest.fixture
def writer(api_as):
    person("wim", "Manager")
    transaction.commit()
    return api_as("wim", "secret-1-secret")


def titles(text, program):
    answer = program.get("@find", text=text)
    assert answer.status_code == 200
    return sorted(item["title"] for item in answer.json()["items"])


def test_what_was_there_is_found_without_any_mark(served):
    assert [item["title"] for item in find(text="before").items] == ["Before the start"]


def test_own_write_over_http_is_visible(served, writer, api_as):
    made = writer.post("", **{"@type": "Document", "id": "new", "title": "Gdynia"})
    assert made.status_code == 201
    assert eventually(lambda: titles("gdynia", writer) == ["Gdynia"])
    writer.patch("new", title="Sopot")
    assert eventually(lambda: titles("sopot", writer) == ["Sopot"])
    assert titles("gdynia", writer) == []
    writer.delete("new")
    assert eventually(lambda: titles("sopot", writer) == [])


def test_a_closed_thing_is_gone_at_once_whatever_the_index_says(served, api_as):
    visitor = api_as()
    assert titles("before", visitor) == ["Before the start"]
    feeder = feeders.of("/plone")
    feeder.stopping.set()  # an index that is late
    feeder.stop()
    only_for(served["before"], "Manager")
    transaction.commit()
    assert titles("before", visitor) == []


def test_moving_and_renaming_a_folder_moves_what_lies_in_it(served):
    folder = api.content.create(served, "Folder", "folder")
    page(folder, "inside", "Anonymous", title="Bydgoszcz")
    transaction.commit()
    assert eventually(lambda: [i["path"] for i in find("bydgoszcz").items] == ["folder/inside"])
    api.content.rename(folder, "renamed")
    transaction.commit()
    assert eventually(lambda: [i["path"] for i in find("bydgoszcz").items] == ["renamed/inside"])


def test_who_is_kept_out_by_a_folder_finds_nothing_in_it(served):
    folder = api.content.create(served, "Folder", "folder")
    page(folder, "inside", title="Torun")
    only_for(folder, "Anonymous")
    transaction.commit()
    logout()
    assert eventually(lambda: len(find("torun").items) == 1)
    only_for(folder, "Manager")
    transaction.commit()
    assert find("torun").items == []
    assert eventually(lambda: find("torun").total == 0)


def test_a_crash_between_commit_and_index_loses_nothing(served):
    db = feeders.db
    feeders.stop()
    page(served, "late", "Anonymous", title="Written while nobody looked")
    transaction.commit()
    feeders.start(db, own_folder())
    assert eventually(lambda: len(find("nobody looked").items) == 1)


def test_an_operator_has_the_index_built_anew(served):
    feeder = feeders.of("/plone")
    feeder.index.delete(f"content:{served['before'].UID()}")
    feeder.index.commit(feeder.done)
    assert find("before").total == 0
    rebuild()
    assert eventually(lambda: find("before").total == 1)


def test_while_the_first_index_is_built_the_answer_says_so(served, api_as):
    feeder = feeders.of("/plone")
    feeder.stop()
    feeder.done = None
    assert api_as().get("@find").json()["complete"] is False


def test_sites_are_found_by_their_journal(served):
    assert sites(feeders.db) == ["/plone"]
