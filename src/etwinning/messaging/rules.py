"""Who may write first, and when two texts are the same: table 6.4 and plain values.

Source: product.md 6.4, section 3, MS2 to MS4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from unicodedata import combining
from unicodedata import normalize

import json
import re

DAY = 24 * 3600  # seconds
WORDS = re.compile(r"\w+")
RUN = 3  # words of a shingle
LIKE = 0.6  # of all shingles of two texts, from which on they are nearly the same
SHORT = 6  # words; shorter texts are compared whole


@dataclass(frozen=True)
class Decision:
    """A row of table 6.4.

    :ivar first: what a first message needs: ``profile`` (read, and said so), ``criteria`` (pupils
        and languages fit); ``refused`` and ``undelivered`` say what happens instead.
    :ivar limit: first messages a day, None without one.
    :ivar second: the same text to a second person: allow, warn, block or signal (block, and the
        office is told). ``third``: to a third.
    """

    relation: str
    first: tuple
    limit: int | None
    second: str | None
    third: str | None

    def about_copies(self, others: int) -> str:
        """Return what holds for a text that ``others`` people have got already."""
        return ("allow", self.second or "allow", self.third or "allow")[min(others, 2)]


def _read_table() -> dict[str, Decision]:
    text = files(__package__).joinpath("decisions.json").read_text(encoding="utf-8")
    return {
        name: Decision(name, tuple(row.pop("first")), **row)
        for name, row in json.loads(text).items()
    }


DECISIONS = _read_table()


@dataclass(frozen=True)
class Work:
    """What of a profile decides whether two people fit.

    :ivar languages: codes. ``youngest``, ``oldest``: pupils, years; 0 and -1 if they are not told.
    """

    languages: frozenset
    youngest: int
    oldest: int


def fits(one: Work, other: Work) -> bool:
    """Tell whether two teachers have a language in common and pupils of one age."""
    ages = one.youngest <= other.oldest and other.youngest <= one.oldest
    return ages and bool(one.languages & other.languages)


def essence(text: str) -> tuple[str, ...]:
    """Return the words of a text, without what is easily changed: case, marks, spaces, digits."""
    letters = normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not combining(letter))
    return tuple(word for word in WORDS.findall(plain) if not word.isdigit())


def shingles(words: tuple[str, ...]) -> frozenset:
    """Return all runs of RUN words, a short text as one."""
    if len(words) < SHORT:
        return frozenset([" ".join(words)])
    return frozenset(" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1))


def alike(one: frozenset, other: frozenset) -> bool:
    """Tell whether two texts, given as shingles, are the same or nearly so.

    What one adds to a copy does not hide it: a text that holds most of a shorter one is like it.
    """
    shared, least = len(one & other), min(len(one), len(other))
    return bool(shared) and shared / least >= LIKE


def others_who_got(text: str, person: str, sent: Iterable[tuple[str, frozenset]]) -> set[str]:
    """Return the people apart from ``person`` who got the same or nearly the same text.

    :param sent: pairs (user id, shingles) of what was written lately.
    """
    mine = shingles(essence(text))
    return {who for who, theirs in sent if who != person and alike(mine, theirs)}
