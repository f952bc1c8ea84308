"""What in a text could lead to a person: names of pupils, e-mail addresses, telephone numbers.

Plain Python, for the look before something is shown to others (product.md PV5). It points, it
does not forbid: a teacher knows whether "Ana" is the pupil or the river.
"""

from collections.abc import Iterable
from html.parser import HTMLParser

import re

# with limits, so that a long text without a space costs no more than any other
EMAIL = re.compile(r"[^\s@<>,;:()]{1,64}@[^\s@<>,;:()]{1,100}\.\w{2,20}")
PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?\d(?:[ ().\-/]{0,2}\d){7,14}(?![\w,])")
DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}|\d{4}\s*[-/]\s*\d{4}")
FEWEST_DIGITS = 8
ALIAS = re.compile(r"-\d+(\s*\(\w+\))?\Z")


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

    :param aliases: such as "Ana-07 (ES)"; both this and "Ana" are looked for.
    """
    names = {name for alias in aliases for name in (ALIAS.sub("", alias), alias.partition(" ")[0])}
    words = set(re.findall(r"[^\W_]+(?:-\d+)?", text)) | set(re.findall(r"[^\W\d_]+", text))
    return sorted(names & words)


class _Pictures(HTMLParser):
    """Counts pictures in HTML that have no text."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def handle_starttag(self, tag, attrs):
        """Look at one element."""
        if tag == "img" and not (dict(attrs).get("alt") or "").strip():
            self.count += 1


def pictures_without_text(html: str) -> int:
    """Return how many pictures in HTML say nothing to people who cannot see them."""
    parser = _Pictures()
    parser.feed(html or "")
    return parser.count
