"""Reactions: who may put them on what, once each, counted and forgotten; nobody is told."""

from etwinning.accounts.api import retire
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.boards.api import board_in
from etwinning.comments.api import comments_of
from etwinning.comments.api import flag_comment
from etwinning.comments.api import react_to_comment
from etwinning.comments.api import withdraw_comment
from etwinning.forums.api import flag_post
from etwinning.forums.api import lock_thread
from etwinning.forums.api import react_to_post
from etwinning.forums.api import reactions_to
from etwinning.forums.reacting import name_of_thread
from etwinning.notices.api import notices_of
from etwinning.reactions.api import forget
from etwinning.reactions.api import Tally
from etwinning.reactions.store import Store
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.chat.builders import as_person
from tests.comments.builders import comment_by
from tests.forums.builders import talk as talk_in
from tests.journals.builders import entry_of
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.walls.builders import turn
from tests.walls.builders import wall_by

import pytest

PEOPLE = ("a", "b", "c")


@pytest.fixture
def talk(river):
    return talk_in(river)


@pytest.fixture
def board(river):
    return board_in(river.space, "twinboard")


def post_by(person, post, kind="thanks", **words):
    forget_answers(post.REQUEST)
    with as_person(person):
        react_to_post(post, kind, **words)


def note_by(person, thing, key, kind="thanks", **words):
    forget_answers(thing.REQUEST)
    with as_person(person):
        react_to_comment(thing, key, kind, **words)


def told_of(talk, person):
    """Return the tally of the first post as a person is told."""
    with log_in_as(person):
        return reactions_to(talk.topic, [talk.first])[talk.first.key]


def line_for(person, thing, number=0):
    """Return the first comment, or another one, as a person reads it."""
    forget_answers(thing.REQUEST)
    with log_in_as(person):
        return comments_of(thing)[0][number]


def test_one_of_each_kind_and_again_takes_it_back(river, talk):
    first = talk.first
    for kind in ("thanks", "idea"):
        post_by(talk.pupil, first, kind)
    post_by(river.ana, first, "thanks")
    assert told_of(talk, talk.pupil) == Tally({"thanks": 2, "idea": 1}, ("thanks", "idea"))
    assert told_of(talk, river.partner).mine == ()
    post_by(talk.pupil, first, "thanks")
    assert told_of(talk, talk.pupil) == Tally({"thanks": 1, "idea": 1}, ("idea",))
    for _ in range(2):
        post_by(talk.pupil, first, "thanks", on=True)
    assert told_of(talk, talk.pupil).counts == {"thanks": 2, "idea": 1}


def test_only_friendly_ones_and_never_on_the_own_words(river, talk):
    for kind in ("sad", "", "thanks.thanks"):
        with pytest.raises(BadInput):
            post_by(talk.pupil, talk.first, kind)
    with pytest.raises(NotAllowed):
        post_by(river.jan, talk.first)
    assert told_of(talk, river.ana) == Tally()


def test_who_may_not_reply_does_not_react(site, river, talk):
    publish(river)
    guest = seat(site, river.space, "Guest", kind="guest", roles=())
    for person in (guest, river.stranger, ""):
        with pytest.raises(NotAllowed):
            post_by(person, talk.first)
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    post_by(expert, talk.first)
    assert told_of(talk, river.ana).counts == {"thanks": 1}


def test_nobody_is_told_of_a_reaction(river, talk):
    before = {one: len(notices_of(one)) for one in (river.ana, river.jan)}
    post_by(talk.pupil, talk.first)
    assert {one: len(notices_of(one)) for one in before} == before


def test_what_is_hidden_or_locked_or_closed_takes_none(river, talk):
    post = talk.says(river.partner)
    with log_in_as(river.ana):
        flag_post(post, "topic")
    with pytest.raises((NotAllowed, WrongState)):
        post_by(river.ana, post)
    with log_in_as(river.ana):
        lock_thread(talk.topic)
    with pytest.raises(NotAllowed):
        post_by(talk.pupil, talk.first)
    close(river)
    with pytest.raises(WrongState):
        post_by(talk.pupil, talk.first)


def test_a_closed_place_takes_none_on_notes_walls_and_entries(river, board):
    turn(river.ana, river.space)
    wall = wall_by(river.ana, river.space, begins="I like rivers.")
    entry = entry_of(river.ana, river.journal)
    given = [(thing, comment_by(river.jan, thing)) for thing in (board, wall, entry)]
    for thing, key in given:
        note_by(river.partner, thing, key)
    close(river)
    for thing, key in given:
        with pytest.raises((NotAllowed, WrongState)):
            note_by(river.partner, thing, key, "idea")
    counts = [line_for(river.ana, thing, -1).reactions.counts for thing, _key in given]
    assert counts == [{"thanks": 1}] * 3


def test_notes_walls_and_comments_are_reacted_to_by_who_comments(site, river, board):
    pupil, key = pupil_of(river.ana, river.space).user_id, comment_by(river.jan, board)
    note_by(pupil, board, key, "funny")
    line = line_for(pupil, board)
    assert (line.reactions, line.may_react) == (Tally({"funny": 1}, ("funny",)), True)
    own = line_for(river.jan, board)
    assert (own.reactions, own.may_react) == (Tally({"funny": 1}), False)
    observer = seat(site, river.space, "Observer", kind="guest", roles=())
    for person in (river.jan, observer, river.stranger, ""):
        with pytest.raises(NotAllowed):
            note_by(person, board, key)
    with pytest.raises(BadInput):
        note_by(pupil, board, "0" * 13)


def test_a_hidden_comment_has_none_and_its_own_come_back(river, board):
    key = comment_by(river.partner, board)
    note_by(river.jan, board, key)
    with log_in_as(river.ana):
        flag_comment(board, key, "topic")
    assert line_for(river.ana, board).reactions == Tally()
    with pytest.raises(WrongState):
        note_by(river.ana, board, key)


def test_words_that_go_take_their_reactions_along(river, board, talk):
    store, key = shelf("reactions"), comment_by(river.partner, board)
    note_by(river.jan, board, key)
    post_by(river.ana, talk.first)
    with log_in_as(river.partner):
        withdraw_comment(board, key)
    assert store.between(IUUID(board), 0, 2**63) == []
    assert len(store.own[river.jan]) == 0
    with for_the_house("a test"):
        river.space.manage_delObjects([talk.forum.getId()])
    assert name_of_thread(talk.topic) not in store.things
    assert len(store.own[river.ana]) == 0


def test_an_account_that_closes_is_forgotten(river, talk):
    post_by(river.partner, talk.first)
    post_by(talk.pupil, talk.first)
    with for_the_house("a test"):
        retire(river.partner)
    assert told_of(talk, river.ana).counts == {"thanks": 1}
    assert river.partner not in shelf("reactions").own


def test_a_page_of_records_is_one_read_of_its_own_range():
    store = Store()
    for key in (5, 7, 2**60):
        for person in PEOPLE:
            store.put("forum:1", key, person, "idea")
    store.put("forum:12", 6, "a", "idea")
    assert [key for key, _who, _kind in store.between("forum:1", 5, 7)] == [5] * 3 + [7] * 3
    store.forget_thing("forum:1")
    assert list(store.things) == ["forum:12"]
    store.forget_thing("forum")
    assert list(store.things) == [] and not any(store.own.values())


def test_what_was_never_reacted_to_is_forgotten_without_harm(site):
    forget("nothing")
