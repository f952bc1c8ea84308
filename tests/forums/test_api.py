"""Opening forums and threads, answering, editing, locking: done and refused."""

from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.forums.api import edit_forum
from etwinning.forums.api import edit_post
from etwinning.forums.api import follow
from etwinning.forums.api import forums_of
from etwinning.forums.api import lock_thread
from etwinning.forums.api import mark_seen
from etwinning.forums.api import open_forum
from etwinning.forums.api import open_thread
from etwinning.forums.api import reply
from etwinning.forums.api import topic_in
from etwinning.forums.api import unlock_thread
from etwinning.forums.events import IForumOpened
from etwinning.forums.events import IThreadOpened
from etwinning.forums.permissions import EDIT_FORUM
from etwinning.forums.talking import WRITING
from etwinning.limits.api import spend
from etwinning.places.api import leave
from etwinning.twinspaces.api import restrict_tools
from etwinning.workspaces.preflight import OTHERS_READ
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.events import told
from tests.forums.builders import finds
from tests.forums.builders import forum_by
from tests.forums.builders import talk
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import open_to

import pytest

XSS = '<p>Ice</p><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:x">y</a>'


@pytest.fixture
def here(river):
    return talk(river)


def test_a_teacher_admin_opens_a_forum_for_members(river):
    with told(IForumOpened) as events:
        forum = forum_by(river.ana, river.space, text="Ask.\n\nAnswer.")
    assert [event.object for event in events] == [forum]
    assert (forum.text, state_of(forum)) == ("<p>Ask.</p>\n<p>Answer.</p>", "members")
    with log_in_as(river.partner):
        assert [brain.Title for brain in forums_of(river.space)] == ["Between the classes"]


def test_others_open_no_forum(site, river):
    for role in ("TeacherMember", "PupilAdmin", "PupilMember", "Observer", "Guest"):
        who = seat(site, river.space, role, kind="guest", roles=())
        with log_in_as(who), pytest.raises(NotAllowed):
            open_forum(river.space, title="Ours", text="For us")
    assert not river.space.objectIds()


def test_a_forum_that_is_not_right_is_not_opened(river):
    for words, refusal in (
        ({"title": ""}, BadInput),
        ({"text": "x" * 1001}, BadInput),
        ({"audience": "public"}, Unmet),
    ):
        with pytest.raises(refusal):
            forum_by(river.ana, river.space, **words)
    assert not river.space.objectIds()


def test_a_forum_is_changed_and_its_text_is_cleaned(here):
    with log_in_as(here.river.ana):
        edit_forum(here.forum, text=XSS, premoderated=True)
    assert "script" not in here.forum.text and "onerror" not in here.forum.text
    assert here.forum.premoderated
    with log_in_as(here.pupil), pytest.raises(NotAllowed):
        edit_forum(here.forum, title="Mine")


def test_a_change_that_is_not_right_is_not_written(here):
    for words in ({"title": ""}, {"title": "Ours", "text": "x" * 1001}):
        with log_in_as(here.river.ana), pytest.raises(BadInput):
            edit_forum(here.forum, **words)
    assert here.forum.title == "Between the classes"


def test_an_expert_changes_the_name_and_not_who_reads_first(site, here):
    expert = seat(site, here.river.space, "Expert", kind="guest", roles=())
    with log_in_as(expert):
        edit_forum(here.forum, title="Rivers")
        with pytest.raises(NotAllowed):
            edit_forum(here.forum, premoderated=True)
    publish(here.river)
    with log_in_as(here.river.ana):
        open_to(here.forum, "etwinners")
    with log_in_as(expert):
        forget_answers(site.REQUEST)
        assert not allowed(here.forum, EDIT_FORUM)  # so no page offers it
        with pytest.raises(NotAllowed) as refusal:
            edit_forum(here.forum, title="Lakes")
        assert refusal.value.reason == OTHERS_READ
    assert (here.forum.title, here.forum.premoderated) == ("Rivers", False)


