"""Polls as they go out with the export of a place: question, answers, and counts, nobody's vote."""

from collections.abc import Iterator
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.polls.permissions import READ_POLLS
from etwinning.polls.reading import is_over
from etwinning.polls.reading import polls_of
from etwinning.polls.reading import results_of
from etwinning.workspaces.api import AUDIENCES
from etwinning.workspaces.api import Exported
from etwinning.workspaces.api import item_out
from etwinning.workspaces.interfaces import IExported
from functools import partial
from zope.i18n import translate
from zope.interface import implementer

ALL = 100_000


@implementer(IExported)
class PollsOut:
    """The polls of a place, oldest first; counts as far as who exports reads them."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        found = polls_of(place, ALL) if allowed(place, READ_POLLS) else []
        return (_poll(poll) for poll in reversed(found) if state_of(poll) in AUDIENCES)


def _poll(poll):
    results = results_of(poll)
    return item_out(
        poll,
        says=partial(_said, poll, results),
        options=list(poll.options),
        several=poll.several,
        closes=poll.closes.isoformat() if poll.closes else "",
        over=is_over(poll),
        counts=list(results.counts) if results is not None else [],
        voters=results.voters if results is not None else 0,
    )


def _said(poll, results, language: str) -> list[str]:
    """How many have chosen what."""
    if results is None:
        return []
    voters = _("poll_voters", default="${count} have voted.", mapping={"count": results.voters})
    counts = zip(poll.options, results.counts, strict=True)
    return [f"{option}: {count}" for option, count in counts] + [
        translate(voters, target_language=language)
    ]
