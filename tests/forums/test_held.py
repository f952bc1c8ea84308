"""Teachers read first what pupils write, where the forum says so."""

from etwinning.base.errors import BadInput
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
from etwinning.forums.events import IPostEdited
from etwinning.forums.events import IPostHeld
from etwinning.notices.api import has_unseen
from etwinning.notices.api import mark_seen
from etwinning.notices.api import notices_of
from etwinning.records.api import mark_of
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.forums.builders import finds
from tests.forums.builders import page_at
from tests.forums.builders import talk
from tests.forums.builders import thread_by
from tests.pages import page
from tests.twinspaces.builders import close

import pytest


@pytest.fixture
def here(river):
    return talk(river, premoderated=True)


@pytest.fixture
def post(here):
    return here.says(here.pupil)


def looks(user_id):
    """Let a person look behind the bell."""
    with log_in_as(user_id):
        mark_seen(user_id)


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


def test_the_teacher_admins_are_told_once_until_they_have_looked(here, post):
    ana, told = here.river.ana, len(notices_of(here.river.ana))
    assert notices_of(ana)[0].subject.startswith("Something waits for you")
    here.says(here.pupil)
    assert len(notices_of(ana)) == told
    looks(ana)
    here.says(here.pupil)  # the first one waits still
    assert len(notices_of(ana)) == told + 1


def test_what_was_given_back_and_is_changed_is_told_to_the_teacher_admins(here, post):
    with log_in_as(here.river.ana):
        give_back(post, "Please leave the street out.")
    looks(here.river.ana)
    told = len(notices_of(here.river.ana))
    with log_in_as(here.pupil):
        edit_post(post, text="Ice.")
    assert len(notices_of(here.river.ana)) == told + 1
    with log_in_as(here.river.ana):
        approve_post(post)
    looks(here.river.ana)
    teachers = here.says(here.river.partner)
    with log_in_as(here.river.partner):
        edit_post(teachers, text="Snow.")  # what everybody sees waits for nobody
    assert not has_unseen(here.river.ana, "forums:waits", here.forum.UID())


def test_a_teacher_shows_only_the_words_that_were_read(here, post):
    read = mark_of(post.text)
    with log_in_as(here.pupil):
        edit_post(post, text="Rude words.")
    with log_in_as(here.river.ana):
        with pytest.raises(WrongState):
            approve_post(post, read)
        assert post.state == "pending"
        approve_post(post, mark_of(post.text))
    assert post.state == "visible"


def test_others_give_nothing_back_and_a_note_is_needed(here, post):
    for who in (here.pupil, here.admin, here.river.partner, here.river.stranger):
        with log_in_as(who), pytest.raises(NotAllowed):
            give_back(post, "Please leave the street out.")
    with log_in_as(here.river.ana), pytest.raises(BadInput):
        give_back(post, " ")
    assert notices_of(here.pupil) == []


def test_what_waits_is_told_to_the_house_once(here):
    with told(IPostHeld) as held, told(IPostEdited) as edited:
        post = here.says(here.pupil)
        here.says(here.river.partner)
        with log_in_as(here.pupil):
            edit_post(post, text="Ice.")
            edit_post(post, text="Ice.")  # says the same
    assert [event.object.key for event in held] == [post.key]
    assert [event.object.key for event in edited] == [post.key]


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
