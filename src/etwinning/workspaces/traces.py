"""What in a text could lead to a person: names of pupils, e-mail addresses, telephone numbers.

For the look before something is shown to others (product.md PV5). It points, it
does not forbid: a teacher knows whether "Ana" is the pupil or the river.
"""

from collections.abc import Iterable
from etwinning.pupils.api import name_in
from html.parser import HTMLParser
from unicodedata import normalize
from urllib.parse import unquote

import re

# with limits, so that a long text without a space costs no more than any other
EMAIL = re.compile(r"[^\s@<>,;:()]{1,64}@[^\s@<>,;:()]{1,100}\.\w{2,20}")
PHONE = re.compile(
    r"(?<![\w/-])(?<!\d[.,])(?:\+|00)?\(?\d(?:[ ().\-/]{0,2}\d){7,14}+(?!\w)(?!,\d)"
)
DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}|\d{4}\s*[-/]\s*\d{4}")
FEWEST_DIGITS = 8


def emails_in(text: str) -> list[str]:
    """Return the e-mail addresses in a text, each once, in their order."""
    return list(dict.fromkeys(found.rstrip(".") for found in EMAIL.findall(text)))


def phones_in(text: str) -> list[str]:
    """Return what looks like telephone numbers in a text; days and years are none."""
    found = (match.group().strip(" .") for match in PHONE.finditer(text))
    return list(
        dict.fromkeys(
            one for one in found
            if sum(sign.isdigit() for sign in one) >= FEWEST_DIGITS and not DAY.fullmatch(one)
        )
    )  # fmt: skip


def names_in(text: str, aliases: Iterable[str]) -> list[str]:
    """Return the aliases and first names of pupils that stand in a text as whole words.

    :param aliases: such as "Ana-07 (ES)"; both "Ana-07" and "Ana" are looked for, in capital
        and small letters.
    """
    names = {name for alias in aliases for name in (name_in(alias), alias.partition(" ")[0])}
    folded = _folded(text)
    return sorted(name for name in names if _stands_in(folded, _folded(name)))


def _folded(text):
    return normalize("NFC", text).casefold().replace("’", "'")


def _stands_in(text, name):
    # most names are in no text: looking for the letters first is many times faster
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


class _Tags(HTMLParser):
    """Collects what stands in the tags of HTML.

    :ivar pictures: pairs (source, text) of its pictures.
    :ivar words: texts that are read out or sent, though they do not stand in the text.
    """

    def __init__(self, html):
        super().__init__()
        self.pictures: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Look at one element."""
        found = {name: value or "" for name, value in attrs}
        self.words += [found[name] for name in ("alt", "title") if name in found]
        scheme, _colon, address = found.get("href", "").partition(":")
        if scheme.strip().lower() in ("mailto", "tel"):
            self.words.append(unquote(address.partition("?")[0]))
        if tag == "img":
            self.pictures.append((found.get("src", ""), found.get("alt", "").strip()))


def pictures_in(html: str) -> list[tuple[str, str]]:
    """Return the pictures of HTML, in their order: pairs (source, what they show)."""
    return _Tags(html or "").pictures


def words_in_tags(html: str) -> str:
    """Return what HTML says beside its text: of pictures and links, addresses to write to."""
    return " ".join(_Tags(html or "").words)


def pictures_without_text(html: str) -> int:
    """Return how many pictures in HTML say nothing to people who cannot see them."""
    return sum(not text for _source, text in pictures_in(html))
