"""What makes two schools the same, and what is valid. Plain Python."""

from dataclasses import dataclass
from dataclasses import field as of
from rapidfuzz import fuzz
from rapidfuzz import process
from typing import NamedTuple

import re
import unicodedata

LIKE = 75  # score from which a school is shown as a candidate, of 100
CLOSE = 60  # likeness of names from which postcode and numbers are looked at
MANY = 200  # names looked at closely
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


@dataclass
class Columns:
    """Lines of many schools as columns of text: 20,000 load in 30 ms, as tuples in 120.

    ``rest`` holds what only found schools need, one text each.
    """

    uids: list[str] = of(default_factory=list)
    folded: list[str] = of(default_factory=list)
    codes: list[str] = of(default_factory=list)
    rest: list[str] = of(default_factory=list)

    def add(self, uid: str, line: Line) -> None:
        """Add a school at the end."""
        values = (uid, line.folded, line.code, _packed(line))
        for column, value in zip(self._all(), values, strict=True):
            column.append(value)

    def drop(self, n: int) -> None:
        """Take the school at a place out."""
        for column in self._all():
            del column[n]

    def extend(self, other: "Columns") -> None:
        """Add all schools of other columns."""
        for mine, theirs in zip(self._all(), other._all(), strict=True):
            mine.extend(theirs)

    def line(self, n: int) -> Line:
        """Return the line of the school at a place."""
        title, town, postcode, types, verified = self.rest[n].split("\n")
        known = tuple(types.split()), verified == "verified"
        return Line(self.folded[n], title, town, postcode, self.codes[n], *known)

    def _all(self):
        return (self.uids, self.folded, self.codes, self.rest)


def _packed(line):
    """One text of fields that have no line break."""
    state = "verified" if line.verified else "proposed"
    return "\n".join((line.title, line.town, line.postcode, " ".join(line.types), state))


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


def likely_same(name: str, postcode: str, code: str, known: Columns) -> list[Likeness]:
    """Return the schools that may be the one asked about, likeliest first, at most MOST.

    The same national code is the same school. Else the names have to be alike; the postcode and
    the numbers in the names ("nr 3", "nr 7") decide between schools of one pattern.

    :param known: the schools of the country.
    """
    asked, wanted = fold(name), bare(code)
    scores = {n: 100 for n, other in enumerate(known.codes) if wanted and other == wanted}
    found = process.extract(
        asked, known.folded, scorer=fuzz.token_set_ratio, score_cutoff=CLOSE, limit=MANY
    )
    for folded, ratio, n in found:
        if n not in scores:
            scores[n] = _weigh(asked, folded, ratio, bare(postcode), wanted, known.line(n))
    best = sorted(((score, n) for n, score in scores.items() if score >= LIKE), reverse=True)
    return [Likeness(known.uids[n], known.line(n), score) for score, n in best[:MOST]]


def _weigh(asked, folded, ratio, postcode, code, line) -> int:
    """Likeness of the names, corrected by what else is known."""
    if _numbers(asked) != _numbers(folded):
        ratio -= 25
    if postcode and line.postcode:
        ratio += 10 if postcode == bare(line.postcode) else -20
    if code and line.code:
        ratio -= 20  # equal codes were taken before
    return max(0, min(100, round(ratio)))


def _numbers(folded):
    return set(re.findall(r"\d+", folded))
