"""Follow: one way, in silence, without a right to write (MS6)."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.jobs.api import run_due
from etwinning.notices.api import notices_of
from etwinning.people import followers
from etwinning.people.api import block_person
from etwinning.people.api import follow_person
from etwinning.people.api import followed_by
from etwinning.people.api import is_following
from etwinning.people.api import know_each_other
from etwinning.people.api import suspend_teacher
from etwinning.people.api import teacher_of
from etwinning.people.api import unfollow_person
from etwinning.people.api import write_idea
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.support.builders import officer
from time import time

import pytest

IDEA = {"title": "Rivers", "text": "We write letters.", "age_from": 9, "age_to": 11}


@pytest.fixture
def marta(site):
    """A verified teacher of Spain; the user id."""
    return teacher()


@pytest.fixture
def tomasz(site):
    """A verified teacher of Poland, whom Marta follows when a test says so."""
    return teacher("PL")


def following(one, other):
    """Let one follow the other."""
    with log_in_as(one):
        follow_person(other)


def has_idea(user_id, title="Rivers"):
    """Let a person write an idea, and the jobs run."""
    with log_in_as(user_id):
        write_idea(teacher_of(user_id), {**IDEA, "title": title})
    run_due(time() + 60)


def heard_by(user_id):
    return [line.paragraphs for line in notices_of(user_id) if line.kind == "people:idea"]


def test_who_follows_hears_of_new_ideas_and_the_other_one_of_nothing(marta, tomasz, told):
    before = len(notices_of(tomasz))
    following(marta, tomasz)
    following(marta, tomasz)
    assert followed_by(marta) == [tomasz]
    assert (is_following(marta, tomasz), is_following(tomasz, marta)) == (True, False)
    has_idea(tomasz)
    assert heard_by(marta) == [["Rivers"]]
    assert len(notices_of(tomasz)) == before
    assert told == []


def test_following_makes_nobody_acquainted(marta, tomasz):
    following(marta, tomasz)
    assert not know_each_other(marta, tomasz)


def test_an_idea_that_is_written_anew_is_no_news(marta, tomasz):
    following(marta, tomasz)
    has_idea(tomasz)
    with log_in_as(tomasz):
        (idea,) = teacher_of(tomasz).ideas
        write_idea(teacher_of(tomasz), {**IDEA, "title": "Seas"}, idea.id)
    run_due(time() + 120)
    assert heard_by(marta) == [["Rivers"]]


def test_who_ends_it_hears_no_more(marta, tomasz):
    following(marta, tomasz)
    with log_in_as(marta):
        unfollow_person(tomasz)
        unfollow_person(tomasz)
    has_idea(tomasz)
    assert (heard_by(marta), followed_by(marta)) == ([], [])


def test_who_is_blocked_hears_nothing_and_is_not_told(marta, tomasz):
    with log_in_as(tomasz):
        block_person(marta)
    following(marta, tomasz)
    has_idea(tomasz)
    assert (heard_by(marta), followed_by(marta)) == ([], [tomasz])


def test_who_blocks_follows_no_more(marta, tomasz):
    following(marta, tomasz)
    with log_in_as(marta):
        block_person(tomasz)
        with pytest.raises(WrongState):
            follow_person(tomasz)
    assert followed_by(marta) == []


def test_a_follower_who_is_closed_is_not_told(marta, tomasz):
    following(marta, tomasz)
    with log_in_as(officer("ES", "Moderator")):
        suspend_teacher(teacher_of(marta), "Advertising")
    has_idea(tomasz)
    assert heard_by(marta) == []


def test_many_followers_are_told_in_parts(site, tomasz, monkeypatch):
    monkeypatch.setattr(followers, "AT_ONCE", 2)
    many = [teacher() for _n in range(5)]
    for one in many:
        following(one, tomasz)
    has_idea(tomasz)
    for later in (120, 180):
        run_due(time() + later)
    assert [heard_by(one) for one in many] == [[["Rivers"]]] * 5


def test_only_verified_teachers_follow_and_only_teachers(site, marta):
    newcomer, pupil = teacher(state="pending"), person(kind="pupil", roles=("Pupil",))
    for one in (newcomer, pupil):
        with log_in_as(one), pytest.raises(NotAllowed):
            follow_person(marta)
    with pytest.raises(NotAllowed):
        follow_person(marta)
    for other in (marta, newcomer, pupil, "", "nobody"):
        with log_in_as(marta), pytest.raises(BadInput):
            follow_person(other)
    assert followed_by(marta) == []


def test_there_is_an_end_to_it(site, marta, tomasz, monkeypatch):
    monkeypatch.setattr(followers, "MOST_FOLLOWED", 1)
    following(marta, tomasz)
    with log_in_as(marta), pytest.raises(TooMany) as refused:
        follow_person(teacher("FR"))
    assert "Let one go first" in str(refused.value.reason.default)
    assert followed_by(marta) == [tomasz]
