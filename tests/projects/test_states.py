"""Every state is reached and left, but for ``archived``; every transition is refused to others.

Issue 2, acceptance 4.
"""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.projects.api import accept_project
from etwinning.projects.api import archive_project
from etwinning.projects.api import close_project
from etwinning.projects.api import decline_project
from etwinning.projects.api import flag_project
from etwinning.projects.api import label
from etwinning.projects.api import reopen_project
from etwinning.projects.api import restore_project
from etwinning.projects.api import state_of
from etwinning.projects.api import submit_project
from etwinning.projects.api import withdraw_project
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.support.builders import officer

import pytest

STATES = (
    "draft", "awaiting_partner", "awaiting_nss", "nss_verified", "approved", "labelled", "closed",
    "archived", "declined", "withdrawn", "rejected", "flagged",
)  # fmt: skip
# state -> steps out of it: (verb, by whom, state afterwards)
OUT = [
    ("draft", submit_project, "first", "awaiting_partner"),
    ("draft", submit_project, "second", "awaiting_partner"),
    ("awaiting_partner", accept_project, "second", "awaiting_nss"),
    ("awaiting_partner", decline_project, "second", "declined"),
    ("awaiting_partner", withdraw_project, "first", "withdrawn"),
    ("awaiting_nss", withdraw_project, "first", "withdrawn"),
    ("nss_verified", withdraw_project, "first", "withdrawn"),
    ("declined", reopen_project, "first", "draft"),
    ("withdrawn", reopen_project, "second", "draft"),
    ("rejected", reopen_project, "first", "draft"),
    ("approved", label, "house", "labelled"),
    ("approved", close_project, "first", "closed"),
    ("labelled", close_project, "second", "closed"),
    ("closed", reopen_project, "first", "approved"),
    ("closed", archive_project, "second", "archived"),
    ("closed", archive_project, "house", "archived"),
    ("flagged", restore_project, "moderator", "approved"),
]


@pytest.fixture
def pair(site):
    return founders()


def as_whom(pair, who):
    """Log in as one of those who matter to a project of ``pair``."""
    if who == "house":
        return for_the_house("a test")
    ids = {"first": pair[0], "second": pair[1]}
    return log_in_as(ids.get(who) or officer("ES", "Moderator"))


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_reached(pair, state):
    assert state_of(project(state, pair)) == state


@pytest.mark.parametrize(("state", "verb", "who", "after"), OUT)
def test_every_state_is_left(pair, state, verb, who, after):
    made = project(state, pair)
    with as_whom(pair, who):
        verb(made)
    assert state_of(made) == after


@pytest.mark.parametrize("state", STATES)
def test_nobody_else_takes_a_transition(pair, state):
    made = project(state, pair)
    strangers = [
        teacher("ES"),
        officer("ES", "ProjectOfficer"),
        officer("FR", "Moderator"),
        person(kind="pupil"),
        *([partner(made)] if state in ("approved", "labelled") else []),
    ]
    for verb in {verb for start, verb, _who, _after in OUT if start == state}:
        for stranger in strangers:
            with log_in_as(stranger), pytest.raises(NotAllowed):
                verb(made)
    assert state_of(made) == state


@pytest.mark.parametrize("state", STATES)
def test_each_verb_in_another_state_is_refused_and_nothing_is_written(pair, state):
    made = project(state, pair)
    steps = len(made.steps)
    allowed = {verb for start, verb, _who, _after in OUT if start == state}
    for verb, who in {(verb, who) for _s, verb, who, _a in OUT}:
        if verb in allowed or verb is label:
            continue
        with as_whom(pair, who), pytest.raises((WrongState, Unmet)):
            verb(made)
    assert state_of(made) == state
    assert len(made.steps) == steps


@pytest.mark.parametrize("state", STATES)
def test_plones_own_doors_move_no_project(pair, state):
    made = project(state, pair)
    tool = api.portal.get_tool("portal_workflow")
    exits = tool.getWorkflowsFor(made)[0].states[state].transitions
    for somebody in (*pair, officer("ES", "ProjectOfficer"), officer("PL", "Moderator")):
        with log_in_as(somebody):
            assert tool.getTransitionsFor(made) == ()
    with for_the_house("a test"):
        for transition in exits:
            with pytest.raises(WorkflowException):
                tool.doActionFor(made, transition)
    assert state_of(made) == state


@pytest.mark.parametrize("origin", ["approved", "labelled", "closed"])
def test_a_flagged_project_returns_to_where_it_was(pair, origin):
    made = project(origin, pair)
    moderator = officer("PL", "Moderator")
    with log_in_as(moderator):
        flag_project(made, "A pupil can be recognised")
        restore_project(made)
    assert state_of(made) == origin


@pytest.mark.parametrize("origin", ["approved", "labelled"])
def test_a_closed_project_returns_to_where_it_was_even_if_it_was_hidden_meanwhile(pair, origin):
    made = project(origin, pair)
    with log_in_as(pair[0]):
        close_project(made)
    with log_in_as(officer("ES", "Moderator")):
        flag_project(made, "A pupil can be recognised")
        restore_project(made)
    assert state_of(made) == "closed"
    with log_in_as(pair[1]):
        reopen_project(made)
    assert state_of(made) == origin


def test_the_submitter_cannot_accept_and_the_other_cannot_withdraw(pair):
    made = project("awaiting_partner", pair)
    with log_in_as(pair[0]), pytest.raises(NotAllowed):
        accept_project(made)
    with log_in_as(pair[0]), pytest.raises(NotAllowed):
        decline_project(made)
    with log_in_as(pair[1]), pytest.raises(NotAllowed):
        withdraw_project(made)
    assert state_of(made) == "awaiting_partner"


def test_a_draft_made_again_forgets_who_agreed_and_keeps_the_signatures(pair):
    made = project("rejected", pair)
    with log_in_as(pair[1]):
        reopen_project(made)
        assert made.ledger == ()
        assert len(made.rounds) == 1
        submit_project(made)
    with log_in_as(pair[0]):
        accept_project(made)
    assert [s.status for s in made.ledger] == ["pending", "pending"]


def test_one_rejection_ends_it_also_after_a_signature(pair):
    made = project("nss_verified", pair)
    waited = next(s.office for s in made.ledger if s.is_open)
    sign_as(made, waited, "reject", "The school does not know the project")
    assert state_of(made) == "rejected"
