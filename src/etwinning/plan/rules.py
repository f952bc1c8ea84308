"""Dealing people into mixed teams, and how a task stands. Plain Python."""

from collections.abc import Mapping
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


def moved(order: tuple, one: int, step: str) -> tuple:
    """Return an order in which one has gone a step ``up`` or ``down``; at the end it stays."""
    place = order.index(one)
    other = min(max(place + (-1 if step == "up" else 1), 0), len(order) - 1)
    changed = list(order)
    changed[place], changed[other] = changed[other], changed[place]
    return tuple(changed)
