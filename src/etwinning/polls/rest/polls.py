"""Services of polls: list, ask, read, change, vote, close. Nobody learns who voted for what."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.polls.api import add_poll
from etwinning.polls.api import close_poll
from etwinning.polls.api import edit_poll
from etwinning.polls.api import is_over
from etwinning.polls.api import own_vote
from etwinning.polls.api import polls_of
from etwinning.polls.api import results_of
from etwinning.polls.api import vote
from etwinning.polls.interfaces import INewPoll
from etwinning.polls.interfaces import IPollText
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import default_audience
from plone.uuid.interfaces import IUUID


def shown(poll) -> dict:
    """Return a poll for JSON, as its reader sees it: the own vote, counts when it is time."""
    results = results_of(poll)
    return {
        "@id": poll.absolute_url(),
        "@type": poll.portal_type,
        "UID": IUUID(poll),
        "title": poll.title,
        "options": list(poll.options),
        "several": poll.several,
        "closes": poll.closes.isoformat() if poll.closes else None,
        "over": is_over(poll),
        "audience": audience_of(poll),
        "mine": list(own_vote(poll)),
        "counts": list(results.counts) if results is not None else None,
        "voters": results.voters if results is not None else None,
    }


class Polls(Question):
    """GET @polls: the polls of a place, newest first."""

    for_pupils = True

    def act(self, data):
        """List them."""
        return {
            "@id": f"{self.context.absolute_url()}/@polls",
            "items": [shown(poll) for poll in polls_of(self.context)],
        }


class AddPoll(Verb):
    """POST @polls: ask something."""

    for_pupils = True
    made = True

    def act(self, data):
        """Ask it."""
        start = {"audience": default_audience(self.context)}
        poll = add_poll(self.context, **read(INewPoll, start | data, context=self.context))
        self.request.response.setHeader("Location", poll.absolute_url())
        return shown(poll)


class ReadPoll(Question):
    """GET a poll."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        return shown(self.context)


class EditPoll(Verb):
    """POST @edit-poll: change it; what is left out stays."""

    for_pupils = True

    def act(self, data):
        """Change it."""
        names = tuple(name for name in fields_of(IPollText) if name in data)
        edit_poll(self.context, **read(IPollText, data, names, self.context))
        return shown(self.context)


class Vote(Verb):
    """POST @vote: vote, or change the own vote."""

    for_pupils = True

    def act(self, data):
        """Vote."""
        vote(self.context, data.get("choices"))
        return shown(self.context)


class ClosePoll(Verb):
    """POST @close-poll: end it for good."""

    for_pupils = True

    def act(self, data):
        """End it."""
        close_poll(self.context)
        return shown(self.context)
