"""Checks of consequences: who acts for the house, and what is said to people under one name."""

from collections.abc import Iterator
from pathlib import Path

import ast

MESSAGES = ("_", "_p")


def consequences(src: Path) -> Iterator[str]:
    """Yield "file: reason" of each place that acts ``for_the_house``, in the words of the code."""
    for path, call in _calls(src, "for_the_house"):
        yield f"{path}: {ast.unparse(call.args[0]) if call.args else ''}"


def ambiguous(src: Path) -> Iterator[str]:
    """Yield each message id that says two different sentences: one of them is never translated."""
    said: dict[str, tuple[str, str]] = {}
    for path, call in _calls(src, *MESSAGES):
        name, text = _message(call)
        if name and text:
            before = said.setdefault(name, (text, str(path)))
            if before[0] != text:
                yield f"{path}: {name} says something else in {before[1]}"


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
