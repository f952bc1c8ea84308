"""How what is typed becomes a post and back: as on pages, and lines with ``>`` are a quote."""

from etwinning.workspaces.api import as_html
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import says_something
from html import unescape
from itertools import groupby

import re

QUOTE = re.compile(r"<blockquote\b[^>]*>.*?</blockquote>", re.S | re.I)


def post_html(typed: str) -> str:
    """Return HTML for what was typed: lines that begin with ``>`` are a quote.

    Not cleaned here: the post does that on every write.
    """
    runs = groupby(typed.strip().split("\n"), key=lambda line: line.startswith(">"))
    blocks = [_quote(lines) if is_quote else as_html("\n".join(lines)) for is_quote, lines in runs]
    return "\n".join(block for block in blocks if block)


def typed_of(html: str) -> str:
    """Return HTML as a person would type it; see workspaces' ``as_typed``."""
    typed = []
    for number, part in enumerate(re.split(r"<blockquote>|</blockquote>", html)):
        sign = "> " if number % 2 else ""
        if text := as_typed(part.strip()):
            typed.append("\n".join(sign + line for line in text.split("\n")))
    return "\n\n".join(typed)


def quote_of(html: str) -> str:
    """Return the words of a post as the beginning of an answer: its own, not what it quotes."""
    text = re.sub(r"<[^>]+>", "", re.sub(r"</p>|<br\s*/?>", "\n", own_words(html)))
    lines = unescape(text).strip().split("\n")
    return "\n".join(f"> {line}" for line in lines if line.strip()) + "\n\n"


def says_own(html: str) -> bool:
    """Tell whether a post says or shows something beside what it quotes."""
    return says_something(own_words(html))


def own_words(html: str) -> str:
    """Return a post without what it quotes."""
    return QUOTE.sub("", html)


def _quote(lines):
    inner = as_html("\n".join(line[1:].lstrip() for line in lines))
    return f"<blockquote>{inner}</blockquote>" if inner else ""