def test_a_pupil_admin_opens_a_thread_and_all_hear_of_it_once(here):
    with told(IThreadOpened) as events, log_in_as(here.admin):
        topic = open_thread(here.forum, title=" Ice? ", text="> Four ducks\nAnd ice.")
    assert (topic.title, topic.state, topic.author) == ("Ice?", "visible", here.admin)
    (post,) = topic.thread.before()
    assert post.text == "<blockquote><p>Four ducks</p></blockquote>\n<p>And ice.</p>"
    assert len(events) == 1
    with for_the_house("a test"):
        assert lines(topic)[0]["action"] == "forums:thread:open"


def test_a_pupil_opens_no_thread(here):
    with log_in_as(here.pupil), pytest.raises(NotAllowed):
        open_thread(here.forum, title="Mine", text="Text")
    assert len(here.forum.board.topics) == 1


def test_a_thread_that_is_not_right_is_not_opened(here):
    for words, refusal in (
        ({"title": " "}, BadInput),
        ({"text": ""}, BadInput),
        ({"text": "x" * 10_001}, BadInput),
        ({"text": "> only a quote"}, Unmet),
    ):
        with log_in_as(here.admin), pytest.raises(refusal):
            open_thread(here.forum, **{"title": "Ice?", "text": "Ice.", **words})
    assert len(here.forum.board.topics) == 1


def test_all_answer_and_each_post_has_its_number(here):
    posts = [here.says(who) for who in (here.pupil, here.admin, here.river.partner)]
    assert [post.number for post in posts] == [2, 3, 4]
    assert {post.state for post in posts} == {"visible"}
    assert [post.author for post in posts] == [here.pupil, here.admin, here.river.partner]


def test_what_runs_in_a_post_is_taken_out(here):
    post = here.says(here.pupil, text=XSS)
    for bad in ("script", "onerror", "javascript"):
        assert bad not in post.text
    with log_in_as(here.pupil):
        edit_post(post, text=XSS)
    assert "script" not in post.text


def test_an_empty_answer_is_refused_and_nothing_is_written(here):
    with pytest.raises(Unmet):
        here.says(here.pupil, text="<p>&nbsp;</p>")
    with pytest.raises(BadInput):
        here.says(here.pupil, text=" ")
    assert len(here.topic.thread) == 1


def strangers(site, here):
    """People who have nothing to do with the place, and one who has left it."""
    other = party(site, "Another project")
    gone = seat(site, here.river.space, "TeacherMember")
    leave(here.river.space, gone)
    return [
        here.river.stranger,
        person(roles=("Newcomer",)),
        pupil_of(other.ana, other.space).user_id,
        gone,
    ]


def test_strangers_find_nothing_and_write_nothing(site, here):
    for who in strangers(site, here):
        assert not finds(who, here.first), who
        with log_in_as(who):
            assert topic_in(here.forum, here.topic.getId()) is None
            for verb in (
                lambda: reply(here.topic, text="Me, too"),
                lambda: open_thread(here.forum, title="Mine", text="Text"),
                lambda: edit_post(here.first, text="Mine"),
                lambda: lock_thread(here.topic),
                lambda: follow(here.topic),
                lambda: mark_seen(here.topic),
            ):
                forget_answers(site.REQUEST)
                with pytest.raises(NotAllowed):
                    verb()
    assert len(here.topic.thread) == 1


def test_who_has_left_stays_the_author_and_reads_nothing(site, here):
    who = seat(site, here.river.space, "TeacherMember")
    post = here.says(who)
    leave(here.river.space, who)
    assert post.author == who
    assert not finds(who, post)
    assert finds(here.pupil, post)
    with log_in_as(who), pytest.raises(NotAllowed):
        edit_post(post, text="Mine")


def test_in_a_closed_space_nobody_writes_and_members_read(here):
    post = here.says(here.pupil)
    close(here.river)
    for who, verb in (
        (here.pupil, lambda: reply(here.topic, text="Too late")),
        (here.pupil, lambda: edit_post(post, text="Too late")),
        (here.river.ana, lambda: open_thread(here.forum, title="Late", text="Late")),
        (here.river.ana, lambda: lock_thread(here.topic)),
        (here.river.ana, lambda: edit_forum(here.forum, title="Late")),
        (here.river.ana, lambda: open_forum(here.river.space, title="Late", text="Late")),
    ):
        forget_answers(here.forum.REQUEST)
        with log_in_as(who), pytest.raises(WrongState):
            verb()
    assert finds(here.pupil, post)
    assert len(here.topic.thread) == 2


