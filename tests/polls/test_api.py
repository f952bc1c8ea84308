"""Polls: asked, voted on, changed, ended; who may what; nobody learns who voted for what."""

from datetime import date
from datetime import timedelta
from etwinning.accounts.api import retire
from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.polls.api import close_poll
from etwinning.polls.api import edit_poll
from etwinning.polls.api import is_over
from etwinning.polls.api import polls_of
from etwinning.polls.reading import votes_of
from etwinning.polls.store import Ballot
from etwinning.pupils.api import remove_pupil
from etwinning.twinspaces.api import restrict_tools
from etwinning.workspaces.api import audiences_for
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import share
from etwinning.workspaces.api import throw_away
from tests.chat.builders import as_person
from tests.pages import forget_answers
from tests.polls.builders import LOGOS
from tests.polls.builders import poll_by
from tests.polls.builders import told_by
from tests.polls.builders import vote_by
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import export_by
from tests.twinspaces.packed import manifest_of
from tests.twinspaces.taken import bytes_of
from tests.twinspaces.taken import take_in
from tests.twinspaces.taken import why
from ZODB.DB import DB

import pytest
import transaction

YESTERDAY = date.today() - timedelta(days=2)


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def poll(river):
    return poll_by(river.ana, river.space)


def do(person, verb, *things, **words):
    forget_answers(things[0].REQUEST)
    with as_person(person):
        return verb(*things, **words)


def test_counts_are_told_in_the_end_where_three_have_voted(river, poll, pupil):
    few = poll_by(river.ana, river.space)
    for one in (pupil, river.ana):
        vote_by(one, poll, 0)
        vote_by(one, few, 0)
    vote_by(pupil, poll, 2)
    vote_by(river.jan, poll, 2)
    assert told_by(poll, pupil) == ((2,), None)
    for one in (poll, few):
        do(river.ana, close_poll, one)
    assert told_by(poll, river.partner) == ((), (1, 0, 2))
    assert told_by(few, pupil) == ((0,), None)


def test_who_lets_somebody_out_of_the_place_does_not_learn_the_vote(river, poll, pupil):
    for number, one in enumerate((river.ana, river.jan, river.partner, pupil)):
        vote_by(one, poll, number % 2)
    assert told_by(poll, river.ana) == ((0,), None)
    do(river.ana, remove_pupil, river.space, pupil)
    assert told_by(poll, river.ana) == ((0,), None)


def test_the_audit_says_that_somebody_voted_and_not_for_what(poll, pupil):
    vote_by(pupil, poll, 1)
    with for_the_house("a test"):
        (line,) = [line for line in audited(poll) if line["action"] == "polls:poll:vote"]
    assert (line["actor"], line["details"]) == (pupil, {})


def test_several_answers_only_where_the_poll_says_so(river, poll):
    many = poll_by(river.jan, river.space, several=True)
    vote_by(river.ana, many, 2, 0)
    assert told_by(many, river.ana) == ((0, 2), None)
    for wrong in ((0, 1), (), (3,), ("x",)):
        with pytest.raises(BadInput):
            vote_by(river.ana, poll, *wrong)
    assert told_by(poll, river.ana) == ((), None)


@pytest.mark.parametrize(
    "words, field",
    [
        ({"title": " "}, "title"),
        ({"options": "One"}, "options"),
        ({"options": "One\nONE"}, "options"),
        ({"closes": YESTERDAY}, "closes"),
        ({"audience": "public"}, "audience"),
        ({"audience": "etwinners"}, "audience"),
    ],
)
def test_what_is_no_poll_is_refused_and_nothing_is_written(river, words, field):
    with pytest.raises(BadInput) as refused:
        poll_by(river.ana, river.space, **words)
    assert list(refused.value.fields) == [field]
    assert do(river.ana, polls_of, river.space) == []


def test_who_asks_who_votes_and_who_sees_nothing(site, river, poll, pupil):
    publish(river)
    seats = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in ("Expert", "Observer", "Guest", "Parent")
    }
    vote_by(seats["Expert"], poll, 0)
    for one in (pupil, seats["Observer"], seats["Guest"], river.stranger, ""):
        with pytest.raises(NotAllowed):
            poll_by(one, river.space)
    for one in (*list(seats.values())[1:], river.stranger, ""):
        with pytest.raises(NotAllowed):
            vote_by(one, poll, 0)
    assert told_by(poll, seats["Observer"]) == ((), None)
    for one in (seats["Guest"], seats["Parent"], river.stranger, ""):
        with pytest.raises(NotAllowed):
            told_by(poll, one)
        with pytest.raises(NotAllowed):
            do(one, polls_of, river.space)
    assert len(votes_of(poll)) == 1


