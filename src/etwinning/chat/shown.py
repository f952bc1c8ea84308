"""A slot and its lines as pages and programs show them."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.words import clock
from etwinning.base.words import day
from etwinning.base.words import day_and_time
from etwinning.base.words import listed
from etwinning.base.words import ZONE
from etwinning.chat.api import KEPT
from etwinning.chat.api import present_in
from etwinning.chat.api import state_of
from etwinning.chat.reading import NO_TEACHER
from etwinning.chat.reading import NOT_YET
from etwinning.chat.reading import OVER
from etwinning.moderation.api import report_address
from etwinning.records.api import moment_of
from etwinning.records.api import token
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import name_of

AGAIN = _("chat_again", default="This did not work. Load the page again.")
AWAY = _("chat_away", default="Taken away by a teacher or an office")


@dataclass(frozen=True)
class LineShown:
    """One line as a reader sees it.

    :ivar name: of who wrote it, for members of the place.
    :ivar text: ``""`` when a teacher took it away.
    :ivar report: where one reports it, ``""`` for the own words and where none are.
    """

    token: str
    name: str
    is_own: bool
    is_away: bool
    when: datetime
    time: str
    text: str
    report: str


def shown(slot, line, language: str) -> LineShown:
    """Return a line of a slot for the current reader."""
    when = moment(moment_of(line.key))
    place, key = aq_parent(aq_inner(slot)), token(line.key)
    is_own, is_away = line.author == actor(), bool(line.away_by)
    return LineShown(
        token=key,
        name=name_of(line.author) if is_member(place) else "",
        is_own=is_own,
        is_away=is_away,
        when=when,
        time=clock(when.astimezone(ZONE), language),
        text=line.text,
        report="" if is_own or is_away else report_address(slot, "line", key),
    )


def here(present, language: str):
    """Return the sentence that says who is present."""
    if not present.teachers:
        return _("chat_nobody", default="No teacher is here at this moment.")
    names = listed([name_of(person) for person in present.teachers], language)
    return _(
        "chat_here",
        default="Here now: ${teachers}. Pupils here: ${pupils}.",
        mapping={"teachers": names, "pupils": str(present.pupils)},
    )


def here_now(slot, language: str):
    """Return the same for a slot that is open, None for any other."""
    return here(present_in(slot), language) if state_of(slot) == "open" else None


def why_not(slot, is_reading: bool):
    """Return why the current user cannot write now, None where no sentence is needed.

    :param is_reading: the user may read what is written.
    """
    state = state_of(slot)
    if state == "open":
        return None if is_reading else NO_TEACHER
    return OVER if state == "past" else NOT_YET


def hours(slot, language: str) -> str:
    """Return from when until when a slot is, such as "9 July 2026, 14:05–14:50"."""
    begins, ends = moment(slot.begins), moment(slot.ends)
    return f"{day_and_time(begins, language)}–{clock(ends.astimezone(ZONE), language)}"


def kept_until(slot, language: str) -> str:
    """Return the day on which the log of a slot goes."""
    return day(moment(slot.ends + KEPT), language)


def away_tokens(slot) -> list[str]:
    """Return the tokens of the lines that were taken away."""
    return [token(key) for key in aq_base(slot).away]


def moment(seconds: float) -> datetime:
    """Return a moment of unix seconds, in UTC."""
    return datetime.fromtimestamp(seconds, UTC)
