"""What makes two schools the same, and what is valid. Plain Python."""

from collections.abc import Iterable
from dataclasses import dataclass
from rapidfuzz import fuzz
from rapidfuzz import process
from typing import NamedTuple

import re
import unicodedata

LIKE = 75  # score from which a school is shown as a candidate, of 100
CLOSE = 60  # likeness of names from which postcode and numbers are looked at
MOST = 5  # candidates shown
# letters that Unicode does not take apart
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})


class Line(NamedTuple):
    """What is kept of each school to find duplicates: no object has to wake up."""

    folded: str
    title: str
    town: str
    postcode: str
    code: str
    types: tuple
    verified: bool


@dataclass(frozen=True)
class Likeness:
    """A school that may be the same.

    :ivar score: 0 to 100.
    """

    uid: str
    line: Line
    score: int


def fold(text: str) -> str:
    """Return a name without case, accents and signs, words parted by one space."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


def bare(code: str) -> str:
    """Return a postcode or national code without spaces and signs, in capitals."""
    return re.sub(r"[\W_]", "", code).upper()


def likely_same(
    name: str, postcode: str, code: str, lines: Iterable[tuple[str, Line]]
) -> list[Likeness]:
    """Return the schools that may be the one asked about, likeliest first, at most MOST.

    The same national code is the same school. Else the names have to be alike; the postcode and
    the numbers in the names ("nr 3", "nr 7") decide between schools of one pattern.

    :param lines: pairs (uid, Line) of the schools of the country.
    """
    lines, asked = list(lines), fold(name)
    wanted = bare(code)
    scores = {n: 100 for n, (_uid, line) in enumerate(lines) if wanted and line.code == wanted}
    found = process.extract(
        asked,
        [line.folded for _uid, line in lines],
        scorer=fuzz.token_set_ratio,
        score_cutoff=CLOSE,
        limit=200,
    )
    for folded, ratio, n in found:
        scores.setdefault(n, _weigh(asked, folded, ratio, bare(postcode), wanted, lines[n][1]))
    best = sorted(((score, n) for n, score in scores.items() if score >= LIKE), reverse=True)
    return [Likeness(*lines[n], score) for score, n in best[:MOST]]


def _weigh(asked, folded, ratio, postcode, code, line) -> int:
    """Likeness of the names, corrected by what else is known."""
    if _numbers(asked) != _numbers(folded):
        ratio -= 25
    if postcode and line.postcode:
        ratio += 10 if postcode == line.postcode else -20
    if code and line.code:
        ratio -= 20  # equal codes were taken before
    return max(0, min(100, round(ratio)))


def _numbers(folded):
    return set(re.findall(r"\d+", folded))
