"""Pages and forms of forums."""

from etwinning.base.errors import NotAllowed
from etwinning.base.history import state_of
from etwinning.forums.api import approve_post
from etwinning.forums.api import edit_forum
from etwinning.forums.api import edit_post
from etwinning.forums.tools import ThreadNews
from etwinning.pupils.fence import is_open
from tests.accounts.builders import log_in_as
from tests.forums.builders import forum_by
from tests.forums.builders import page_at
from tests.forums.builders import talk
from tests.pages import page
from tests.pages import where
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.workspaces.builders import digest
from zExceptions import NotFound
from zope.component import getMultiAdapter

import pytest


@pytest.fixture
def here(river):
    return talk(river)


def at(here, name="thread", post=None, **words):
    """Return a page of the thread, or of a post of it."""
    steps = [here.topic.getId()] + ([post.getId()] if post is not None else [])
    return page_at(here.forum, name, *steps, **words)


def test_the_forums_of_a_place_are_listed_and_an_empty_list_says_why(here):
    with log_in_as(here.pupil):
        html = page(here.river.space, "forums")
        assert "Between the classes" in html
        assert "@@open-forum" not in html
    here.river.space._delObject(here.forum.getId())
    with log_in_as(here.river.ana):
        html = page(here.river.space, "forums")
    assert "Nobody has opened a forum yet" in html
    assert "@@open-forum" in html


def test_a_forum_is_opened_and_changed_in_its_forms(here):
    typed = {"title": "Ice", "text": "About ice.", "premoderated": "1", "audience": "teachers"}
    with log_in_as(here.river.ana):
        html = page(here.river.space, "open-forum", {**typed, "title": ""})
        assert "Give the forum a name" in html
        assert "About ice." in html
        page(here.river.space, "open-forum", typed)
        forum = next(one for one in here.river.space.objectValues() if one.title == "Ice")
        assert (forum.premoderated, state_of(forum)) == (True, "teachers")
        page(forum, "edit-forum", {"title": "Snow", "text": "About snow."})
        assert (forum.title, forum.premoderated) == ("Snow", False)
        page(forum, "share", {"audience": "members"})
        assert state_of(forum) == "members"


def test_a_forum_is_shown_to_people_outside_after_a_look_at_it(here):
    publish(here.river)
    with log_in_as(here.river.ana):
        edit_forum(here.forum, text="Ask Ana, or write to k@school.example.")
        html = page(here.forum, "share", {"audience": "public"})
        assert where(here.forum) == f"{here.forum.absolute_url()}/@@preflight?audience=public"
        html = page(here.forum, "preflight", audience="public")
        assert "k@school.example" in html and "Names of your pupils" in html
        page(here.forum, "preflight", {"audience": "public", "seen": digest(here.forum)})
        assert state_of(here.forum) == "public"
        for name in ("view", "share", "preflight"):
            assert getMultiAdapter((here.forum, here.forum.REQUEST), name=name).section == "forums"


def test_the_list_of_threads_counts_what_is_new(here):
    with log_in_as(here.pupil):
        html = page(here.forum)
    for words in (here.topic.title, "1 new", "Posts: 1", "Your teachers can read everything"):
        assert words in " ".join(html.split()), words
    assert "@@open-thread" not in html
    with log_in_as(here.admin):
        assert "@@open-thread" in page(here.forum)


def test_a_thread_is_opened_in_its_form(here, site):
    with log_in_as(here.admin):
        html = page(here.forum, "open-thread", {"title": "", "text": "Is it cold?"})
        assert "Give the thread a title" in html
        assert "Is it cold?" in html
        page(here.forum, "open-thread", {"title": "Ice?", "text": "Is it cold?"})
    assert "/@@thread/" in where(site)
    assert [topic.title for topic in here.forum.board.topics.values()][-1] == "Ice?"


def test_an_answer_is_written_below_the_thread(here, site):
    with log_in_as(here.pupil):
        html = at(here, form={"text": " ", "quotes": ""})
        assert "Write your answer" in html
        assert len(here.topic.thread) == 1
        at(here, form={"text": "Ice!", "quotes": here.first.getId()})
    post = here.topic.thread.before()[-1]
    assert (post.text, post.quotes) == ("<p>Ice!</p>", here.first.key)
    assert where(site).endswith(f"?last=1#{post.getId()}")
    with log_in_as(here.pupil):
        assert "Answers #1" in " ".join(at(here).split())


def test_a_quote_stands_in_the_form(here):
    with log_in_as(here.pupil):
        html = at(here, quotes=here.first.getId())
        assert "&gt; A red football." in html
        assert "&gt; A red" not in at(here, quotes="nonsense")


def test_a_long_thread_opens_at_what_is_new(here):
    with log_in_as(here.pupil):
        at(here)
    for number in range(25):
        here.says(here.river.ana, text=f"Answer-{number}-")
    with log_in_as(here.pupil):
        html = at(here)
        assert "New from here" in html
        assert "A red football." not in html
        assert "Answer-0-" in html and "Answer-24-" not in html
        last = at(here, last="1")
        assert "Answer-24-" in last and "Answer-0-" not in last
        assert "A red football." in at(
            here, post=None, before=here.topic.thread.before()[-15].getId()
        )


