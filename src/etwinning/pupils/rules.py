"""Names, log-ins and passwords of pupils: plain Python.

Sources: product.md TS13 ("Names like Ana-07 (ES)"; pronounceable passwords), PV2.
"""

from collections.abc import Collection
from pathlib import Path
from secrets import choice
from typing import NamedTuple
from unicodedata import category
from unicodedata import normalize

import re

LONGEST_NAME = 20  # characters of a first name
MOST_LINES = 500  # of a list that is pasted
LONGEST_LINE = 100  # characters
# syllables that children of most of our languages read the same way
CONSONANTS = "bdfgklmnprstv"
VOWELS = "aeiou"
SYLLABLES = tuple(c + v for c in CONSONANTS for v in VOWELS)  # 65
# words that are rude, sad or silly in one of our languages, one a line
NEVER = frozenset((Path(__file__).parent / "never.txt").read_text().split())
PLAIN = {
    "ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i", "œ": "oe",
}  # fmt: skip
LATIN = re.compile(r"[^a-z]")


class NotAName(ValueError):
    """The text is not one first name; ``why`` is a key of what to tell the person."""

    def __init__(self, why: str):
        super().__init__(why)
        self.why = why


def first_name(text: str | None) -> str:
    """Return a first name as it will be shown, capital first.

    :raises NotAName: empty, longer than 20 characters, more than one word, or not letters.
    """
    name = " ".join((text or "").split())
    if not name:
        raise NotAName("empty")
    if len(name) > LONGEST_NAME:
        raise NotAName("long")
    if " " in name:
        raise NotAName("words")
    if not all(category(letter)[0] in "LM" or letter in "-'’" for letter in name):
        raise NotAName("letters")
    if category(name[0])[0] != "L":
        raise NotAName("letters")
    return name[0].upper() + name[1:]


class Line(NamedTuple):
    """A line of a pasted list.

    :ivar number: counted from 1, empty lines too.
    :ivar name: the first name; everybody in the classroom sees it.
    :ivar written: the whole line; it is printed for the teacher and stored nowhere.
    """

    number: int
    name: str
    written: str


class BadLine(NamedTuple):
    """A line of which no account is made.

    :ivar why: as of ``NotAName``, or ``line``, ``twice``, ``known``.
    :ivar first: for ``twice`` the number of the line that was first.
    """

    number: int
    written: str
    why: str
    first: int = 0


def read_list(text: str, known: Collection[str] = ()) -> tuple[list[Line], list[BadLine]]:
    """Return the good and the bad lines of a pasted list: one first name a line.

    What stands behind a semicolon or a tab is for the printed list only, and tells two pupils of
    the same name apart: "Ana; Ana García".

    :param known: first names that the classroom has already, in small letters; a bare one of
        them is refused, so that a list pasted twice makes nobody twice.
    """
    good: list[Line] = []
    bad: list[BadLine] = []
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        written = " ".join(line.split())
        if not written:
            continue
        typed, _mark, more = line.replace("\t", ";").partition(";")
        key = (" ".join(typed.split()).casefold(), " ".join(more.split()).casefold())
        why = _objection(typed, written, key, seen, known)
        if why:
            bad.append(BadLine(number, written[:LONGEST_LINE], why, seen.get(key, 0)))
        else:
            seen[key] = number
            good.append(Line(number, first_name(typed), written))
    return good, bad


def _objection(typed, written, key, seen, known):
    if len(written) > LONGEST_LINE:
        return "line"
    try:
        first_name(typed)
    except NotAName as wrong:
        return wrong.why
    if key in seen:
        return "twice"
    return "known" if not key[1] and key[0] in known else ""


def alias(name: str, number: int, country: str) -> str:
    """Return what everybody sees, such as "Ana-07 (ES)".

    :param number: running in its place, from 1; never used again.
    """
    return f"{name}-{number:02d} ({country})"


def log_in_name(name: str, number: int, word: str) -> str:
    """Return the log-in name, such as "ana-07.lumiko"; "p-07.lumiko" for names in other scripts.

    :param word: the classroom's own.
    """
    return f"{_in_plain_letters(name) or 'p'}-{number:02d}.{word}"


def _in_plain_letters(name):
    lower = "".join(PLAIN.get(letter, letter) for letter in name.lower())
    return LATIN.sub("", normalize("NFKD", lower))


def word(syllables: int = 3) -> str:
    """Return a word that can be said aloud and means nothing rude."""
    while True:
        found = "".join(choice(SYLLABLES) for _ in range(syllables))
        if not _is_rude(found):
            return found


def password() -> str:
    """Return a password a child can read and type: three words, about 36 bits.

    Log-ins are limited to 10 wrong ones in 15 minutes (security.md), so that is plenty.
    """
    return "-".join(word(2) for _ in range(3))


def _is_rude(text):
    pieces = {text[start : start + 4] for start in range(0, len(text) - 3, 2)}
    return not NEVER.isdisjoint(pieces) or text in NEVER


def name_in(alias: str) -> str:
    """Return the first name in an alias: "Jean-Luc" of "Jean-Luc-07 (FR)"."""
    return alias.rpartition("-")[0]
