"""When a slot is open, how long its log is kept, what a moment typed means. Plain Python."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import tzinfo

DAY = 24 * 3600  # seconds
KEPT = 90 * DAY  # seconds after the end; workflows.md section 4 "kept 3 months"
AHEAD = 60 * DAY  # seconds: a slot begins within them
GRACE = 300  # seconds: a beginning typed that is past by less is now
HERE = 90  # seconds: who looked or wrote in them is present; browsers wake a hidden tab each 60


def state_at(now: float, begins: float, ends: float, is_writable: bool = True) -> str:
    """Return the state of a slot: ``coming``, ``open`` or ``past``.

    :param now: unix seconds, as all moments here.
    :param is_writable: whether anything may be written in the place: in a closed one no slot is
        open, and none comes.
    """
    if now >= ends or not is_writable:
        return "past"
    return "coming" if now < begins else "open"


def is_gone(now: float, ends: float) -> bool:
    """Tell whether the log of a slot is no longer kept."""
    return now >= ends + KEPT


def beginning(day: date | None, at: time | None, zone: tzinfo, now: float) -> float | None:
    """Return when a slot begins, in unix seconds; None for a moment that cannot be.

    :param day: of the reader's calendar; None with ``at`` is today.
    :param at: time of day; without day and time the slot begins now.
    """
    if at is None:
        return now if day is None else None
    today = datetime.fromtimestamp(now, zone).date()
    begins = datetime.combine(day or today, at, zone).timestamp()
    if not now - GRACE <= begins <= now + AHEAD:
        return None
    return max(begins, now)
