"""Teachers read first what pupils write, where the forum says so."""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.forums.api import approve_post
from etwinning.forums.api import edit_forum
from etwinning.forums.api import edit_post
from etwinning.forums.api import flag_post
from etwinning.forums.api import give_back
from etwinning.forums.api import restore_post
from etwinning.forums.api import topics_of
from etwinning.forums.api import waiting_in
from etwinning.notices.api import notices_of
from tests.accounts.builders import log_in_as
from tests.forums.builders import finds
from tests.forums.builders import page_at
from tests.forums.builders import talk
from tests.forums.builders import thread_by
from tests.pages import page
from tests.twinspaces.builders import close

import pytest


@pytest.fixture
def here(site):
    return talk(site, premoderated=True)


@pytest.fixture
def post(here):
    return here.says(here.pupil)


def test_a_pupils_post_waits_and_its_author_and_the_teachers_see_it(here, post):
    assert post.state == "pending"
    assert [finds(who, post) for who in (here.pupil, here.river.ana, here.river.partner)] == [
        True
    ] * 3
    assert not finds(here.admin, post)
    with log_in_as(here.admin):
        html = page_at(here.forum, "thread", here.topic.getId())
    assert "Post #2 waits for a teacher." in html
    assert "Ice, and no football." not in html


def test_what_teachers_write_waits_for_nobody(here):
    assert here.topic.state == "visible"
    assert here.says(here.river.partner).state == "visible"


def test_the_teacher_admins_are_told_once_while_something_waits(here, post):
    told = len(notices_of(here.river.ana))
    assert notices_of(here.river.ana)[0].subject.startswith("Something waits for you")
    here.says(here.pupil)
    assert len(notices_of(here.river.ana)) == told


def test_a_teacher_admin_shows_it_to_all_and_the_author_reads_who_and_when(here, post):
    with log_in_as(here.river.ana):
        assert [waits.key for waits in waiting_in(here.forum)] == [post.key]
        approve_post(post)
        assert waiting_in(here.forum) == []
    assert finds(here.admin, post)
    (notice,) = notices_of(here.pupil)
    assert notice.subject == f"Everybody sees now what you wrote in “{here.topic.title}”"
    with log_in_as(here.pupil):
        html = page_at(here.forum, "thread", here.topic.getId())
    assert "Shown to all:" in html
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        approve_post(post)


def test_others_show_nothing_to_all(here, post):
    for who in (here.pupil, here.admin, here.river.partner):
        with log_in_as(who), pytest.raises(NotAllowed):
            approve_post(post)
    assert post.state == "pending"


def test_a_post_is_given_back_with_a_note_and_its_author_changes_it(here, post):
    with log_in_as(here.river.ana):
        give_back(post, "Please leave the street out.")
    (notice,) = notices_of(here.pupil)
    assert "Please leave the street out." in " ".join(notice.paragraphs)
    with log_in_as(here.pupil):
        edit_post(post, text="Ice.")
    assert (post.state, post.text) == ("pending", "<p>Ice.</p>")


def test_what_a_teacher_has_shown_is_not_changed_behind_the_teachers_back(here, post):
    with log_in_as(here.river.ana):
        approve_post(post)
        with pytest.raises(WrongState):
            give_back(post, "Too late")
    with log_in_as(here.pupil), pytest.raises(WrongState):
        edit_post(post, text="Something else")
    assert post.text == "<p>Ice, and no football.</p>"


def test_a_pupil_admins_thread_waits_with_its_first_post(here):
    topic = thread_by(here.admin, here.forum, title="Ice?")
    first = topic.thread.before()[0].__of__(here.forum)
    assert (topic.state, first.state) == ("pending", "pending")
    with log_in_as(here.pupil):
        assert [one.title for one in topics_of(here.forum)[0]] == [here.topic.title]
    with log_in_as(here.river.ana):
        approve_post(first)
    assert (topic.state, first.state) == ("visible", "visible")
    assert finds(here.pupil, first)


def test_nobody_hears_of_a_post_before_it_is_shown(here, post):
    before = len(notices_of(here.river.jan))
    newest = here.topic.talked
    with log_in_as(here.river.ana):
        approve_post(post)
    assert newest < here.topic.talked == post.key
    # Jan follows the thread; that something waits he was told before
    assert len(notices_of(here.river.jan)) == before + 1


def test_a_hidden_post_waits_again_when_it_waited_before(here, post):
    with log_in_as(here.river.ana):
        flag_post(post, "private")
        assert waiting_in(here.forum) == []
        restore_post(post)
        assert [waits.key for waits in waiting_in(here.forum)] == [post.key]
    assert post.state == "pending"


def test_without_the_switch_nothing_waits(here):
    with log_in_as(here.river.ana):
        edit_forum(here.forum, premoderated=False)
    assert here.says(here.pupil).state == "visible"


def test_in_a_closed_space_nothing_is_shown_any_more(here, post):
    close(here.river)
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        approve_post(post)


def test_pupils_read_on_the_screen_who_reads_what_they_write(here):
    with log_in_as(here.pupil):
        assert "Your teachers read first what you write here" in page(here.forum)
        html = page_at(here.forum, "thread", here.topic.getId())
    assert "Your teacher reads it first" in html
    with log_in_as(here.river.ana):
        edit_forum(here.forum, premoderated=False)
    with log_in_as(here.pupil):
        assert "Your teachers can read everything that is written here" in page(here.forum)
