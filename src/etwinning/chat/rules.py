"""When a slot is open, how long its log is kept. Plain Python."""

DAY = 24 * 3600  # seconds
KEPT = 90 * DAY  # seconds after the end; workflows.md section 4 "kept 3 months"
AHEAD = 60 * DAY  # seconds: a slot begins within them
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
