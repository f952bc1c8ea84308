"""Services: the meetings of a place; open, look at, join, take away."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.security import allowed
from etwinning.base.shapes import fields_of
from etwinning.meetings.api import choice_of
from etwinning.meetings.api import choices
from etwinning.meetings.api import close_meeting
from etwinning.meetings.api import join
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.meetings.api import open_meeting
from etwinning.meetings.interfaces import INewMeeting
from etwinning.meetings.permissions import OPEN_MEETING
from etwinning.meetings.shown import server_told
from etwinning.meetings.shown import told


class Meetings(Question):
    """GET @meetings: the meetings of a place, and the servers for who may open one."""

    def act(self, data):
        """Ask for them."""
        place = self.context
        meetings = meetings_of(place)
        servers = {one.provider.address: one for one in choices(place)}
        may_open = allowed(meetings_in(place), OPEN_MEETING)
        return {
            "@id": f"{place.absolute_url()}/@meetings",
            "items": [told(one, servers.get(one.provider)) for one in meetings],
            "servers": [server_told(one) for one in servers.values()] if may_open else [],
        }


class OpenMeeting(Verb):
    """POST @meetings: open a meeting."""

    made = True

    def act(self, data):
        """Open it; the verb reads the words, after it has asked who may choose a server."""
        words = {name: data.get(name) for name in fields_of(INewMeeting)}
        meeting = open_meeting(self.context, **words)
        return told(meeting, choice_of(meeting))


class ReadMeeting(Question):
    """GET of a meeting."""

    def act(self, data):
        """Show it."""
        return told(self.context, choice_of(self.context))


class Join(Question):
    """GET @join: an address that is good for this person, now.

    A question: nothing is written, and whoever writes does not wait for the server of a meeting.
    """

    def act(self, data):
        """Sign it."""
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return {"address": join(self.context)}


class CloseMeeting(Verb):
    """POST @close-meeting: take a meeting away."""

    def act(self, data):
        """Take it away."""
        close_meeting(self.context)
        return
