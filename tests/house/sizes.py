"""Checks of size and of words: files and functions stay small, and each says what it is."""

from collections.abc import Iterator
from pathlib import Path

import ast

MAX_FILE = 400  # lines
MAX_FUNCTION = 40
MAX_ZCML = 120
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
# said by the base class or the protocol, so the method need not say it again
TOLD_ELSEWHERE = {"__init__", "__call__", "update", "render", "reply", "act", "unmet"}


def large(src: Path) -> Iterator[str]:
    """Yield files and functions that are too long."""
    for path in sorted(src.rglob("*.py")):
        text = path.read_text()
        lines = len(text.splitlines())
        if lines > MAX_FILE:
            yield f"{path.relative_to(src)}: {lines} lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, FUNCTION) and node.end_lineno - node.lineno >= MAX_FUNCTION:
                yield f"{path.relative_to(src)}:{node.lineno} {node.name}"
    for path in sorted(src.rglob("*.zcml")):
        if len(path.read_text().splitlines()) > MAX_ZCML:
            yield f"{path.relative_to(src)}: over {MAX_ZCML} lines"


def silent(src: Path) -> Iterator[str]:
    """Yield modules, classes and public functions without a docstring."""
    for path in sorted(src.rglob("*.py")):
        tree = ast.parse(path.read_text())
        if tree.body and not ast.get_docstring(tree):
            yield f"{path.relative_to(src)}: the module"
        for node in _outside_functions(tree):
            if _has_to_speak(node):
                yield f"{path.relative_to(src)}:{node.lineno} {node.name}"


def untyped(src: Path) -> Iterator[str]:
    """Yield public functions of api.py and rules.py without a type for what they return."""
    for path in sorted([*src.glob("*/api.py"), *src.glob("*/rules.py")]):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, FUNCTION) and node.name[0] != "_" and node.returns is None:
                yield f"{path.relative_to(src)}:{node.lineno} {node.name}"


def annotated(src: Path) -> Iterator[str]:
    """Yield attributes of content classes that carry a type.

    A class with typed attributes has ``__annotations__``, and zope.annotation would keep the
    annotations of all things of the class in that one dict, shared and never saved.
    """
    for path in sorted(src.glob("*/content.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and not _is_dataclass(node):
                for line in node.body:
                    if isinstance(line, ast.AnnAssign):
                        yield f"{path.relative_to(src)}:{line.lineno} {ast.unparse(line.target)}"


def _is_dataclass(node):
    return any("dataclass" in ast.unparse(decorator) for decorator in node.decorator_list)


def _outside_functions(tree):
    """Classes and functions of a module and of its classes, not those inside functions."""
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, *FUNCTION)):
            yield node
        if isinstance(node, ast.ClassDef):
            yield from _outside_functions(node)


def _has_to_speak(node):
    if node.name.startswith("_") or node.name in TOLD_ELSEWHERE:
        return False
    return not ast.get_docstring(node)
