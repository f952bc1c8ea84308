"""Who reads a forum, page by page, what is new in it, and who is told."""

from etwinning.accounts.api import account
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.forums.api import follow
from etwinning.forums.api import mark_seen
from etwinning.forums.api import note_reading
from etwinning.forums.api import open_thread
from etwinning.forums.api import posts_of
from etwinning.forums.api import reply
from etwinning.forums.api import topics_of
from etwinning.forums.api import unfollow
from etwinning.forums.api import unread
from etwinning.notices.api import mark_seen as see_notices
from etwinning.notices.api import notices_of
from etwinning.places.api import leave
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import share
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.forums.builders import finds
from tests.forums.builders import page_at
from tests.forums.builders import talk
from tests.forums.builders import thread_by
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import open_to

import pytest


@pytest.fixture
def here(river):
    return talk(river)


def test_a_forum_for_teachers_is_theirs_alone(site, here):
    with log_in_as(here.river.ana):
        share(here.forum, "teachers")
    assert finds(here.river.partner, here.first)
    for who in (here.pupil, here.admin):
        assert not finds(who, here.first)
        with pytest.raises(NotAllowed):
            here.says(who)


def test_in_a_hidden_forum_nobody_writes_and_pupils_read_nothing(here):
    flagger = person(roles=("Moderator",), kind="staff")
    with log_in_as(flagger):
        flag_item(here.forum, "Somebody can be recognised")
    assert not finds(here.pupil, here.first)
    assert finds(here.river.ana, here.first)
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        open_thread(here.forum, title="Ice", text="Ice")


def test_a_public_forum_is_read_by_strangers_and_answered_by_members(here, site):
    publish(here.river)
    with log_in_as(here.river.ana):
        open_to(here.forum, "public")
    assert finds(here.river.stranger, here.first)
    with log_in_as(here.river.stranger):
        with pytest.raises(NotAllowed):
            reply(here.topic, text="Me, too")
        html = page_at(here.forum, "thread", here.topic.getId())
    assert "A red football." in html
    assert account(here.river.jan).fullname not in html
    assert here.says(here.pupil).number == 2


def test_the_thread_with_the_newest_post_stands_on_top(here):
    other = thread_by(here.river.ana, here.forum, title="Ice?")
    with log_in_as(here.pupil):
        assert [topic.title for topic in topics_of(here.forum)[0]] == ["Ice?", here.topic.title]
    here.says(here.pupil)
    with log_in_as(here.pupil):
        assert [topic.key for topic in topics_of(here.forum)[0]] == [here.topic.key, other.key]


def test_pages_of_threads_join(here):
    for number in range(4):
        thread_by(here.river.ana, here.forum, title=f"Thread {number}")
    with log_in_as(here.pupil):
        found, before = [], ""
        while True:
            topics, before = topics_of(here.forum, before, size=2)
            found += [topic.title for topic in topics]
            if not before:
                break
    assert found == ["Thread 3", "Thread 2", "Thread 1", "Thread 0", here.topic.title]


def test_pages_of_posts_join(here):
    for number in range(6):
        here.says(here.river.ana, text=f"Answer {number}")
    with log_in_as(here.pupil):
        last = posts_of(here.topic, size=3)
        middle = posts_of(here.topic, before=last.earlier, size=3)
        first = posts_of(here.topic, before=middle.earlier, size=3)
        again = posts_of(here.topic, after=first.later, size=3)
    numbers = [[post.number for post in page.posts] for page in (first, middle, last)]
    assert numbers == [[1], [2, 3, 4], [5, 6, 7]]
    assert [post.number for post in again.posts] == [2, 3, 4]
    assert (first.earlier, last.later) == ("", "")


def test_what_is_new_is_counted_until_it_is_seen(here):
    with log_in_as(here.pupil):
        assert unread(here.topic) == 1
        mark_seen(here.topic)
        assert unread(here.topic) == 0
    here.says(here.river.ana)
    here.says(here.pupil)
    with log_in_as(here.pupil):
        assert unread(here.topic) == 0  # who writes has read
    with log_in_as(here.admin):
        assert unread(here.topic) == 3


def test_reading_the_last_page_writes_nothing_and_is_remembered(here, site):
    with log_in_as(here.admin):
        before = set(site._p_jar._registered_objects)
        note_reading(here.topic)
        assert set(site._p_jar._registered_objects) == before
        assert unread(here.topic) == 0


def test_a_post_that_comes_right_after_one_was_read_is_new_until_it_is_read(here):
    with log_in_as(here.admin):
        note_reading(here.topic)
    here.says(here.pupil)  # within the minute
    with log_in_as(here.admin):
        assert unread(here.topic) == 1
        note_reading(here.topic)
        assert unread(here.topic) == 0


def test_who_reads_fast_is_told_of_each_post(here):
    author, before = here.river.jan, len(notices_of(here.river.jan))
    for number in (1, 2, 3):
        here.says(here.pupil)
        assert len(notices_of(author)) == before + number
        with log_in_as(author):
            note_reading(here.topic)


def test_whoever_is_answered_is_told_once_until_the_bell_or_the_thread_was_looked_at(here):
    post = here.says(here.pupil)
    for _time in range(2):
        here.says(here.admin, quotes=post.getId())
    assert len(notices_of(here.pupil)) == 1  # who does not follow the thread
    with log_in_as(here.pupil):
        see_notices(here.pupil)
    here.says(here.admin, quotes=post.getId())
    assert len(notices_of(here.pupil)) == 2


def test_followers_are_told_once_until_they_look(here):
    author = here.river.jan  # opened the thread, so he follows it
    before = len(notices_of(author))
    here.says(here.pupil)
    here.says(here.admin)
    assert len(notices_of(author)) == before + 1
    assert here.topic.title in notices_of(author)[0].subject
    with log_in_as(author):
        mark_seen(here.topic)
    here.says(here.pupil)
    assert len(notices_of(author)) == before + 2
    with log_in_as(author):
        mark_seen(here.topic)
        unfollow(here.topic)
    here.says(here.pupil)
    assert len(notices_of(author)) == before + 2


def test_whoever_is_answered_is_told(here):
    post = here.says(here.pupil)
    here.says(here.admin, quotes=post.getId())
    (notice,) = notices_of(here.pupil)
    assert "has answered you" in notice.subject
    assert post.surroundings().thread.before()[-1].quotes == post.key


def test_who_has_left_is_told_no_longer(site, here):
    who = seat(site, here.river.space, "TeacherMember")
    with log_in_as(who):
        follow(here.topic)
    leave(here.river.space, who)
    here.says(here.pupil)
    assert notices_of(who) == []
