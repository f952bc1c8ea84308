"""The list of polls, and a poll: its question, the own vote, what came out."""

from datetime import date
from etwinning.base.forms import FormPage
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.polls.api import is_over
from etwinning.polls.api import may_vote
from etwinning.polls.api import own_vote
from etwinning.polls.api import polls_of
from etwinning.polls.api import results_of
from etwinning.polls.api import vote
from etwinning.polls.permissions import ADD_POLL
from etwinning.polls.permissions import EDIT_POLL
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import ItemPage
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from functools import cached_property
from Products.Five.browser import BrowserView


class PollsView(Inside, BrowserView):
    """``@@polls``: those in which one votes, then those that are over."""

    for_pupils = True
    section = "polls"

    @property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        return is_pupil()

    @property
    def is_closed(self) -> bool:
        """Is the place closed?"""
        return is_frozen(self.context)

    @property
    def may_add(self) -> bool:
        """May the reader ask something?"""
        return allowed(self.context, ADD_POLL) and not self.is_closed

    @cached_property
    def rows(self) -> dict[str, list]:
        """Rows of the list: those that are not over, and those that are."""
        found: dict[str, list] = {"open": [], "over": []}
        for poll in polls_of(self.context):
            found["over" if is_over(poll) else "open"].append(self._row(poll))
        return found

    def _row(self, poll):
        return {
            "title": poll.title,
            "url": poll.absolute_url(),
            "chip": chip(audience_of(poll)),
            "until": day(poll.closes, self.language) if poll.closes else "",
            "voted": bool(own_vote(poll)),
        }


class PollView(ItemPage, FormPage):
    """Shows a poll and takes the vote of its reader."""

    for_pupils = True

    def act(self) -> str:
        """Vote and show how it stands."""
        vote(self.context, self.request.form.get("choices"))
        return f"{self.context.absolute_url()}#votes"

    @property
    def is_over(self) -> bool:
        """Does nobody vote any more?"""
        return is_over(self.context)

    @property
    def is_draft(self) -> bool:
        """Is it a draft, in which nobody votes?"""
        return self.seen_by == "draft"

    @property
    def may_vote(self) -> bool:
        """May the reader vote?"""
        return may_vote(self.context)

    @property
    def has_voted(self) -> bool:
        """Has the reader voted?"""
        return bool(own_vote(self.context))

    @property
    def until(self) -> str:
        """The last day to vote, ``""`` for none."""
        last: date | None = self.context.closes
        return day(last, self.language) if last else ""

    @cached_property
    def choices(self) -> list[dict]:
        """The answers: number, text, whether the reader has chosen it."""
        own = own_vote(self.context)
        return [
            {"number": number, "text": text, "own": number in own}
            for number, text in enumerate(self.context.options)
        ]

    @cached_property
    def results(self):
        """What came out, None while nobody is told."""
        return results_of(self.context)

    @property
    def counted(self) -> list[dict]:
        """The answers with their counts."""
        pairs = zip(self.choices, self.results.counts, strict=True)
        return [{**choice, "count": count} for choice, count in pairs]

    @property
    def actions(self) -> list[dict]:
        """What the reader may do with it: id, icon, address."""
        here, over = self.context.absolute_url(), self.is_over
        found = (
            (EDIT_POLL, "pencil", "edit", f"{here}/@@edit-poll", not over),
            (EDIT_POLL, "lock", "close", f"{here}/@@close-poll", not (over or self.is_draft)),
            (SHARE_PAGE, "people-fill", "share", f"{here}/@@share", True),
            (THROW_AWAY, "trash", "throw", f"{here}/@@throw-away", True),
        )
        return [
            {"icon": icon, "id": name, "url": url}
            for permission, icon, name, url, fits in found
            if fits and not is_frozen(self.context) and allowed(self.context, permission)
        ]
