"""Posts are found by whoever sees them, at once and no longer."""

from etwinning.forums.api import approve_post
from etwinning.forums.api import edit_post
from etwinning.forums.api import find_in
from etwinning.forums.api import flag_post
from etwinning.search.api import find
from etwinning.search.marks import pending
from etwinning.workspaces.api import share
from tests.accounts.builders import log_in_as
from tests.forums.builders import talk
from tests.forums.builders import thread_by
from tests.pages import forget_answers
from tests.pages import page
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import party

import pytest


@pytest.fixture
def here(river):
    return talk(river)


def found(user_id, here, text="football", **words):
    """Return the titles of what a person finds."""
    forget_answers(here.forum.REQUEST)
    with log_in_as(user_id):
        answer = find(text, ("post",), **words)
    assert answer.total == len(answer.items)
    return [item["title"] for item in answer.items]


def test_members_find_a_post_and_others_do_not(site, here):
    here.says(here.pupil, text="Ice, and no football.")
    for who in (here.pupil, here.river.partner):
        assert found(who, here) == [here.topic.title] * 2
    other = party(site, "Another project")
    for who in (here.river.stranger, pupil_of(other.ana, other.space).user_id):
        assert found(who, here) == []


def test_a_forum_that_is_for_fewer_people_is_found_by_fewer(here):
    with log_in_as(here.river.ana):
        share(here.forum, "teachers")
    assert found(here.pupil, here) == []
    assert found(here.river.partner, here) == [here.topic.title]


def test_what_waits_and_what_is_hidden_is_found_by_nobody(river):
    here = talk(river, premoderated=True)
    post = here.says(here.pupil, text="Oranges")
    assert found(here.river.ana, here, "oranges") == []
    with log_in_as(here.river.ana):
        approve_post(post)
    assert found(here.admin, here, "oranges") == [here.topic.title]
    with log_in_as(here.river.ana):
        flag_post(here.first, "rules")  # the whole thread
    assert found(here.admin, here, "oranges") == []


def test_every_change_leaves_a_mark(here):
    post = here.says(here.pupil)
    name = f"forums:{here.forum.UID()}/{here.topic.getId()}/{post.getId()}"
    for change in (
        lambda: edit_post(post, text="Snow"),
        lambda: here.forum.reindexObjectSecurity(),
        lambda: here.forum.getParentNode()._delObject(here.forum.getId()),
    ):
        pending().marks.clear()
        with log_in_as(here.pupil):
            change()
        page(here.river.space, "forums")  # asks the catalog, so its queue is empty
        assert name in pending().marks


def test_a_forum_is_searched_by_itself(here):
    other = thread_by(here.river.ana, here.forum, title="Ball games", text="A blue football.")
    with log_in_as(here.pupil):
        assert find_in(here.forum, "blue").items[0]["title"] == other.title
        html = page(here.forum, find="blue")
    assert "Found: 1" in " ".join(html.split())
    assert f"@@thread/{other.getId()}?post=" in html
    with log_in_as(here.pupil):
        assert "No post has these words" in page(here.forum, find="zeppelin")
