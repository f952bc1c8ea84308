"""The order of words in a dictionary: every language sorts in its own way.

Letters that a language counts as its own stand in ``data/alphabets.json`` behind the letter
they follow; all other accents are as if they were not there.
"""

from functools import cache
from pathlib import Path
from unicodedata import combining
from unicodedata import normalize

import json
import re

DATA = Path(__file__).parent / "data" / "alphabets.json"
DOTLESS = ("az", "tr")  # a capital I without dot is another letter there


def sort_key(text: str, language: str) -> tuple[str, str]:
    """Return the key that puts words in the order a reader of ``language`` expects."""
    own, pattern = _own_letters(language)
    lowered = normalize("NFC", _lower(text, language))
    if pattern is None:
        return _folded(lowered), text
    parts = pattern.split(lowered)
    return "".join(own[part] if part in own else _folded(part) for part in parts), text


def _lower(text, language):
    if language in DOTLESS:
        text = text.replace("İ", "i").replace("I", "ı")
    return text.casefold()


def _folded(text):
    """Each letter without accents, and a mark that sorts before a language's own letters."""
    return "".join(f"{c}\0" for c in normalize("NFKD", text) if not combining(c))


@cache
def _own_letters(language):
    after = json.loads(DATA.read_text()).get(language, {})
    own = {
        letter: f"{base}{chr(place)}"
        for base, letters in after.items()
        for place, letter in enumerate(letters.split(), 1)
    }
    if not own:
        return own, None
    longest_first = sorted(map(re.escape, own), key=len, reverse=True)
    return own, re.compile(f"({'|'.join(longest_first)})")
