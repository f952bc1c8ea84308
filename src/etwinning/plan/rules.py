"""Dealing people into mixed teams, and how a task stands. Plain Python."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from random import Random

FIRST, LAST = date(2005, 1, 1), date(2100, 12, 31)  # eTwinning began in 2005


def deal(people: Mapping[str, str], count: int, chance: Random) -> list[list[str]]:
    """Return so many teams of people, each with as many of each country as the others, or one more.

    Like cards: all of one country, then all of the next, one after the other to the next team.

    :param people: dict of person -> country.
    :param count: how many teams, at least 1.
    :param chance: who shuffles the people of a country.
    """
    countries: dict[str, list[str]] = {}
    for person in sorted(people):
        countries.setdefault(people[person], []).append(person)
    cards: list[str] = []
    for _country, own in sorted(countries.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        chance.shuffle(own)
        cards += own
    return [cards[number::count] for number in range(count)]


def standing(due: date | None, done: int, today: date) -> str:
    """Return how a task stands: ``done``, ``overdue``, ``today``, ``due`` or ``open`` (no day).

    :param done: when it was ticked, 0 for not yet.
    """
    if done:
        return "done"
    if due is None:
        return "open"
    if due < today:
        return "overdue"
    return "today" if due == today else "due"


def stages(phases: Sequence[Sequence[bool]]) -> list[str]:
    """Return where a project is: of each phase ``done``, ``now`` or ``later``.

    A phase is done when it has tasks and all are; now is the first that is not done.

    :param phases: of each phase in their order: of each task, whether it is done.
    """
    is_done = [bool(tasks) and all(tasks) for tasks in phases]
    now = is_done.index(False) if False in is_done else -1
    return [
        "done" if done else "now" if number == now else "later"
        for number, done in enumerate(is_done)
    ]


def moved(order: tuple, one: int, step: str) -> tuple:
    """Return an order in which one has gone a step ``up`` or ``down``; at the end it stays."""
    place = order.index(one)
    other = min(max(place + (-1 if step == "up" else 1), 0), len(order) - 1)
    changed = list(order)
    changed[place], changed[other] = changed[other], changed[place]
    return tuple(changed)