def test_a_poll_for_teachers_is_theirs_and_nobody_votes_on_a_draft(river, pupil):
    ours = poll_by(river.partner, river.space, audience="teachers")
    draft = poll_by(river.partner, river.space, audience="draft")
    vote_by(river.jan, ours, 0)
    for poll, one in ((ours, pupil), (draft, river.partner), (draft, river.ana)):
        with pytest.raises(NotAllowed):
            vote_by(one, poll, 0)
    assert do(pupil, polls_of, river.space) == []
    do(river.partner, share, draft, "members")
    vote_by(pupil, draft, 0)


def test_a_poll_is_never_shown_outside_and_never_to_visitors(river, poll):
    publish(river)
    assert do(river.ana, audiences_for, poll) == ["draft", "teachers", "members"]
    for audience in ("etwinners", "public"):
        with pytest.raises(Unmet):
            do(river.ana, share, poll, audience)
    with pytest.raises(Unmet):
        do(river.ana, share, poll, "members", guests=True)


def test_question_and_answers_stay_when_somebody_has_voted(river, poll, pupil):
    do(river.ana, edit_poll, poll, title="Which logo?", options="Heron\nEel")
    assert (poll.title, poll.options) == ("Which logo?", ("Heron", "Eel"))
    vote_by(pupil, poll, 1)
    tomorrow = date.today() + timedelta(days=1)
    for words in ({"title": "Hm?"}, {"options": LOGOS}, {"several": True}):
        with pytest.raises(WrongState):
            do(river.ana, edit_poll, poll, **words, closes=tomorrow)
    assert (poll.title, poll.closes) == ("Which logo?", None)
    do(river.jan, edit_poll, poll, closes=tomorrow)
    assert poll.closes == tomorrow


def test_teacher_members_change_and_close_their_own_only(site, river, poll):
    own = poll_by(river.partner, river.space)
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    theirs = poll_by(expert, river.space)
    for one, thing in ((river.partner, poll), (expert, theirs), (expert, poll)):
        with pytest.raises(NotAllowed):
            do(one, edit_poll, thing, title="Mine?")
        with pytest.raises(NotAllowed):
            do(one, close_poll, thing)
    do(river.partner, close_poll, own)
    assert own.closed and not poll.closed and not theirs.closed


def test_what_is_over_is_over_and_all_see_the_counts(river, poll, pupil):
    for one in (pupil, river.ana, river.jan):
        vote_by(one, poll, 1)
    do(river.ana, close_poll, poll)
    assert told_by(poll, river.partner) == ((), (0, 3, 0))
    for verb, words in ((close_poll, {}), (edit_poll, {"title": "Again?"})):
        with pytest.raises(WrongState):
            do(river.ana, verb, poll, **words)
    with pytest.raises(WrongState):
        vote_by(pupil, poll, 0)
    assert told_by(poll, pupil) == ((1,), (0, 3, 0))


def test_a_poll_closes_by_itself_after_its_last_day(river):
    last = date.today() + timedelta(days=3)
    poll = poll_by(river.ana, river.space, closes=last)
    assert not is_over(poll, last)
    assert is_over(poll, last + timedelta(days=1))
    poll.closes = YESTERDAY
    with pytest.raises(WrongState):
        vote_by(river.ana, poll, 0)
    assert told_by(poll, river.ana) == ((), None)


@pytest.mark.parametrize("how", ["close", "flag"])
def test_a_closed_place_takes_no_votes(river, poll, pupil, how):
    vote_by(pupil, poll, 0)
    close(river, how)
    for one in (pupil, river.ana):
        with pytest.raises((WrongState, NotAllowed)):
            vote_by(one, poll, 1)
    with pytest.raises((WrongState, NotAllowed)):
        poll_by(river.ana, river.space)
    assert list(votes_of(poll).values()) == [(0,)]


def test_a_hidden_poll_takes_no_votes(river, poll, pupil):
    with for_the_house("a test"):
        flag_item(poll, "topic")
    for one in (pupil, river.ana):
        with pytest.raises((WrongState, NotAllowed)):
            vote_by(one, poll, 1)