def test_what_is_not_there_is_not_found(here):
    for steps in ((), ("nonsense",), ("0000000000000",), ("x", "y")):
        with log_in_as(here.pupil), pytest.raises(NotFound):
            page_at(here.forum, "thread", *steps)


def test_a_pupil_is_offered_what_the_pupil_may(here):
    post = here.says(here.pupil)
    with log_in_as(here.pupil):
        html = at(here)
    assert f"@@edit-post/{here.topic.getId()}/{post.getId()}" in html
    assert "Follow this thread" in html
    for words in ("@@look-after", 'value="lock"', "@@edit-forum"):
        assert words not in html
    with log_in_as(here.admin):
        assert "@@edit-post" not in at(here)


def test_a_post_is_changed_in_its_form(here):
    post = here.says(here.pupil, text="> A ball\nIce")
    with log_in_as(here.admin), pytest.raises(NotAllowed):
        at(here, "edit-post", post)
    with log_in_as(here.pupil):
        assert "&gt; A ball\n\nIce" in at(here, "edit-post", post)
        at(here, "edit-post", post, form={"text": "Snow"})
        assert "Changed by the author" in at(here)
    assert post.text == "<p>Snow</p>"
    with log_in_as(here.river.ana):
        html = at(here, "look-after", post)
    assert "What it said before" in html
    assert "<p>Ice</p>" in html


def test_a_teacher_admin_looks_after_a_post_in_its_form(here):
    post = here.says(here.pupil)
    with log_in_as(here.river.ana):
        for step, state in (
            ("flag", "flagged"),
            ("restore", "visible"),
            ("flag", "flagged"),
            ("remove", "removed"),
        ):
            at(here, "look-after", post, form={"step": step, "reason": "rules", "note": "Sorry"})
            assert post.state == state


def test_a_wrong_step_changes_nothing(here):
    post = here.says(here.pupil)
    with log_in_as(here.river.ana):
        html = at(here, "look-after", post, form={"step": "flag", "reason": ""})
        assert "Choose a reason" in html
        assert "Choose one of: approve" in at(here, "look-after", post, form={"step": "x"})
        assert "Choose one of: follow" in at(here, "thread-steps", form={"step": "x"})
    assert post.state == "visible"


def test_buttons_of_a_thread(here):
    with log_in_as(here.river.ana):
        at(here, "thread-steps", form={"step": "lock"})
        assert "This thread is locked" in at(here)
        at(here, "thread-steps", form={"step": "unlock"})
        at(here, "thread-steps", form={"step": "follow"})
        assert "Follow it no longer" in at(here)
        at(here, "thread-steps")  # a GET takes no step
    assert here.topic.state == "visible"


def test_a_held_post_is_shown_with_one_button(river):
    here = talk(river, premoderated=True)
    post = here.says(here.pupil)
    with log_in_as(here.river.ana):
        html = page(here.forum)
        assert "These wait for a teacher" in html
        assert "Show it to all" in at(here)
        at(here, "look-after", post, form={"step": "back", "note": "No street, please"})
        assert post.state == "pending"
        at(here, "look-after", post, form={"step": "approve"})
    assert post.state == "visible"


def test_names_are_for_members_and_html_of_titles_is_text(here):
    with log_in_as(here.admin):
        page(here.forum, "open-thread", {"title": "<script>x</script>", "text": "Text"})
        html = page(here.forum)
    assert "&lt;script&gt;x" in html
    assert "<script>x" not in html


def test_the_fence_lets_pupils_to_their_own_forum_only(site, here):
    other = talk(party(site))
    with log_in_as(here.pupil):
        for name, opens in (("thread", True), ("view", True), ("look-after", False)):
            own = getMultiAdapter((here.forum, site.REQUEST), name=name)
            foreign = getMultiAdapter((other.forum, site.REQUEST), name=name)
            assert is_open(own, here.pupil) is opens, name
            assert is_open(foreign, here.pupil) is False, name


def test_the_front_page_tells_of_new_talk(here):
    with log_in_as(here.pupil):
        assert "@@forums" in page(here.river.space)
    with log_in_as(here.river.partner):
        assert here.topic.title in page(here.river.space)


def test_news_come_from_the_forum_in_which_somebody_has_talked_last(here):
    for number in range(6):
        forum_by(here.river.ana, here.river.space, title=f"A forum {number}")
    with log_in_as(here.river.partner):
        (news,) = ThreadNews().news(here.river.space, 6)
    assert news.title == here.topic.title


def test_pupils_find_the_forum_among_their_tiles(here, site):
    with log_in_as(here.pupil):
        tiles = getMultiAdapter((here.river.space, site.REQUEST), name="view").tiles
    assert len(tiles) == 4
    assert f"{here.river.space.absolute_url()}/@@forums" in [tile["url"] for tile in tiles]


def test_approved_texts_stay_as_they_were_edited(river):
    here = talk(river, premoderated=True)
    post = here.says(here.pupil)
    with log_in_as(here.pupil):
        edit_post(post, text="Snow")
    with log_in_as(here.river.ana):
        approve_post(post)
    with log_in_as(here.admin):
        html = at(here)
    assert "<p>Snow</p>" in html
    assert "no football" not in html
