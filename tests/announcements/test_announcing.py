"""Write, post, find: each verb, with its refusals."""

from etwinning.announcements.api import discard_announcement
from etwinning.announcements.api import edit_announcement
from etwinning.announcements.api import find_announcements
from etwinning.announcements.api import my_announcements
from etwinning.announcements.api import partners
from etwinning.announcements.api import post_announcement
from etwinning.announcements.api import similar_to
from etwinning.announcements.api import write_announcement
from etwinning.announcements.posting import LookFirst
from etwinning.announcements.writing import SaidAlready
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.announcements.builders import announce
from tests.announcements.builders import BAKING
from tests.announcements.builders import RIVER
from tests.announcements.builders import VALUES
from tests.people.builders import teacher
from tests.support.builders import officer

import pytest


def test_a_draft_is_the_authors_alone_and_what_is_posted_is_read_by_teachers(marta, tomasz, told):
    one = announce(marta, posted=False)
    for reader in (tomasz, officer("ES", "Moderator")):
        with log_in_as(reader):
            assert not allowed(one, "View")
    assert told == []
    with log_in_as(marta):
        post_announcement(one)
    assert (state_of(one), told) == ("open", ["AnnouncementPosted"])
    for reader in (tomasz, teacher(state="pending"), officer("ES")):
        with log_in_as(reader):
            assert allowed(one, "View")
    for reader in (officer("PL"), person(kind="pupil"), person(kind="guest")):
        with log_in_as(reader):
            assert not allowed(one, "View")
    assert "Anonymous" not in one._View_Permission


@pytest.mark.parametrize(
    "values, field",
    [
        ({"text": "Too short"}, "text"),
        ({"bands": ["1-2"]}, "bands"),
        ({"bands": []}, "bands"),
        ({"theme": "money"}, "theme"),
        ({"months": 99}, "months"),
        ({"title": "x" * 121}, "title"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(marta, values, field):
    with log_in_as(marta), pytest.raises(BadInput) as refusal:
        write_announcement({**VALUES, **values})
    assert list(refusal.value.fields) == [field]
    assert not partners().objectIds()


def test_newcomers_keep_drafts_and_pupils_write_none(site):
    newcomer = teacher(state="pending")
    one = announce(newcomer, posted=False)
    with log_in_as(newcomer), pytest.raises(NotAllowed):
        post_announcement(one)
    assert state_of(one) == "draft"
    with log_in_as(person(kind="pupil")):
        with pytest.raises(NotAllowed):
            write_announcement(VALUES)
        with pytest.raises(NotAllowed):
            find_announcements()
        with pytest.raises(NotAllowed):
            similar_to("Letters", RIVER)


def test_nobody_else_posts_or_changes_it(marta, tomasz):
    one = announce(marta)
    with log_in_as(tomasz):
        for refused in (
            lambda: edit_announcement(one, {"title": "Mine now"}),
            lambda: post_announcement(one),
            lambda: discard_announcement(one),
        ):
            with pytest.raises(NotAllowed):
                refused()
    assert one.title == VALUES["title"]


def test_similar_ones_are_looked_at_first(marta, tomasz):
    first = announce(marta)
    text = RIVER.replace("every month", "each week, in winter too")
    two = announce(tomasz, posted=False, title="River letters and maps", text=text)
    with log_in_as(tomasz):
        with pytest.raises(LookFirst) as refusal:
            post_announcement(two)
        assert [one.uid for one in refusal.value.similar] == [first.getId()]
        assert state_of(two) == "draft"
        post_announcement(two, looked=True)
        assert similar_to(BAKING["title"], BAKING["text"]) == []
    assert state_of(two) == "open"


def test_drafts_are_similar_to_nothing(marta, tomasz):
    announce(marta, posted=False)
    with log_in_as(tomasz):
        assert similar_to(VALUES["title"], RIVER) == []


def test_one_idea_is_announced_once_whatever_the_ages(marta):
    first = announce(marta)
    with log_in_as(marta), pytest.raises(SaidAlready) as refusal:
        write_announcement({**VALUES, "bands": ["16-19"], "text": RIVER + " Really."})
    assert refusal.value.first == first
    other = announce(marta, **BAKING)
    with log_in_as(marta), pytest.raises(SaidAlready):
        edit_announcement(other, {"title": VALUES["title"], "text": RIVER})
    assert other.title == BAKING["title"]


def test_two_drafts_of_one_idea_are_not_both_posted(marta):
    drafts = [announce(marta, posted=False) for _turn in range(2)]
    with log_in_as(marta):
        post_announcement(drafts[0])
        with pytest.raises(SaidAlready):
            post_announcement(drafts[1])
        discard_announcement(drafts[1])
        with pytest.raises(WrongState):
            discard_announcement(drafts[0])
        assert my_announcements() == [drafts[0]]


def test_the_sixth_of_a_day_waits(marta):
    ideas = ("alpha", "bravo", "charlie", "delta", "echoes", "foxtrot")
    for idea in ideas[:5]:
        announce(marta, title=idea, text=f"{idea} " + " ".join(f"{idea}{n}" for n in range(25)))
    text = " ".join(f"{ideas[5]}{n}" for n in range(25))
    last = announce(marta, posted=False, title=ideas[5], text=text)
    with log_in_as(marta), pytest.raises(TooMany):
        post_announcement(last)
    assert state_of(last) == "draft"


def test_forums_by_band_with_counts(marta, tomasz):
    announce(marta)
    announce(tomasz, **BAKING)
    with log_in_as(tomasz):
        every = find_announcements()
        assert every.total == 2
        assert every.counts["band"] == {"7-11": 1, "12-15": 1, "0-6": 1}
        assert every.counts["country"] == {"ES": 1, "PL": 1}
        young = find_announcements(chosen={"band": "0-6"})
        assert [item["title"] for item in young.items] == [BAKING["title"]]
        assert find_announcements(chosen={"band": "0-6", "country": "ES"}).total == 0
        assert find_announcements("bottles").total == 1
        assert find_announcements(chosen={"theme": "language-learning"}).total == 2
