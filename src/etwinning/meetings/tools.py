"""The meetings in a place's navigation, news and calendar, and the servers to choose from."""

from datetime import date
from datetime import timedelta
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import language_of
from etwinning.meetings.api import choices
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.meetings.permissions import OPEN_MEETING
from etwinning.meetings.rules import LASTS
from etwinning.meetings.shown import moment
from etwinning.meetings.shown import opened_at
from etwinning.meetings.shown import server_shown
from etwinning.records.api import shelf
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import Due
from etwinning.workspaces.api import News
from etwinning.workspaces.api import workspace_for
from etwinning.workspaces.interfaces import IDue
from etwinning.workspaces.interfaces import INews
from etwinning.workspaces.interfaces import ITool
from itertools import islice
from plone.uuid.interfaces import IUUID
from zope.globalrequest import getRequest
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@implementer(ITool)
class MeetingsTool:
    """The way to the meetings, for those who may join."""

    title = _("tool_meetings", default="Online meetings")
    pupil_title = None
    icon = "camera-video"
    order = 52

    def url(self, place) -> str:
        """Return the address of the list, ``""`` for who may not read it."""
        meetings = meetings_in(place)
        return meetings.absolute_url() if allowed(meetings, "View") else ""


@implementer(INews)
class MeetingNews:
    """The meetings that were opened last."""

    def news(self, place, size: int) -> list:
        """See INews."""
        if not allowed(meetings_in(place), "View"):
            return []
        newest = islice(shelf("meetings").newest(IUUID(place)), size)
        return [_line(meeting.__of__(place)) for meeting in newest]


@implementer(IDue)
class MeetingsDue:
    """The meetings that have an hour, for the calendar of those who may join."""

    def due(self, place, first: date, last: date) -> list:
        """See IDue."""
        if not allowed(meetings_in(place), "View"):
            return []
        day = timedelta(days=1)
        pairs = ((meeting, moment(meeting)) for meeting in meetings_of(place))
        return [
            _due(meeting, begins)
            for meeting, begins in pairs
            if begins and first - day <= begins.date() <= last + day
        ]


@implementer(IVocabularyFactory)
class Providers:
    """The servers of which a person who opens a meeting may choose one; none for others."""

    def __call__(self, context):
        place = workspace_for(context)
        if place is None or not allowed(meetings_in(place), OPEN_MEETING):
            return SimpleVocabulary([])
        language = language_of(getRequest())
        terms = (
            SimpleTerm(one.provider.address, one.provider.address, server_shown(one, language))
            for one in choices(place)
        )
        return SimpleVocabulary(list(terms))


def _due(meeting, begins):
    return Due(
        uid=IUUID(meeting),
        title=meeting.title,
        url=meeting.absolute_url(),
        kind="meeting",
        begins=begins,
        audience="teachers",
        changed=opened_at(meeting),
        ends=begins + timedelta(seconds=LASTS),
    )


def _line(meeting):
    return News(
        title=meeting.title,
        url=meeting.absolute_url(),
        kind=_("news_meeting", default="Online meeting"),
        chip=chip("teachers"),
        author=meeting.opened_by,
        when=opened_at(meeting),
    )
