"""One spelling for what people write in different ways: Łódź = lodz, ΆΘ = αθ.

The same function runs over documents and over queries, so no tokenizer has to be registered
with the index. Letters of other scripts stay letters. No stemming: tantivy has stemmers for 18
languages, without Polish, Czech, Slovak, Bulgarian, Croatian or Maltese, and a text does not
say its language reliably. Searching for beginnings of words does most of that work.
"""

from functools import lru_cache
from unicodedata import combining
from unicodedata import normalize

import re

# Letters that Unicode does not take apart into letter and accent.
SINGLE = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k",
        "ŋ": "n", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e",
        "ґ": "г",  # people without this key write the other
        "ς": "σ",  # Greek final sigma
        "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None,  # Arabic spellings
    }
)  # fmt: skip
# Letters and digits with the marks that belong to them (Latin, Arabic).
WORD = re.compile(r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]+")
LONGEST = 60  # characters; a longer "word" is no word


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a word in lower case without accents: "Ğüneş" gives "gunes", "Ёлка" "елка"."""
    if word.isascii():
        return word.lower()
    plain = normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not combining(c)).translate(SINGLE)


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return [fold(word)[:LONGEST] for word in WORD.findall(text)]
