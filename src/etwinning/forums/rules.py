"""Where a hidden post came from. Plain Python: values in, values out."""

from collections.abc import Iterable

SHOWN = ("visible", "locked")  # all others wait for a decision or are hidden
HIDDEN = ("flagged", "removed")


def came_from(steps: Iterable[tuple]) -> str:
    """Return the state a record was in before it was hidden, ``""`` if it never was.

    :param steps: a record's history, oldest first.
    """
    states = [step[3] for step in steps]
    return next((state for state in reversed(states) if state not in HIDDEN), "")
