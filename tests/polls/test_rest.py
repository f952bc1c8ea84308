"""Polls over HTTP: each service once, as docs/rest shows it."""

from etwinning.polls import api as polls
from etwinning.polls.reading import votes_of
from tests.accounts.builders import PASSWORD
from tests.polls.builders import poll_by
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

CLOSED = (401, 403, 404)
LOGO = {"title": "Which logo is ours?", "options": "Heron\nBridge\nWater drop"}


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


def test_polls_by_programs(programs, river):
    space = "/".join(river.space.getPhysicalPath()[2:])
    ana, pupil = programs["ana"], programs["pupil"]
    for who in ("pupil", "stranger", "visitor"):
        assert programs[who].post(f"{space}/@polls", **LOGO).status_code in CLOSED
    for wrong in ({"title": "?"}, {**LOGO, "options": ["a", "b"]}, {**LOGO, "audience": "public"}):
        assert ana.post(f"{space}/@polls", **wrong).status_code == 400
    about = "Asks the members of a place; `options` one a line. Teachers, pupil admins, experts."
    answer = ana.post(f"{space}/@polls", **LOGO)
    document("polls-add-poll", about, answer)
    poll = answer.json()["@id"]
    about = "Changes a poll; what is left out stays. After the first vote only `closes`."
    document("polls-edit-poll", about, ana.post(f"{poll}/@edit-poll", title="Which logo?"))

    for wrong in ({}, {"choices": [3]}, {"choices": [0, 1]}, {"choices": "x"}, {"choices": {}}):
        assert pupil.post(f"{poll}/@vote", **wrong).status_code == 400
    about = "Votes, or changes the own vote: numbers of options, from 0. Nobody else reads it."
    answer = pupil.post(f"{poll}/@vote", choices=[2])
    document("polls-vote", about, answer)
    assert (answer.json()["mine"], answer.json()["counts"]) == ([2], None)
    answer = ana.get(poll)
    about = "A poll; `counts` when it is over and three have voted."
    document("polls-read-poll", about, answer)
    assert (answer.json()["mine"], answer.json()["counts"]) == ([], None)
    assert ana.post(f"{poll}/@edit-poll", options="a\nb").status_code == 409
    about = "The polls of a place that the reader may see, newest first."
    document("polls-polls", about, pupil.get(f"{space}/@polls"))
    _closed_to_others(programs, space, poll)
    about = "Ends a poll for good: all who see it read the counts. Who asked, and teacher admins."
    document("polls-close-poll", about, ana.post(f"{poll}/@close-poll"))
    assert pupil.post(f"{poll}/@vote", choices=[1]).status_code == 409


@pytest.fixture
def meanwhile(monkeypatch):
    """Calls that others make, one at a time, in the midst of the next change or vote."""
    calls, spend = [], polls.spend_writing

    def spend_while_others_act():
        spend()
        if calls:
            calls.pop()()

    monkeypatch.setattr(polls, "spend_writing", spend_while_others_act)
    return calls


def test_changing_a_poll_and_voting_on_it_meet(programs, river, meanwhile):
    """Two connections, both orders: the later one is tried again on what holds then."""
    voted, changed = (poll_by(river.ana, river.space, several=True) for _ in range(2))
    transaction.commit()
    ana, pupil, answers = programs["ana"], programs["pupil"], []

    def change(poll):
        return ana.post(f"{poll.absolute_url()}/@edit-poll", options="Eel\nOtter").status_code

    def vote(poll):
        return pupil.post(f"{poll.absolute_url()}/@vote", choices=[2]).status_code

    for first, then, poll in ((vote, change, voted), (change, vote, changed)):
        meanwhile.append(lambda first=first, poll=poll: answers.append(first(poll)))
        answers.append(then(poll))
    transaction.begin()
    assert answers == [200, 409, 200, 400]
    assert (voted.options[0], list(votes_of(voted).values())) == ("Heron", [(2,)])
    assert (changed.options, list(votes_of(changed))) == (("Eel", "Otter"), [])


def _closed_to_others(programs, space, poll):
    for who in ("stranger", "visitor"):
        for path in (poll, f"{space}/@polls", f"{space}/@@polls", f"{poll}/@@view"):
            answer = programs[who].get(path)
            assert answer.status_code in CLOSED, (who, path)
            assert "Heron" not in answer.text
        assert programs[who].post(f"{poll}/@vote", choices=[0]).status_code in CLOSED
    for who in ("pupil", "partner"):
        assert programs[who].post(f"{poll}/@close-poll").status_code == 403
    for path in ("_ballot", "_ballot/votes", "ballot"):
        assert programs["ana"].get(f"{poll}/{path}").status_code in CLOSED
    assert programs["ana"].patch(poll, title="x").status_code in CLOSED
