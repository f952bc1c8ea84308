"""Meetings go: 90 days after their hour."""

from etwinning.jobs.interfaces import IEvery
from etwinning.meetings.rules import is_gone
from etwinning.records.api import shelf
from zope.interface import implementer


@implementer(IEvery)
class ForgetMeetings:
    """Every day: forget the meetings whose time is over; may run twice."""

    seconds = 24 * 3600

    def __call__(self, now: float) -> None:
        """Forget them."""
        store = shelf("meetings")
        over = [
            (uid, key)
            for uid, meetings in store.places.items()
            for key, meeting in meetings.items()
            if is_gone(meeting.begins, now)
        ]
        for uid, key in over:
            store.drop(uid, key)
