"""find: right for each person, also with what is not committed yet."""

from etwinning.base.errors import BadInput
from etwinning.search.api import changed
from etwinning.search.api import find
from etwinning.search.api import wait_for_own_write
from etwinning.search.interfaces import ISource
from etwinning.search.marks import pending
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.search.builders import only_for
from tests.search.builders import page
from tests.search.builders import pages_can_be_found
from tests.search.builders import person
from zope.component import getGlobalSiteManager

import pytest


@pytest.fixture
def pages(site):
    """A site with pages for several kinds of people."""
    with pages_can_be_found():
        setRoles(site, TEST_USER_ID, ["Manager"])
        page(site, "open", "Anonymous", title="Łódź open", subjects=["art"])
        page(site, "staff", "Teacher", "Manager", title="Łódź staff", subjects=["art", "maths"])
        page(site, "own", "Owner", title="Łódź own")
        page(site, "nobody", title="Łódź nobody")
        only_for(site["nobody"])
        yield site


def titles(**words):
    return sorted(item["title"] for item in find(**words).items)


def test_visitors_find_only_what_is_public(pages):
    logout()
    assert titles(text="lodz") == ["Łódź open"]
    assert find(text="lodz", count=("subject",)).counts == {"subject": {"art": 1}}


def test_strangers_find_what_their_roles_may_list(pages):
    person("ann", "Teacher")
    person("bob", "Newcomer")
    login(pages, "ann")
    assert titles(text="lodz") == ["Łódź open", "Łódź staff"]
    login(pages, "bob")
    assert titles(text="lodz") == ["Łódź open"]


def test_the_owner_finds_the_own_and_nobody_what_nobody_may_list(pages):
    assert titles(text="lodz") == ["Łódź open", "Łódź own", "Łódź staff"]


def test_who_may_list_but_not_view_finds_nothing(pages):
    pages["open"].manage_permission("View", ["Teacher"], acquire=0)
    pages["open"].reindexObjectSecurity()
    logout()
    assert titles() == []
    assert [brain.getId for brain in api.content.find(portal_type="Document")] == []


def test_a_group_of_a_place_finds_what_lies_there(pages):
    person("ann", "Newcomer")
    page(pages, "inside", "PupilMember", title="Łódź inside")
    api.group.create("tests-class")
    pages["inside"].manage_setLocalRoles("tests-class", ["PupilMember"])
    pages["inside"].reindexObjectSecurity()
    login(pages, "ann")
    assert titles(text="inside") == []
    login(pages, "test-user")
    api.group.add_user(groupname="tests-class", username="ann")
    login(pages, "ann")
    assert titles(text="inside") == ["Łódź inside"]


def test_a_pupil_finds_nothing_outside_the_own_places(pages):
    """Source: workflows.md, section 1: "nothing but own TwinSpaces"."""
    person("pia", "Pupil", "Member")
    page(pages, "members", "Authenticated", title="Łódź for all who are logged in")
    page(pages, "mine", "Anonymous", title="Łódź of my class")
    pages["mine"].manage_setLocalRoles("pia", ["PupilMember"])
    pages["mine"].reindexObjectSecurity()
    login(pages, "pia")
    assert titles() == ["Łódź of my class"]
    assert find(count=("subject",), size=0).counts == {"subject": {}}


def test_a_pupil_does_not_find_what_is_closed_in_the_own_place(pages):
    person("pia", "Pupil")
    pages["staff"].manage_setLocalRoles("pia", ["PupilMember"])
    pages["staff"].reindexObjectSecurity()
    login(pages, "pia")
    assert titles() == []


def test_changes_are_found_before_the_commit(pages):
    pages["open"].title = "Gdańsk"
    pages["open"].reindexObject()
    assert titles(text="gdansk") == ["Gdańsk"]
    api.content.delete(pages["open"])
    assert titles(text="gdansk") == []


def test_an_item_tells_kind_title_path_and_address(pages):
    (item,) = find(text="open").items
    assert item == {
        "kind": "page",
        "title": "Łódź open",
        "about": "",
        "path": "open",
        "url": f"{pages.absolute_url()}/open",
    }


def test_facets_narrow_and_are_counted(pages):
    assert titles(facets={"subject": "maths"}) == ["Łódź staff"]
    assert titles(kinds=["page"], facets={"subject": ["art"]}) == ["Łódź open", "Łódź staff"]
    assert titles(kinds="school") == []
    assert find(count=("subject", "kind")).counts == {
        "subject": {"art": 2, "maths": 1},
        "kind": {"page": 3},
    }


def test_pages_of_the_answer(pages):
    assert find(size=2).total == 3 and len(find(size=2).items) == 2
    assert len(find(start=2, size=2).items) == 1
    assert find(size=0).items == []


@pytest.mark.parametrize(
    "words, wrong",
    [
        ({"text": "x" * 201}, "text"),
        ({"facets": {"allowed": ["Manager"]}}, "allowed"),
        ({"count": ("near",)}, "count"),
        ({"start": -1}, "start"),
        ({"size": 10_000}, "size"),
        ({"order": "random"}, "order"),
    ],
)
def test_a_question_out_of_its_limits_is_refused(pages, words, wrong):
    with pytest.raises(BadInput) as refused:
        find(**words)
    assert list(refused.value.fields) == [wrong]


class Posts:
    """Records of a room, with a name each."""

    def names(self):
        return ["1", "2"]

    def load(self, name):
        shown = {"kind": "post", "title": f"Post {name}", "path": f"forum/{name}"}
        allowed, near = self.allowed(name), ["user:test_user_1_"]
        values = {"kind": "post", "name": shown["title"], "text": "", "when": 1}
        return {**values, "facets": {}, "shown": shown, "allowed": allowed, "near": near}

    def allowed(self, name):
        return ["Anonymous"] if name == "1" else []


def test_a_room_may_bring_its_records(pages):
    components = getGlobalSiteManager()
    posts = Posts()
    components.registerUtility(posts, ISource, "tests")
    try:
        logout()
        assert titles(text="post") == ["Post 1"]
    finally:
        components.unregisterUtility(posts, ISource, "tests")


def test_marks_can_be_left_by_hand(pages):
    before = set(pending().marks)
    changed(pages["open"], "forums:77")
    assert pending().marks - before == {f"content:{pages['open'].UID()}", "forums:77"} - before
    assert "forums:77" in pending().marks


def test_a_writer_may_ask_to_wait(pages):
    assert not pending().wait
    wait_for_own_write()
    assert pending().wait
