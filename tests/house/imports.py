"""Checks of imports: only down, only by a door, never hidden in a function."""

from collections.abc import Iterator
from pathlib import Path
from tests.house.floors import DOORS
from tests.house.floors import LEVEL

import ast
import re

DOTTED = re.compile(r"etwinning\.([a-z_]+)\.([a-z_]+)")
NAMES = re.compile(r'(permission|id|title|name|factory)="etwinning\.[^"]*"')
FACTORY = re.compile(r'factory="(etwinning\.[^"]*)"')


def climbing(src: Path) -> Iterator[str]:
    """Yield one sentence per import that climbs or goes round the door.

    :param src: the folder that holds the rooms.
    """
    for path in _sources(src):
        room = path.relative_to(src).parts[0]
        if room in LEVEL:
            for name, line in _names(path, src):
                wrong = _wrong(room, name)
                if wrong:
                    yield f"{path.relative_to(src)}:{line} {wrong}"


def hidden(src: Path) -> Iterator[str]:
    """Yield each import inside a function."""
    for path in sorted(src.rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text())):
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                for node in ast.walk(function):
                    if isinstance(node, (ast.Import, ast.ImportFrom)):
                        yield f"{path.relative_to(src)}:{node.lineno}"


def homeless(src: Path) -> Iterator[str]:
    """Yield each room without a floor."""
    for path in sorted(src.iterdir()):
        is_room = (path / "__init__.py").exists() and not path.is_symlink()
        if is_room and path.name not in LEVEL:
            yield path.name


def _sources(src):
    return sorted(src.rglob("*.py")) + sorted(src.rglob("*.zcml"))


def _names(path, src):
    text = path.read_text()
    if path.suffix == ".py":
        package = ".".join(("etwinning", *path.relative_to(src).parts[:-1]))
        return _imported(ast.parse(text), package)
    # names of permissions, views and vocabularies are words, not imports; factories are
    bare = NAMES.sub(lambda m: m.group(0) if m.group(1) == "factory" else "", text)
    return [(m.group(0), bare[: m.start()].count("\n") + 1) for m in DOTTED.finditer(bare)]


def _imported(tree, package):
    """Yield (dotted name, line) for every import, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join(parts + ([node.module] if node.module else []))
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def _wrong(room, name):
    """Say what is wrong with an import of ``name`` in ``room``, or nothing."""
    parts = name.split(".")
    if parts[0] != "etwinning" or len(parts) < 2 or parts[1] in (room, "testing"):
        return ""
    other, door = parts[1], parts[2] if len(parts) > 2 else ""
    if other not in LEVEL:
        return f"imports {name}, which is no room"
    if LEVEL[other] >= LEVEL[room]:
        return f"{room} may not import {other} (same floor or above)"
    if LEVEL[other] > 0 and door not in DOORS:
        return f"{room} must use a door of {other}, not {door or other}"
    return ""
