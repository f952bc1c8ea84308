"""The door: open and close a slot, write a line, take one away; the questions are in reading."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.base.words import beginning
from etwinning.base.words import clock_typed
from etwinning.base.words import ZONE
from etwinning.chat.content import Line
from etwinning.chat.content import Slot
from etwinning.chat.events import LineTakenAway
from etwinning.chat.events import LineWritten
from etwinning.chat.events import SlotClosed
from etwinning.chat.events import SlotOpened
from etwinning.chat.hours import state_of
from etwinning.chat.interfaces import ILineText
from etwinning.chat.interfaces import INewSlot
from etwinning.chat.permissions import MANAGE_SLOT
from etwinning.chat.permissions import OPEN_SLOT
from etwinning.chat.permissions import READ_LINES
from etwinning.chat.permissions import WRITE_LINE
from etwinning.chat.presence import mark_present
from etwinning.chat.presence import Present
from etwinning.chat.presence import present_in
from etwinning.chat.reading import chat_of
from etwinning.chat.reading import check_reader
from etwinning.chat.reading import lines_of
from etwinning.chat.reading import Log
from etwinning.chat.reading import may_read
from etwinning.chat.reading import NOT_YET
from etwinning.chat.reading import OVER
from etwinning.chat.reading import slot_of
from etwinning.chat.reading import slots_of
from etwinning.chat.reading import state_mark
from etwinning.chat.rules import AHEAD
from etwinning.chat.rules import KEPT
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from etwinning.workspaces.api import refuse_frozen
from plone.uuid.interfaces import IUUID
from time import time
from zope.event import notify

__all__ = (
    "KEPT",
    "Log",
    "Present",
    "Slot",
    "chat_of",
    "close_slot",
    "lines_of",
    "may_close",
    "may_read",
    "open_slot",
    "present_in",
    "slot_of",
    "slots_of",
    "state_mark",
    "state_of",
    "take_away",
    "write_line",
)
WRITING = Budget(
    "chat:line",
    20,
    60,
    _("limit_chat_lines", default="That were many lines at once. Wait a moment, then go on."),
)
OPENING = Budget(
    "chat:slot",
    20,
    24 * 3600,
    _("limit_chat_slots", default="That were many chats for one day. Open more tomorrow."),
)


def open_slot(
    place, *, title: str, day=None, time: str | None = None, minutes: int = 45, pupils: bool = True
) -> Slot:
    """Open a slot of a place's chat, now or at a time to come.

    :param title: what it is about, at most 150 characters.
    :param day: a date, None for today.
    :param time: "14:30", in the time in which the site shows moments; None for now.
    :param minutes: 5 to 120.
    :param pupils: they take part, while a teacher is present.
    :return: the slot, wrapped.
    :raises NotAllowed: only teachers of the place.
    :raises WrongState: the place is closed.
    :raises BadInput: no title, not so long, in the past, or more than 60 days ahead.
    :raises TooMany: more than twenty a day.

    Source: product.md TS8; workflows.md section 4 "a teacher opens slots".
    """
    refuse_frozen(place)
    may(chat_of(place), OPEN_SLOT)
    typed = {"title": title, "day": day, "time": time, "minutes": minutes, "pupils": pupils}
    values = read(INewSlot, typed, context=place)
    begins = _begins(values)
    spend(OPENING, actor())
    ends = begins + values["minutes"] * 60
    slot = Slot(values["title"], actor(), begins, ends, values["pupils"])
    shelf("chat").add(IUUID(place), slot)
    slot = slot.__of__(place)
    mark_present(slot)
    note("chat:slot:open", IUUID(slot), begins=begins, ends=ends, pupils=values["pupils"])
    notify(SlotOpened(slot))
    return slot


def close_slot(slot) -> None:
    """Close a slot before its time; one that has not begun is called off, and gone.

    :raises NotAllowed: only who opened it, and teacher admins.
    :raises WrongState: it is over already, or the place is closed.
    """
    refuse_frozen(slot)
    if not may_close(slot):
        raise NotAllowed(
            _("error_not_own_slot", default="Only who opened it and teacher admins close a chat.")
        )
    state, place = state_of(slot), aq_parent(aq_inner(slot))
    if state == "past":
        raise WrongState(OVER)
    bare = aq_base(slot)
    if state == "coming":
        shelf("chat").drop(IUUID(place), bare.key)
    else:
        bare.ends = max(int(time()), bare.begins)
    note("chat:slot:close", IUUID(slot), before=state)
    notify(SlotClosed(slot))


def may_close(slot) -> bool:
    """Tell whether the current user may close a slot: who opened it, and teacher admins."""
    is_own = slot.opened_by == actor() and allowed(slot, READ_LINES)
    return is_own or allowed(slot, MANAGE_SLOT)


def write_line(slot, *, text: str) -> Line:
    """Write a line into a slot that is open; who writes is present.

    :param text: plain text, at most 500 characters.
    :raises WrongState: the slot is not open.
    :raises NotAllowed: not this person, or no teacher is here.
    :raises BadInput: nothing was written, or too much.
    :raises TooMany: more than twenty lines a minute.

    Lines are not noted in the audit: the log is their record. Source: product.md TS8.
    """
    state = state_of(slot)
    if state != "open" and allowed(slot, "View"):
        raise WrongState(OVER if state == "past" else NOT_YET)
    mark_present(slot)
    check_reader(slot)
    may(slot, WRITE_LINE)
    values = read(ILineText, {"text": text}, context=slot)
    spend(WRITING, actor())
    line = Line(actor(), values["text"])
    aq_base(slot).lines.add(line)
    notify(LineWritten(slot, line))
    return line


def take_away(slot, line: str) -> None:
    """Take a line away for good; a stub stays where it was. Twice does nothing.

    What an office hides at the moment it does not show again.

    :param line: its token.
    :raises NotAllowed: only teacher admins.
    :raises WrongState: the place is closed.
    :raises BadInput: there is no such line.
    """
    refuse_frozen(slot)
    may(slot, MANAGE_SLOT)
    bare = aq_base(slot)
    found = bare.lines.get(from_token(str(line)) or 0)
    if found is None:
        raise BadInput({"line": _("error_no_chat_line", default="There is no such line")})
    if found.away_by and not found.aside:
        return
    if not found.away_by:  # else an office hides it now
        bare.away = (*bare.away, found.key)
    found.text, found.aside, found.away_by = "", "", actor()
    note("chat:line:take_away", IUUID(slot), line=line, author=found.author)
    notify(LineTakenAway(slot, found))


def _begins(values) -> int:
    begins = beginning(values["day"], clock_typed(values["time"]), ZONE, time(), AHEAD)
    if begins is not None:
        return int(begins)
    if values["day"] and not values["time"]:
        raise BadInput({"time": _("error_slot_time", default="Write at what time it begins")})
    field = "day" if values["day"] else "time"
    raise BadInput(
        {field: _("error_slot_when", default="Choose a time to come, within the next 60 days")}
    )
