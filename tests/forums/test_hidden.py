"""Hiding, showing again, removing: every step of the workflow, and who may not take it."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.forums.api import flag_post
from etwinning.forums.api import lock_thread
from etwinning.forums.api import remove_post
from etwinning.forums.api import restore_post
from etwinning.forums.api import reverse_removal
from etwinning.forums.api import Sight
from etwinning.forums.api import topic_in
from etwinning.forums.api import topics_of
from etwinning.forums.guards import Lock
from etwinning.forums.shown import answered
from etwinning.notices.api import notices_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.records.api import moves
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.forums.builders import finds
from tests.forums.builders import page_at
from tests.forums.builders import talk
from tests.pages import forget_answers
from tests.pages import page
from tests.twinspaces.builders import close
from zope.i18nmessageid import Message

import pytest


@pytest.fixture
def here(river):
    return talk(river)


@pytest.fixture
def post(here):
    return here.says(here.pupil)


@pytest.fixture
def moderator(site):
    """Somebody from outside who looks into a case."""
    return person(roles=("Moderator",), kind="staff")


class Page:
    """Stands for a page of the forum: names are ids here."""

    def name_of(self, user_id, told=None):
        """Return the id."""
        return user_id


def does(who, verb, *words):
    """Let a person call a verb."""
    with log_in_as(who):
        verb(*words)


def test_a_hidden_post_leaves_a_stub_with_its_number_and_the_reason(here, post):
    after = here.says(here.admin)
    does(here.river.ana, flag_post, post, "private", "Your street stands in it.")
    assert (post.state, post.reason, after.number) == ("flagged", "private", 3)
    with log_in_as(here.admin):
        html = page_at(here.forum, "thread", here.topic.getId())
    assert "Post #2 is hidden: “private information”." in html
    assert "Ice, and no football." in html  # the third one says it
    assert html.count("Ice, and no football.") == 1
    assert "Your street" not in html


def test_its_author_and_the_teacher_admins_see_a_hidden_post_and_the_author_is_told(here, post):
    does(here.river.ana, flag_post, post, "private", "Your street stands in it.")
    assert [finds(who, post) for who in (here.pupil, here.river.ana)] == [True, True]
    assert [finds(who, post) for who in (here.admin, here.river.partner)] == [False, False]
    (notice,) = notices_of(here.pupil)
    assert notice.subject.startswith("Hidden until it is decided: What you wrote in")
    wanted = ["The reason: private information", "Your street stands in it."]
    assert notice.paragraphs == wanted  # and no word of a moderator: it was the own teacher


def test_a_notice_says_the_reason_in_the_readers_language(here, post):
    does(here.river.ana, flag_post, post, "private")
    (notice,) = shelf("notices").box(here.pupil).last(1)
    assert isinstance(notice.words["reason"], Message)


def test_the_author_is_told_when_it_is_shown_again_and_when_it_is_removed(here, post):
    does(here.river.ana, flag_post, post, "private")
    does(here.river.ana, restore_post, post, "Thank you")
    does(here.river.ana, flag_post, post, "private")
    does(here.river.ana, remove_post, post, "rules")
    removed, _hidden, again, _hidden_first = notices_of(here.pupil)
    assert again.subject.startswith("It can be seen again: What you wrote in")
    assert again.paragraphs == ["Thank you"]
    assert removed.subject.startswith("Removed: What you wrote in")
    assert removed.paragraphs == ["The reason: against our rules"]
    assert removed.path == "/".join(["", *here.forum.getPhysicalPath()[2:]])


def test_who_wrote_a_hidden_post_is_not_told_where_it_is_answered(here, post):
    here.says(here.admin, text="Snow", quotes=post.getId())
    does(here.river.ana, flag_post, post, "private")
    with log_in_as(here.admin):
        page = here.topic.thread.before()[-1].__of__(here.forum)
        shown = answered(here.topic, page, Page(), Sight())
    assert (shown["number"], shown["name"]) == (2, "")
    with log_in_as(here.river.ana):
        assert answered(here.topic, page, Page(), Sight())["name"] == here.pupil


def test_others_hide_nothing(here, post):
    for who in (here.pupil, here.admin, here.river.partner, here.river.stranger):
        with log_in_as(who), pytest.raises(NotAllowed):
            flag_post(post, "private")
    assert post.state == "visible"


def test_a_reason_is_one_of_the_list(here, post):
    with log_in_as(here.river.ana):
        for reason in ("", "because"):
            with pytest.raises(BadInput):
                flag_post(post, reason)
    assert (post.state, post.reason) == ("visible", "")


def test_a_hidden_post_is_shown_again_as_it_was(here, post):
    does(here.river.ana, flag_post, post, "topic")
    does(here.river.ana, restore_post, post)
    assert (post.state, post.reason) == ("visible", "")
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        restore_post(post)


def test_what_a_moderator_hid_is_not_shown_again_by_teachers(here, post, moderator):
    does(moderator, flag_post, post, "hurtful")
    with log_in_as(here.river.ana), pytest.raises(Unmet):
        restore_post(post)
    assert post.state == "flagged"
    does(moderator, restore_post, post)
    assert post.state == "visible"


def test_what_a_teacher_hid_is_shown_again_by_the_others_when_the_teacher_has_left(here, post):
    does(here.river.jan, flag_post, post, "hurtful")
    leave(here.river.space, here.river.jan)
    does(here.river.ana, restore_post, post)
    assert post.state == "visible"


def test_what_a_moderator_hid_stays_a_moderators_who_joins_later(here, post, moderator):
    does(moderator, flag_post, here.first, "hurtful")
    join(here.river.space, moderator, "Observer")
    with log_in_as(here.river.ana), pytest.raises(Unmet):
        restore_post(here.first)
    assert here.topic.state == here.first.state == "flagged"


def test_a_removed_post_leaves_a_stub_and_an_appeal_reverses_it(here, post, moderator):
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        remove_post(post, "rules")
    does(here.river.ana, flag_post, post, "private")
    does(here.river.ana, remove_post, post, "rules")
    assert not finds(here.pupil, post)
    with log_in_as(here.pupil):
        html = page_at(here.forum, "thread", here.topic.getId())
    assert "Post #2 is removed: “against our rules”." in html
    with log_in_as(here.river.ana), pytest.raises(NotAllowed):
        reverse_removal(post)
    does(moderator, reverse_removal, post)
    assert post.state == "flagged"


def test_nobody_answers_a_removed_thread(here):
    does(here.river.ana, flag_post, here.first, "rules")
    does(here.river.ana, remove_post, here.first, "rules")
    with log_in_as(here.pupil):
        assert topic_in(here.forum, here.topic.getId()) is None
    with pytest.raises(WrongState):
        here.says(here.pupil)
    assert len(here.topic.thread) == 1


def test_the_first_post_takes_its_thread_with_it_and_brings_it_back(here, post):
    does(here.river.ana, lock_thread, here.topic)
    does(here.river.ana, flag_post, here.first, "hurtful")
    assert here.topic.state == "flagged"
    assert not finds(here.admin, post)
    with log_in_as(here.admin):
        forget_answers(here.forum.REQUEST)
        (topic,) = topics_of(here.forum)[0]
        assert not Sight().sees(topic)
        html = page(here.forum)
    assert "A thread is hidden: “hurtful words”." in html
    assert here.topic.title not in html
    does(here.river.ana, restore_post, here.first)
    assert (here.topic.state, here.first.state) == ("locked", "visible")
    assert finds(here.admin, post)


def test_only_a_thread_is_locked(here, post):
    assert Lock(post).unmet()
    assert not Lock(here.topic).unmet()
    with log_in_as(here.river.ana):
        assert "lock" not in moves(post)


def test_in_a_closed_space_moderators_act_and_teachers_do_not(here, post, moderator):
    close(here.river)
    with log_in_as(here.river.ana), pytest.raises(WrongState):
        flag_post(post, "private")
    does(moderator, flag_post, post, "private")
    assert post.state == "flagged"
