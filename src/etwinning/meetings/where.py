"""Addresses: ``<place>/++meeting++all`` is the list, ``<place>/++meeting++<token>`` a meeting."""

from etwinning.meetings.api import meeting_of
from etwinning.meetings.api import meetings_in
from etwinning.meetings.content import ALL
from etwinning.workspaces.api import LiveStep
from etwinning.workspaces.api import RestLiveStep


class MeetingStep(LiveStep):
    """The step to the meetings of a place or to one of them, for people."""

    def found(self, name: str):
        """Return it."""
        return meetings_in(self.place) if name == ALL else meeting_of(self.place, name)


class RestMeetingStep(RestLiveStep):
    """The same step, for programs."""

    step = MeetingStep
