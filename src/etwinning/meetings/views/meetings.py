"""The meetings of a place, one of them, the form that opens one, and the way in."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.meetings.api import choice_of
from etwinning.meetings.api import choices
from etwinning.meetings.api import close_meeting
from etwinning.meetings.api import join
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.meetings.api import open_meeting
from etwinning.meetings.interfaces import INewMeeting
from etwinning.meetings.permissions import JOIN_MEETING
from etwinning.meetings.permissions import MANAGE_MEETING
from etwinning.meetings.permissions import OPEN_MEETING
from etwinning.meetings.rules import is_over
from etwinning.meetings.shown import hour
from etwinning.meetings.shown import server_shown
from etwinning.moderation.api import report_address
from etwinning.records.api import token
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from functools import cached_property
from Products.Five.browser import BrowserView
from time import time


class InMeetings(Inside):
    """Mixed into the pages of meetings: for the teachers of the place, never for pupils."""

    section = "meetings"

    @cached_property
    def place(self):
        """The workspace."""
        return aq_parent(aq_inner(self.context))

    @property
    def audience(self):
        """Who sees this page."""
        words = {"title": self.place.title}
        return _(
            "meetings_sees",
            default="${title} · only its teachers and experts see this",
            mapping=words,
        )

    @property
    def list_url(self) -> str:
        """Address of all meetings."""
        return meetings_in(self.place).absolute_url()

    @property
    def is_closed(self) -> bool:
        """Is the place closed, so that nobody meets?"""
        return is_frozen(self.context)


class MeetingsPage(InMeetings, BrowserView):
    """All meetings: rooms first, then by their hour, last what is over. No server is asked."""

    @cached_property
    def rows(self) -> list[dict]:
        """Dicts with title, url and hour."""
        return [
            {"title": one.title, "url": one.absolute_url(), "hour": hour(one, self.language)}
            for one in meetings_of(self.place)
        ]

    @property
    def may_open(self) -> bool:
        """May the reader open one?"""
        return allowed(self.context, OPEN_MEETING)


class OpenMeeting(InMeetings, FormPage):
    """Open a meeting on a server that an office allows."""

    shape = INewMeeting

    @property
    def has_servers(self) -> bool:
        """Has an office of these countries a server on its list?"""
        return bool(choices(self.place))

    def act(self) -> str:
        """Open it and go there."""
        return open_meeting(self.place, **self.values()).absolute_url()


class MeetingPage(InMeetings, BrowserView):
    """One meeting: when, where, the way in; a link to the page that takes it away."""

    @property
    def hour(self):
        """When it begins."""
        return hour(self.context, self.language)

    @cached_property
    def server(self):
        """The server and who allows it, None when no list has it any more."""
        choice = choice_of(self.context)
        return server_shown(choice, self.language) if choice else None

    @property
    def may_join(self) -> bool:
        """May the reader join now?"""
        is_on = self.server is not None and not is_over(self.context.begins, time())
        return is_on and allowed(self.context, JOIN_MEETING)

    @property
    def report(self) -> str:
        """Where one reports it, ``""`` for the own."""
        if self.context.opened_by == actor():
            return ""
        return report_address(meetings_in(self.place), "meeting", token(self.context.key))

    @property
    def may_close(self) -> bool:
        """May the reader take it away?"""
        return allowed(self.context, MANAGE_MEETING)


class CloseMeeting(InMeetings, FormPage):
    """Say what follows before a meeting is taken away."""

    page_name = "@@close-meeting"
    heading_text = _("heading_close_meeting", default="Take this meeting away?")
    explained = _(
        "explain_close_meeting",
        default="Nobody can join it here any more, it leaves the calendar, and it cannot be "
        "brought back. Whoever is in it stays until they leave.",
    )
    button = _("button_close_meeting", default="Take this meeting away")
    address = ""

    @property
    def which(self) -> str:
        """Its title."""
        return self.context.title

    @property
    def back_url(self) -> str:
        """The meeting."""
        return self.context.absolute_url()

    def act(self) -> str:
        """Take it away and show the others."""
        close_meeting(self.context)
        return self.list_url


class Join(BrowserView):
    """``@@join``: on to the server. A link, no form: the policy lets no form lead away."""

    def __call__(self):
        response = self.request.response
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("Referrer-Policy", "no-referrer")
        return response.redirect(join(self.context))
