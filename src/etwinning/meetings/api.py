"""The door: open a meeting, join it, take it away; the lists of the offices are in providers."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from datetime import datetime
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.base.words import beginning
from etwinning.base.words import clock_typed
from etwinning.base.words import ZONE
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.meetings.content import Meeting
from etwinning.meetings.content import Meetings
from etwinning.meetings.events import MeetingClosed
from etwinning.meetings.events import MeetingOpened
from etwinning.meetings.interfaces import INewMeeting
from etwinning.meetings.joining import address_for
from etwinning.meetings.permissions import JOIN_MEETING
from etwinning.meetings.permissions import MANAGE_MEETING
from etwinning.meetings.permissions import OPEN_MEETING
from etwinning.meetings.providers import Choice
from etwinning.meetings.providers import choices
from etwinning.meetings.providers import keep_provider
from etwinning.meetings.providers import providers_of
from etwinning.meetings.providers import withdraw_provider
from etwinning.meetings.rules import is_over
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import refuse_frozen
from plone.uuid.interfaces import IUUID
from time import time
from zope.event import notify

__all__ = (
    "Choice",
    "choice_of",
    "choices",
    "close_meeting",
    "join",
    "keep_provider",
    "meeting_of",
    "meetings_in",
    "meetings_of",
    "open_meeting",
    "providers_of",
    "withdraw_provider",
)
AHEAD = 366 * 24 * 3600  # seconds
OPENING = Budget(
    "meetings:open",
    20,
    24 * 3600,
    _("limit_meetings", default="That were many meetings for one day. Open more tomorrow."),
)
JOINING = Budget(
    "meetings:join",
    30,
    600,
    _("limit_meetings_join", default="You have joined many times. Wait some minutes."),
)
GONE = _("meeting_gone", default="No office of your countries lists this server any more.")
OVER = _("meeting_over", default="This meeting is over.")


def open_meeting(
    place, *, title: str, provider: str, day=None, time: str | None = None
) -> Meeting:
    """Open a meeting for the teachers of a place: a room, or an hour to come.

    :param title: what it is for, 2 to 150 characters.
    :param provider: address of a server, one of ``choices``.
    :param day: a date; with ``time``, "14:30", in the time in which the site shows moments.
    :return: the meeting, wrapped.
    :raises NotAllowed: only teacher admins.
    :raises WrongState: the place is closed.
    :raises BadInput: no title, a server of no list, or a moment that cannot be.
    :raises TooMany: more than twenty a day.

    Source: product.md TS11, 6.2.
    """
    refuse_frozen(place)
    may(meetings_in(place), OPEN_MEETING)
    typed = {"title": title, "provider": provider, "day": day, "time": time}
    values = read(INewMeeting, typed, context=place)
    begins = _begins(values["day"], values["time"])
    spend(OPENING, actor())
    meeting = Meeting(values["title"], actor(), values["provider"], begins)
    shelf("meetings").add(IUUID(place), meeting)
    meeting = meeting.__of__(place)
    note("meetings:meeting:open", IUUID(meeting), provider=meeting.provider, begins=begins)
    notify(MeetingOpened(meeting))
    return meeting


def close_meeting(meeting) -> None:
    """Take a meeting away: nobody joins it any more.

    :raises NotAllowed: only teacher admins.
    :raises WrongState: the place is closed.
    """
    refuse_frozen(meeting)
    may(meeting, MANAGE_MEETING)
    uid = IUUID(aq_parent(aq_inner(meeting)))
    shelf("meetings").drop(uid, meeting.key)
    note("meetings:meeting:close", IUUID(meeting))
    notify(MeetingClosed(meeting))


def join(meeting) -> str:
    """Return the address at which the current user joins now; whoever holds it comes in as they.

    Nothing is written. Teacher admins lead the meeting, others take part.

    :raises NotAllowed: only teachers and experts of the place.
    :raises WrongState: the place is closed, the meeting is over, or no office lists the server
        any more.
    :raises TooMany: more than thirty times in ten minutes.
    :raises Unreachable: the server does not answer.

    Source: issue "a signed join per role; the secret never reaches the browser".
    """
    refuse_frozen(meeting)
    may(meeting, JOIN_MEETING)
    if is_over(meeting.begins, time()):
        raise WrongState(OVER)
    place = aq_parent(aq_inner(meeting))
    choice = choice_of(meeting, place.country_of(actor()))
    if choice is None:
        raise WrongState(GONE)
    spend(JOINING, actor())
    name, leads = name_of(actor()), allowed(meeting, MANAGE_MEETING)
    return address_for(meeting, choice, name, actor(), leads)


def meetings_in(place) -> Meetings:
    """Return the meetings of a place as one thing, wrapped: the reader's rights are on it."""
    return Meetings().__of__(place)


def meetings_of(place) -> list[Meeting]:
    """Return the meetings of a place, wrapped: rooms, then by their hour; last what is over.

    :raises NotAllowed: they are not for this person.
    """
    may(meetings_in(place), "View")
    found, now = shelf("meetings").of(IUUID(place)).values(), time()
    pairs = [(is_over(one.begins, now), one) for one in found]
    pairs.sort(key=lambda pair: (pair[0], -pair[1].begins if pair[0] else pair[1].begins))
    return [meeting.__of__(place) for _over, meeting in pairs]


def meeting_of(place, token: str) -> Meeting | None:
    """Return a meeting of a place, wrapped, None for none; the reader's rights are on it."""
    found = shelf("meetings").of(IUUID(place)).get(from_token(token) or 0)
    return found.__of__(place) if found is not None else None


def choice_of(meeting, home: str = "") -> Choice | None:
    """Return the server of a meeting as the lists have it now, None when no list has it.

    :param home: code of the country of who joins, see ``choices``.
    """
    place = aq_parent(aq_inner(meeting))
    found = (one for one in choices(place, home) if one.provider.address == meeting.provider)
    return next(found, None)


def _begins(day, text) -> int:
    """Return unix seconds, 0 for neither day nor time."""
    if not day and not text:
        return 0
    at, now = clock_typed(text), time()
    if at is None:
        raise BadInput({"time": _("error_meeting_time", default="Write the time, such as 14:30")})
    if day is None:
        raise BadInput({"day": _("error_meeting_day", default="Choose the day, too")})
    begins = beginning(day, at, ZONE, now, AHEAD)
    if begins is not None:
        return int(begins)
    if day == datetime.fromtimestamp(now, ZONE).date():
        raise BadInput({"time": _("error_meeting_past", default="Choose an hour to come")})
    when = _("error_meeting_when", default="Choose a day to come, within a year")
    raise BadInput({"day": when})
