"""Questions: the slots of a place, the lines of a slot."""

from Acquisition import aq_base
from dataclasses import dataclass
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.chat.content import Chat
from etwinning.chat.content import Slot
from etwinning.chat.hours import state_of
from etwinning.chat.permissions import READ_LINES
from etwinning.chat.presence import mark_present
from etwinning.chat.rules import is_gone
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from etwinning.records.api import token as token_of
from etwinning.workspaces.api import is_pupil
from plone.uuid.interfaces import IUUID
from time import time

MOST = 100  # lines at once
NO_TEACHER = _(
    "chat_no_teacher",
    default="A teacher has to be here. You can read and write when a teacher comes in.",
)
OVER = _("chat_over", default="This chat is over.")
NOT_YET = _("chat_not_yet", default="This chat has not begun yet.")


@dataclass(frozen=True)
class Log:
    """Some lines of a slot, oldest first.

    :ivar earlier: token of the line before which there are more, ``""``.
    :ivar more: newer ones are left out.
    """

    lines: tuple
    earlier: str = ""
    more: bool = False


def chat_of(place) -> Chat:
    """Return the chat of a place, wrapped. Asks nothing: the reader's rights are on it."""
    return Chat().__of__(place)


def slot_of(place, token: str) -> Slot | None:
    """Return a slot of a place, wrapped; None where there is none, or its log is kept no more."""
    slot = shelf("chat").of(IUUID(place)).get(from_token(token) or 0)
    if slot is None or is_gone(time(), slot.ends):
        return None
    return slot.__of__(place)


def slots_of(place) -> list[Slot]:
    """Return the slots of a place that the current user may know of, wrapped, oldest first.

    Who reads logs knows all of them, others those that are open or coming (pupils only where
    pupils take part).

    :raises NotAllowed: the chat is not for this person.
    """
    may(chat_of(place), "View")
    found = [slot.__of__(place) for slot in shelf("chat").of(IUUID(place)).values()]
    return [slot for slot in found if _is_known(slot)]


def lines_of(slot, *, after: int = 0, before: int = 0, size: int = MOST) -> Log:
    """Return lines of a slot and note that the reader is here: the newest, or a part.

    :param after: only above this key, from the oldest.
    :param before: only below this key.
    :raises NotAllowed: the slot is not open for this person, or no teacher is here.
    """
    mark_present(slot)
    check_reader(slot)
    thread = aq_base(slot).lines
    if after:
        found = thread.after(after, size + 1)
        return Log(tuple(found[:size]), more=len(found) > size)
    found = thread.before(before or None, size + 1)
    shown = tuple(found[-size:])
    return Log(shown, earlier=token_of(shown[0].key) if len(found) > size else "")


def check_reader(slot) -> None:
    """Refuse whoever may not read what is written in a slot now.

    :raises NotAllowed: they may not; pupils are told that a teacher has to be here, and who took
        part that it is over.
    """
    reason = None
    if allowed(slot, "View"):
        reason = OVER if state_of(slot) == "past" else NO_TEACHER if is_pupil() else None
    may(slot, READ_LINES, reason)


def may_read(slot) -> bool:
    """Tell whether the current user may read what is written in a slot now."""
    return allowed(slot, READ_LINES)


def state_mark(slot) -> tuple:
    """Return what a slot's lines look like: newest key, how many were taken away, state."""
    bare = aq_base(slot)
    return bare.lines.newest(), len(bare.away), state_of(slot)


def _is_known(slot):
    if is_gone(time(), slot.ends):
        return False
    state = state_of(slot)
    if state == "past":  # one that never began: the place is closed
        return slot.begins <= time() and may_read(slot)
    return allowed(slot, "View") or (state == "coming" and _takes_part(slot))


def _takes_part(slot):
    return slot.pupils or not is_pupil()
