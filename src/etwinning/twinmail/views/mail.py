"""The letters of a person, and those of pupils for teacher admins."""

from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.words import ago
from etwinning.base.words import listed
from etwinning.twinmail.api import conversations_of
from etwinning.twinmail.api import is_new
from etwinning.twinmail.api import mail_of
from etwinning.twinmail.api import newest_in
from etwinning.twinmail.api import place_of
from etwinning.twinmail.api import watched_in
from etwinning.twinmail.permissions import WATCH_LETTERS
from etwinning.twinmail.permissions import WRITE_LETTER
from etwinning.twinmail.shown import shown_name
from etwinning.twinmail.shown import shown_subject
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from functools import cached_property
from Products.Five.browser import BrowserView

NAMED = 4  # people; more are counted


class InMail(Inside):
    """Mixed into the pages of letters."""

    for_pupils = True
    section = "twinmail"

    @cached_property
    def place(self):
        """The workspace."""
        return place_of(self.context)

    @property
    def audience(self):
        """Who reads letters, for the environment bar."""
        return self.context.audience

    @property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        return is_pupil()

    @property
    def is_closed(self) -> bool:
        """Is the place closed, so that nobody writes?"""
        return is_frozen(self.context)

    @property
    def mail_url(self) -> str:
        """Address of the mail."""
        return mail_of(self.place).absolute_url()

    def people(self, conversation) -> str:
        """Return who takes part, the reader left out; many are counted."""
        names = [shown_name(one) for one in conversation.people if one != actor()]
        if len(names) > NAMED:
            words = {"count": str(len(names) - NAMED + 1)}
            rest = self.say(_("letter_others", default="${count} others", mapping=words))
            names = [*names[: NAMED - 1], rest]
        return listed(names, self.language)


class MailPage(InMail, BrowserView):
    """The own conversations, the one with the newest letter first."""

    is_watching = False

    @cached_property
    def found(self) -> tuple:
        """The conversations of this page, and where the next one begins."""
        return conversations_of(self.place, str(self.request.form.get("before", "")))

    @property
    def rows(self) -> list[dict]:
        """One row for each conversation."""
        return [
            {
                "title": shown_subject(one),
                "url": one.absolute_url(),
                "people": self.people(one),
                "when": ago(newest_in(one), self.language),
                "new": not self.is_watching and is_new(one, actor()),
            }
            for one in self.found[0]
        ]

    @property
    def older(self) -> str:
        """Address of the next page, ``""`` after the last one."""
        return f"{self.request.URL}?before={self.found[1]}" if self.found[1] else ""

    @property
    def may_write(self) -> bool:
        """May the reader write letters?"""
        return allowed(self.context, WRITE_LETTER)

    @property
    def may_watch(self) -> bool:
        """May the reader read the letters of pupils?"""
        return allowed(self.context, WATCH_LETTERS)


class WatchedPage(MailPage):
    """The conversations in which pupils take part."""

    for_pupils = False
    is_watching = True

    @cached_property
    def found(self) -> tuple:
        """See MailPage."""
        return watched_in(self.place, str(self.request.form.get("before", "")))
