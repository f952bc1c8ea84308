"""Closed lists as data: codes that never change, each valid from a day until a day.

A list is a file in ``data/``: ``{"source": …, "items": [{"code", "title", …}]}``. A code is never
removed and never used again: it gets an ``until``, so that old things keep their words.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from functools import cache
from functools import lru_cache
from pathlib import Path
from zope.i18nmessageid import Message

import json

FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Term:
    """One line of a list.

    :ivar code: what is stored; ASCII, never changes.
    :ivar title: translatable; ``""`` where babel knows the name (countries, languages).
    :ivar periods: pairs (first day, last day), both inclusive, None = open.
    :ivar more: what else the data file says.
    """

    code: str
    title: str
    periods: tuple
    more: dict = field(hash=False)

    def holds(self, on: date) -> bool:
        """Tell whether the code may be chosen on a day."""
        return any(
            (since is None or since <= on) and (until is None or on <= until)
            for since, until in self.periods
        )


@cache
def all_terms(name: str) -> dict:
    """Return every term a list ever had: dict of code -> Term, in the order of the file."""
    path = FOLDER / f"{name}.json"
    return {line["code"]: _term(name, line) for line in json.loads(path.read_text())["items"]}


def terms(name: str, on: date | None = None) -> tuple:
    """Return the codes of a list that hold on a day (today by default)."""
    return _terms(name, on or date.today())


def term(name: str, code: str) -> Term:
    """Return one term, retired or not.

    :raises KeyError: the list never had this code.
    """
    return all_terms(name)[code]


def messages(names: Iterable[str]) -> Iterator[Message]:
    """Every title that wants a translation; the catalogue of messages is made from it."""
    for name in names:
        yield from (t.title for t in all_terms(name).values() if t.title)


@lru_cache(maxsize=500)
def _terms(name, on):
    return tuple(code for code, term in all_terms(name).items() if term.holds(on))


def _term(name, line):
    line = dict(line)
    code, title = line.pop("code"), line.pop("title", "")
    periods = line.pop("periods", [[line.pop("from", None), line.pop("until", None)]])
    if title:
        title = Message(f"{name}_{code}", domain="etwinning", default=title)
    return Term(code, title, tuple((_day(a), _day(b)) for a, b in periods), line)


def _day(text):
    return date.fromisoformat(text) if text else None
