"""Meetings as they go out with the export of a place: what and when, no address and no secret."""

from collections.abc import Iterator
from etwinning.base.security import allowed
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.meetings.shown import hour
from etwinning.meetings.shown import moment
from etwinning.meetings.shown import opened_at
from etwinning.workspaces.api import Exported
from etwinning.workspaces.interfaces import IExported
from functools import partial
from plone.uuid.interfaces import IUUID
from zope.i18n import translate
from zope.interface import implementer


@implementer(IExported)
class MeetingsOut:
    """The meetings, for those who read them."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        if not allowed(meetings_in(place), "View"):
            return
        for meeting in meetings_of(place):
            made, begins = opened_at(meeting), moment(meeting)
            yield Exported(
                kind="meeting",
                uid=IUUID(meeting),
                title=meeting.title,
                audience="teachers",
                author=meeting.opened_by,
                created=made,
                modified=made,
                says=partial(_said, meeting),
                facts={"begins": begins.isoformat()} if begins else {},
            )


def _said(meeting, language: str) -> list[str]:
    """When."""
    return [translate(hour(meeting, language), target_language=language)]
