"""Every arrow of the project's table is gone by whom it is for; an archive is at most hidden.

Issue 2, acceptance 4. What is tested is read from the tables of the workflow's README, so that a
new state or transition without a step below fails.
"""

from collections.abc import Callable
from contextlib import nullcontext
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
from pathlib import Path
from tests.accounts.builders import log_in_as
from tests.house.words import tables
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.support.builders import officer

import pytest

README = Path(__file__).parents[2] / "workflows/etwinning_projects_project/README.md"
STATES, TRANSITIONS, MOVES = list(tables(README.read_text()))


def words(cell):
    """The words of a cell."""
    return {word.strip() for word in cell.split(",") if word.strip()}


ARROWS = [
    (row["transition"], start, row["to"])
    for row in TRANSITIONS
    for start in sorted(words(row["from"]))
]


def waited_for(made):
    """The office whose signature is due."""
    return next(line.office for line in made.ledger if line.is_open)


def sign(made):
    sign_as(made, waited_for(made))


def reject(made):
    sign_as(made, waited_for(made), "reject", "We do not know this school")


def flag(made):
    flag_project(made, "Somebody can be recognised")


# transition -> who takes it, by which verb; offices come by themselves
STEPS: dict[str, tuple[str, Callable]] = {
    "submit": ("first", submit_project),
    "accept": ("second", accept_project),
    "decline": ("second", decline_project),
    "withdraw": ("first", withdraw_project),
    "reopen": ("second", reopen_project),
    "verify": ("", sign),
    "approve": ("", sign),
    "reject": ("", reject),
    "label": ("house", label),
    "close": ("second", close_project),
    "reopen_approved": ("first", reopen_project),
    "reopen_labelled": ("second", reopen_project),
    "archive": ("first", archive_project),
    "flag": ("moderator", flag),
    "restore_approved": ("moderator", restore_project),
    "restore_labelled": ("moderator", restore_project),
    "restore_closed": ("moderator", restore_project),
    "restore_archived": ("moderator", restore_project),
}


def acting(pair, who):
    """Log in as one of those who matter to a project of ``pair``."""
    if who == "house":
        return for_the_house("a test: the first entry, or a job")
    ids = {"first": pair[0], "second": pair[1], "moderator": officer("ES", "Moderator")}
    return log_in_as(ids[who]) if who else nullcontext()


def ready(pair, transition, start):
    """A project in a state; where a way back leads, it came from there."""
    _way, _line, goal = transition.partition("_")
    if not goal:
        return project(start, pair)
    made = project(goal, pair)
    with acting(pair, "first" if start == "closed" else "moderator"):
        close_project(made) if start == "closed" else flag(made)
    return made


@pytest.mark.parametrize("transition, start, goal", ARROWS)
def test_every_arrow_is_gone(pair, transition, start, goal):
    made = ready(pair, transition, start)
    assert state_of(made) == start
    who, verb = STEPS[transition]
    with acting(pair, who):
        verb(made)
    history = made.workflow_history["etwinning_projects_project"]
    assert (history[-1]["action"], history[-1]["review_state"]) == (transition, goal)


def test_the_field_and_the_transitions_tell_the_same():
    told = {row["state"]: words(row["from"]) | words(row["back from"]) for row in MOVES}
    there = {row["state"]: set() for row in STATES}
    for _transition, start, to in ARROWS:
        there[to].add(start)
    assert told == there


def test_every_state_is_reached_and_left_the_archive_only_to_be_hidden():
    states = {row["state"] for row in STATES}
    assert {to for _transition, _start, to in ARROWS} == states
    assert {start for _transition, start, _to in ARROWS} == states
    assert {to for _transition, start, to in ARROWS if start == "archived"} == {"flagged"}


def test_hiding_is_for_moderators_only():
    """The house carries out what a moderator has decided about a report."""
    roles = {row["transition"]: row["roles"] for row in TRANSITIONS}
    assert {roles[name] for name in roles if name.startswith(("flag", "restore"))} == {
        "Moderator, House"
    }
