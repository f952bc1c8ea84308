"""The door: ask the members of a place, vote, close; what came out."""

from Acquisition import aq_base
from datetime import datetime
from datetime import UTC
from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.places.api import role_in
from etwinning.polls.content import Poll
from etwinning.polls.interfaces import IPollText
from etwinning.polls.permissions import ADD_POLL
from etwinning.polls.permissions import EDIT_POLL
from etwinning.polls.permissions import VOTE
from etwinning.polls.reading import has_votes
from etwinning.polls.reading import is_over
from etwinning.polls.reading import may_vote
from etwinning.polls.reading import own_vote
from etwinning.polls.reading import POLL
from etwinning.polls.reading import polls_of
from etwinning.polls.reading import Results
from etwinning.polls.reading import results_of
from etwinning.polls.reading import votes_of
from etwinning.polls.rules import are_options
from etwinning.polls.rules import choices_of
from etwinning.polls.rules import FEWEST
from etwinning.polls.rules import has_passed
from etwinning.polls.rules import LONGEST
from etwinning.polls.rules import MOST
from etwinning.polls.rules import options_of
from etwinning.workspaces.api import AUDIENCES
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import share
from etwinning.workspaces.api import spend_writing
from etwinning.workspaces.api import workspace_of
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

__all__ = (
    "NARROW",
    "Poll",
    "Results",
    "add_poll",
    "close_poll",
    "edit_poll",
    "has_votes",
    "is_over",
    "may_vote",
    "own_vote",
    "polls_of",
    "results_of",
    "typed_of",
    "vote",
)

NARROW = AUDIENCES[: AUDIENCES.index(Poll.widest) + 1]
OVER = _("error_poll_over", default="This poll is over: nothing about it changes any more.")


def add_poll(place, *, audience: str = "", **words) -> Poll:
    """Ask the members of a place a question.

    :param audience: one of draft, teachers, members; without it members. In a draft nobody votes.
    :param words: of ``IPollText``: title, options (one a line), several, closes.
    :raises NotAllowed: the current user may not add polls here.
    :raises WrongState: the place is closed.
    :raises BadInput: something is missing or cannot be, or the audience is wider than members.

    Source: product.md TS15.
    """
    refuse_frozen(place)
    may(place, ADD_POLL)
    kept = _kept(read(IPollText, words, context=place))
    audience = audience or default_audience(place)
    if audience not in NARROW:
        raise BadInput({"audience": _("error_poll_audience", default="Only members vote.")})
    spend_writing()
    poll = make(place, POLL, creators=(actor(),), **kept)
    note("polls:poll:add", poll, audience=audience)
    if audience != "draft":
        share(poll, audience)
    return poll


def edit_poll(poll, **words) -> None:
    """Change a poll; when somebody has voted, only its last day.

    :param words: of ``IPollText``; what is not named stays.
    :raises NotAllowed: the current user may not edit it.
    :raises WrongState: it is over, or the place is closed, or somebody has voted and what they
        voted on would change; nothing is written.
    :raises BadInput: as of ``add_poll``; nothing is written.
    """
    refuse_frozen(poll)
    may(poll, EDIT_POLL)
    _refuse_over(poll)
    spend_writing()
    named = {name: words[name] for name in fields_of(IPollText) if name in words}
    kept = _kept(read(IPollText, typed_of(poll) | named, context=poll))
    changes = {name: value for name, value in kept.items() if value != getattr(poll, name)}
    _watch(votes_of(poll))
    if has_votes(poll) and set(changes) - {"closes"}:
        raise WrongState(
            _(
                "error_poll_has_votes",
                default="Somebody has voted: question and answers stay. Close it and ask anew.",
            )
        )
    for name, value in changes.items():
        setattr(poll, name, value)
    notify(ObjectModifiedEvent(poll))
    note("polls:poll:edit", poll)


def vote(poll, choices) -> None:
    """Vote, or change the own vote; the audit learns that somebody has voted, not for what.

    :param choices: numbers of options, from 0.
    :raises NotAllowed: only members who may vote here.
    :raises WrongState: it is over, or the place is closed.
    :raises BadInput: nothing was chosen, more than can be, or what is not there.
    """
    refuse_frozen(poll)
    may(poll, VOTE)
    if not role_in(workspace_of(poll), actor()):
        raise NotAllowed(_("error_poll_members", default="Only members vote."))
    _refuse_over(poll)
    chosen = choices_of(choices, len(poll.options), poll.several)
    if chosen is None:
        sentence = _("error_poll_choice", default="Choose one answer")
        if poll.several:
            sentence = _("error_poll_choices", default="Choose one answer or several")
        raise BadInput({"choices": sentence})
    if chosen == own_vote(poll):
        return
    spend_writing()
    _watch(aq_base(poll))
    votes_of(poll)[actor()] = chosen
    note("polls:poll:vote", poll)


def close_poll(poll) -> None:
    """End a poll for good: nobody votes any more, and all who see it see the counts.

    :raises NotAllowed: only who may edit it.
    :raises WrongState: it is over, or the place is closed.
    """
    refuse_frozen(poll)
    may(poll, EDIT_POLL)
    _refuse_over(poll)
    poll.closed = True
    note("polls:poll:close", poll)


def typed_of(poll) -> dict:
    """Return what was typed about a poll, as ``IPollText`` reads it."""
    return {
        "title": poll.title,
        "options": "\n".join(poll.options),
        "several": poll.several,
        "closes": poll.closes,
    }


def _kept(words):
    """Return what a poll keeps of what was typed."""
    options = options_of(words["options"])
    if not are_options(options):
        sentence = _(
            "error_poll_options",
            default="Write ${least} to ${most} different answers, one a line, each at most "
            "${longest} characters.",
            mapping={"least": str(FEWEST), "most": str(MOST), "longest": str(LONGEST)},
        )
        raise BadInput({"options": sentence})
    if has_passed(words["closes"], datetime.now(UTC).date()):
        raise BadInput({"closes": _("error_poll_closes", default="This day has passed.")})
    return {**words, "options": options}


def _refuse_over(poll):
    if is_over(poll):
        raise WrongState(OVER)


def _watch(thing):
    """Let the transaction fail, and be tried again, if somebody else changes a thing meanwhile.

    Nobody votes on what is just being changed, and nobody changes what is just being voted on.
    """
    if thing._p_jar is not None:
        thing._p_activate()  # what is not loaded yet is not watched
        thing._p_jar.readCurrent(thing)