def test_voting_can_be_taken_from_a_role(river, poll, pupil):
    do(river.ana, restrict_tools, river.space, {"vote": ["PupilMember"]})
    with pytest.raises(NotAllowed):
        vote_by(pupil, poll, 0)
    do(river.ana, restrict_tools, river.space, {"poll": ["TeacherMember"]})
    vote_by(pupil, poll, 0)
    with pytest.raises(NotAllowed):
        poll_by(river.partner, river.space)


def test_who_leaves_is_no_voter_any_more_and_what_is_over_keeps_its_counts(river, poll, pupil):
    other = poll_by(river.ana, river.space)
    for one in (pupil, river.partner):
        vote_by(one, poll, 1)
        vote_by(one, other, 2)
    vote_by(river.jan, poll, 1)
    do(river.ana, close_poll, poll)
    do(river.ana, remove_pupil, river.space, pupil)
    with for_the_house("a test"):
        leave(river.space, river.partner)
    assert told_by(poll, river.ana) == ((), (0, 3, 0))
    assert not {pupil, river.partner} & set(votes_of(poll))
    assert list(votes_of(other)) == []


def test_in_a_closed_place_a_poll_rests_and_nobody_votes_knowing_or_twice(river, poll, pupil):
    vote_by(pupil, poll, 0)
    vote_by(river.partner, poll, 1)
    close(river)
    assert told_by(poll, river.jan) == ((), None)
    assert told_by(poll, pupil) == ((0,), None)
    with for_the_house("a test"):
        leave(river.space, river.partner)
    close(river, "reopen")
    with for_the_house("a test"):
        join(river.space, river.partner, "TeacherMember")
    vote_by(river.partner, poll, 2)
    assert sorted(votes_of(poll).values()) == [(0,), (2,)]


def test_a_poll_in_the_bin_forgets_who_leaves_and_whose_account_closes(site, river, poll):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    over = poll_by(river.ana, river.space)
    for one in (river.partner, expert):
        vote_by(one, poll, 1)
        vote_by(one, over, 2)
    do(river.ana, close_poll, over)
    for one in (poll, over):
        do(river.ana, throw_away, one)
    with for_the_house("a test"):
        leave(river.space, river.partner)
        retire(expert)
    poll, over = (do(river.ana, bring_back, river.space, one.UID()) for one in (poll, over))
    assert list(votes_of(poll)) == []
    assert list(votes_of(over).values()) == [(2,), (2,)]
    assert not {expert, river.partner} & set(votes_of(over))


def test_votes_go_into_the_bin_and_come_back_with_their_poll(river, poll):
    vote_by(river.ana, poll, 1)
    uid = poll.UID()
    do(river.ana, throw_away, poll)
    assert do(river.ana, polls_of, river.space) == []
    found = do(river.ana, bring_back, river.space, uid)
    assert dict(votes_of(found)) == {river.ana: (1,)}


def test_an_export_tells_counts_as_far_as_its_reader_and_is_not_taken_in(river, poll, pupil):
    for one in (pupil, river.ana, river.jan):
        vote_by(one, poll, 1)
    (line,) = _exported(river, river.ana)
    assert line["facts"] == {"options": ["Heron", "Bridge", "Water drop"]}
    do(river.ana, close_poll, poll)
    archive = export_by(river.ana, river.space)
    (line,) = [one for one in manifest_of(archive)["items"] if one["kind"] == "poll"]
    assert (line["facts"]["counts"], line["facts"]["voters"]) == ([0, 3, 0], 3)
    assert pupil not in str(manifest_of(archive))
    told = take_in(river.ana, river.space, bytes_of(archive))
    assert any("Nobody here has voted in it" in why(remark) for remark in told.left_out)


def _exported(river, person):
    items = manifest_of(export_by(person, river.space))["items"]
    return [one for one in items if one["kind"] == "poll"]


def test_twenty_people_at_once_lose_no_vote(tmp_path):
    """Each in a connection of their own, none of which sees what the others write."""
    db = DB(str(tmp_path / "data.fs"), pool_size=25)
    with db.transaction() as opened:
        opened.root()["ballot"] = Ballot()
    voters = []
    for number in range(20):
        own = transaction.TransactionManager()
        voters.append((own, db.open(own).root()["ballot"], f"voter{number:02}"))
    for number, (_own, ballot, name) in enumerate(voters):
        ballot.votes[name] = (number % 3,)
    for own, _ballot, _name in voters:
        own.commit()
    with db.transaction() as opened:
        assert len(opened.root()["ballot"].votes) == 20
    db.close()
