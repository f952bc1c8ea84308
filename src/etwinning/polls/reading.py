"""What a reader learns of a poll: the own vote, the counts when it is time, nobody else's vote."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.places.api import role_in
from etwinning.polls.permissions import READ_POLLS
from etwinning.polls.permissions import VOTE
from etwinning.polls.rules import count_up
from etwinning.polls.rules import has_passed
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import workspace_of
from plone import api

POLL = "etwinning.polls.poll"
SIZE = 100  # polls in a list
FEWEST = 3  # voters: counts of fewer tell who chose what


@dataclass(frozen=True)
class Results:
    """What came out.

    :ivar counts: for each option how many have chosen it.
    :ivar voters: how many have voted.
    """

    counts: tuple[int, ...]
    voters: int


def polls_of(place, size: int = SIZE) -> list:
    """Return the newest polls of a place that the current user may see, newest first.

    :raises NotAllowed: only members read polls.
    """
    may(place, READ_POLLS)
    found = api.portal.get_tool("portal_catalog")(
        path="/".join(place.getPhysicalPath()),
        portal_type=POLL,
        sort_on="created",
        sort_order="reverse",
        sort_limit=size,
    )
    return [brain.getObject() for brain in found[:size]]


def is_over(poll, today: date | None = None) -> bool:
    """Tell whether nobody ever votes in a poll again; while its place is closed it only rests.

    :param today: UTC; the present day by default.
    """
    return poll.closed or has_passed(poll.closes, today or datetime.now(UTC).date())


def votes_of(poll):
    """Return the tree of votes: only verbs that count or keep them ask for it."""
    return poll._ballot.votes


def has_votes(poll) -> bool:
    """Tell whether anybody has voted."""
    return bool(votes_of(poll))


def may_vote(poll) -> bool:
    """Tell whether the current user, a member of the place, may vote now."""
    place = workspace_of(poll)
    is_open = not is_over(poll) and not is_frozen(poll)
    return is_open and bool(role_in(place, actor())) and allowed(poll, VOTE)


def own_vote(poll) -> tuple[int, ...]:
    """Return what the current user has chosen, numbers of options, ``()`` without a vote."""
    return votes_of(poll).get(actor() or "", ())


def results_of(poll) -> Results | None:
    """Return the counts when it is over and three have voted, to all who read it; else None.

    Before, whoever lets somebody out of the place would see which count becomes smaller.

    :raises NotAllowed: the reader does not see the poll.
    """
    may(poll, "View")
    votes = votes_of(poll)
    if not is_over(poll) or len(votes) < FEWEST:
        return None
    return Results(count_up(votes.values(), len(poll.options)), len(votes))
