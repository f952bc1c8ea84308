"""What a poll can be and what a vote can be: values in, values or None out. Source: TS15."""

from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date

FEWEST, MOST = 2, 10  # options
LONGEST = 100  # characters of an option


def options_of(text: str) -> tuple[str, ...]:
    """Return the options that were typed, one a line, without empty lines and doubled spaces."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


def are_options(options: Sequence[str]) -> bool:
    """Tell whether these can be the options of a poll: as many as may be, each one different."""
    different = {option.casefold() for option in options}
    is_count = FEWEST <= len(options) <= MOST and len(different) == len(options)
    return is_count and all(len(option) <= LONGEST for option in options)


def choices_of(raw, count: int, several: bool) -> tuple[int, ...] | None:
    """Return what was chosen, numbers of options from 0 in their order, None if it is no vote.

    :param raw: a number, or a list of them, as numbers or as typed.
    :param count: how many options there are.
    :param several: more than one can be chosen.
    """
    asked = raw if isinstance(raw, (list, tuple)) else [raw]
    found = {_number(one) for one in asked}
    is_vote = bool(found) and all(one is not None and one < count for one in found)
    return tuple(sorted(found)) if is_vote and (several or len(found) == 1) else None


def _number(one):
    if isinstance(one, str) and one.isascii() and one.isdigit() and len(one) < 3:
        return int(one)
    return one if type(one) is int and one >= 0 else None


def count_up(votes: Iterable[Sequence[int]], count: int) -> tuple[int, ...]:
    """Return for each option how many have chosen it."""
    counts = [0] * count
    for vote in votes:
        for choice in vote:
            counts[choice] += 1
    return tuple(counts)


def has_passed(last_day: date | None, today: date) -> bool:
    """Tell whether the last day on which one can vote is over, None: there is none."""
    return last_day is not None and last_day < today