def test_authors_edit_their_own_posts_and_the_earlier_text_is_kept(here):
    post = here.says(here.pupil)
    with log_in_as(here.pupil):
        edit_post(post, text="Ice, four ducks.")
    assert post.text == "<p>Ice, four ducks.</p>"
    assert [html for _when, html in post.versions] == ["<p>Ice, and no football.</p>"]


def test_an_edit_that_changes_nothing_is_none_and_five_earlier_texts_are_kept(here):
    post = here.says(here.pupil)
    with log_in_as(here.pupil):
        edit_post(post, text="Ice, and no football.")
        assert post.versions == ()
        for number in range(7):
            edit_post(post, text=f"Ice {number}")
    assert [html for _when, html in post.versions] == [f"<p>Ice {n}</p>" for n in range(1, 6)]


def test_nobody_writes_more_than_sixty_times_in_ten_minutes(here):
    post = here.says(here.pupil)
    spend(WRITING, here.pupil, cost=59)
    with pytest.raises(TooMany):
        here.says(here.pupil)
    with log_in_as(here.pupil), pytest.raises(TooMany):
        edit_post(post, text="Snow")
    spend(WRITING, here.admin, cost=60)
    with log_in_as(here.admin), pytest.raises(TooMany):
        open_thread(here.forum, title="Ice?", text="Ice.")
    assert (len(here.topic.thread), len(here.forum.board.topics)) == (2, 1)
    assert post.versions == ()
    assert here.says(here.river.ana).number == 3  # each person by herself


def test_nobody_edits_the_posts_of_others(site, here):
    post = here.says(here.pupil)
    observer = seat(site, here.river.space, "Observer", kind="guest", roles=())
    own = here.says(observer)
    # who opened the forum, who opened the thread, a pupil admin; observers never edit (6.2)
    for who, what in (
        (here.river.ana, post),
        (here.river.jan, post),
        (here.admin, post),
        (observer, own),
    ):
        forget_answers(site.REQUEST)
        with log_in_as(who), pytest.raises(NotAllowed):
            edit_post(what, text="Mine")
    assert post.versions == own.versions == ()


def test_a_role_from_which_replies_are_taken_only_reads(here):
    post = here.says(here.pupil)
    with log_in_as(here.river.ana):
        restrict_tools(here.river.space, {"reply": ["PupilMember"], "thread": ["PupilAdmin"]})
    for who, verb in (
        (here.pupil, lambda: reply(here.topic, text="Me, too")),
        (here.pupil, lambda: edit_post(post, text="Mine")),
        (here.admin, lambda: open_thread(here.forum, title="Ice", text="Ice")),
    ):
        forget_answers(here.forum.REQUEST)
        with log_in_as(who), pytest.raises(NotAllowed):
            verb()
    assert finds(here.pupil, post)
    assert here.says(here.admin).number == 3
    with log_in_as(here.river.ana):
        restrict_tools(here.river.space, {})
    assert here.says(here.pupil).number == 4


def test_a_locked_thread_is_read_and_not_answered(here):
    post = here.says(here.pupil)
    with log_in_as(here.admin), pytest.raises(NotAllowed):
        lock_thread(here.topic)
    with log_in_as(here.river.ana):
        lock_thread(here.topic)
    forget_answers(here.forum.REQUEST)
    assert finds(here.pupil, post)
    with pytest.raises(WrongState):
        here.says(here.pupil)
    with log_in_as(here.pupil), pytest.raises(WrongState):
        edit_post(post, text="Late")
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        lock_thread(here.topic)
    for who in (here.pupil, here.admin, here.river.partner, here.river.stranger):
        forget_answers(here.forum.REQUEST)
        with log_in_as(who), pytest.raises(NotAllowed):
            unlock_thread(here.topic)
    assert here.topic.state == "locked"
    with log_in_as(here.river.ana):
        unlock_thread(here.topic)
    assert here.says(here.pupil).number == 3
