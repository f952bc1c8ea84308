"""Checks of consequences: who acts for the house, and what is said to people under one name."""

from collections.abc import Iterator
from html import unescape
from lxml import etree
from pathlib import Path

import ast
import re

MESSAGES = ("_", "_p")
SPACES = {name: f"http://xml.zope.org/namespaces/{name}" for name in ("i18n", "metal", "tal")}
# some templates leave out to name them
OPEN = " ".join(f'xmlns:{name}="{uri}"' for name, uri in SPACES.items())
I18N = f"{{{SPACES['i18n']}}}"
DOMAIN = "string(ancestor-or-self::*[@i18n:domain][1]/@i18n:domain)"
NO_XML = re.compile(r"<!doctype[^>]*>|<\?.*?\?>|&(?!amp;|lt;|gt;|quot;)\w+;", re.I)


def consequences(src: Path) -> Iterator[str]:
    """Yield "file: reason" of each place that acts ``for_the_house``, in the words of the code."""
    for path, call in _calls(src, "for_the_house"):
        yield f"{path}: {ast.unparse(call.args[0]) if call.args else ''}"


def ambiguous(src: Path) -> Iterator[str]:
    """Yield each message id that says two different sentences: one of them is never translated."""
    said: dict[str, tuple[str, str]] = {}
    called = ((path, *_message(call)) for path, call in _calls(src, *MESSAGES))
    for path, name, text in (*called, *_shown(src)):
        text = " ".join(text.split())
        if name and text:
            before = said.setdefault(name, (text, str(path)))
            if before[0] != text:
                yield f"{path}: {name} says something else in {before[1]}"


def _shown(src):
    """Yield (path below src, id, sentence) of each message of ours in the templates."""
    for path in sorted(src.rglob("*.pt")):
        text = path.read_text()
        if "i18n:" in text:
            xml = NO_XML.sub(lambda found: unescape(found[0]) if found[0][0] == "&" else "", text)
            for element in etree.fromstring(f"<pt {OPEN}>{xml}</pt>").iter(etree.Element):
                if element.xpath(DOMAIN, namespaces=SPACES) == "etwinning":
                    yield from ((path.relative_to(src), *found) for found in _messages(element))


def _messages(element):
    """(id, sentence) of an element and of its attributes; what stands for a word is ``${name}``."""
    yield element.get(f"{I18N}translate", ""), _sentence(element)
    for pair in element.get(f"{I18N}attributes", "").split(";"):
        attribute, _space, name = pair.strip().partition(" ")
        if name:
            yield name, element.get(attribute, "")


def _sentence(element):
    found = [element.text or ""]
    for part in element.iterchildren(etree.Element):
        name = part.get(f"{I18N}name")
        found += [f"${{{name}}}" if name else _sentence(part), part.tail or ""]
    return "".join(found)


def _calls(src, *names):
    """Yield (path below src, call) for each call of a function by one of the names."""
    for path in sorted(src.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                yield path.relative_to(src), node


def _message(call):
    """The id and the sentence of ``_("id", default="sentence")``; empty where they are computed."""
    sentences = [word.value for word in call.keywords if word.arg == "default"] + call.args[1:2]
    found = [node.value for node in call.args[:1] + sentences if isinstance(node, ast.Constant)]
    return (found + ["", ""])[:2] if len(found) == 2 else ("", "")
