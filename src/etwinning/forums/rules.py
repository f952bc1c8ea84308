"""How what is typed becomes a post, what a post must hold, where a hidden one came from.

Plain Python: values in, values out.
"""

from collections.abc import Iterable
from html import escape
from html import unescape
from itertools import groupby

import re

TAG = re.compile(r"<(p|h[1-6]|ul|ol|li|table|blockquote|pre|hr|dl|img|br|strong|em|a|code)\b", re.I)
PARTS = re.compile(r"<(/?)(p|br|blockquote)\s*/?>", re.I)
OTHER = re.compile(r"<(?!/?(p|br|blockquote)\s*/?>)", re.I)
HIDDEN = ("flagged", "removed")


def post_html(typed: str) -> str:
    """Return HTML for what was typed: lines that begin with ``>`` are a quote.

    HTML stays as it is. Not cleaned here: the post does that on every write.
    """
    if TAG.search(typed):
        return typed
    blocks = groupby(typed.strip().split("\n"), key=lambda line: line.startswith(">"))
    return "\n".join(_block(list(lines), is_quote) for is_quote, lines in blocks).strip()


def typed_of(html: str) -> str:
    """Return HTML as a person would type it; what has other marks stays HTML."""
    if OTHER.search(html):
        return html
    lines: list[str] = []
    for number, part in enumerate(re.split(r"<blockquote>|</blockquote>", html)):
        text = re.sub(r"\n{3,}", "\n\n", unescape(PARTS.sub(_as_break, part))).strip()
        sign = "> " if number % 2 else ""
        if text:
            lines.append("\n".join(sign + line for line in text.split("\n")))
    return "\n\n".join(lines)


def quote_of(html: str) -> str:
    """Return the words of a post as the beginning of an answer: its own, not what it quotes."""
    own = re.sub(r"<blockquote>.*?</blockquote>", "", html, flags=re.S)
    text = unescape(re.sub(r"<[^>]+>", "", re.sub(r"</p>|<br\s*/?>", "\n", own))).strip()
    return "\n".join(f"> {line}" for line in text.split("\n") if line.strip()) + "\n\n"


def says_something(html: str) -> bool:
    """Tell whether a post has at least one letter, figure or picture, beside what it quotes."""
    own = re.sub(r"<blockquote>.*?</blockquote>", "", html, flags=re.S | re.I)
    shown = re.sub(r"<(?!img\b)[^>]*>|&nbsp;", " ", own, flags=re.I)
    return bool(shown.strip())


def came_from(steps: Iterable[tuple]) -> str:
    """Return the state a record was in before it was hidden, ``""`` if it never was.

    :param steps: a record's history, oldest first.
    """
    states = [step[3] for step in steps]
    return next((state for state in reversed(states) if state not in HIDDEN), "")


def hidden_by(steps: Iterable[tuple]) -> str:
    """Return the user id of who hid a record last, ``""`` for nobody or the house."""
    return next((step[1] for step in reversed(tuple(steps)) if step[2] == "flag"), "")


def _block(lines, is_quote):
    if is_quote:
        inner = _paragraphs("\n".join(line[1:].lstrip() for line in lines))
        return f"<blockquote>{inner}</blockquote>" if inner else ""
    return _paragraphs("\n".join(lines))


def _paragraphs(text):
    parts = (part.strip() for part in re.split(r"\n\s*\n", text.strip()))
    return "\n".join(
        f"<p>{'<br>'.join(escape(line, quote=False) for line in part.splitlines())}</p>"
        for part in parts
        if part
    )


def _as_break(found):
    closes, tag = found.group(1), found.group(2).lower()
    if tag == "br":
        return "\n"
    return "\n\n" if closes and tag == "p" else ""
