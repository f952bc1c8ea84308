"""Who may import whom: only down, only by a door (docs: design of the house)."""

from pathlib import Path
from tests.house.floors import DOORS
from tests.house.floors import LEVEL

import ast
import re

SRC = Path(__file__).parents[2] / "src" / "etwinning"
DOTTED = re.compile(r'etwinning\.([a-z_]+)\.([a-z_]+)')
NAMES = re.compile(r'(permission|id|title)="[^"]*"')  # names in ZCML, not imports


def imported(tree, package):
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


def complaints(root=SRC):
    """Return one sentence per import that climbs or goes round the door."""
    for path in sorted(root.rglob("*.py")) + sorted(root.rglob("*.zcml")):
        inside = path.relative_to(root)
        room = inside.parts[0]
        if room not in LEVEL:
            continue
        text = path.read_text()
        if path.suffix == ".py":
            package = ".".join(("etwinning",) + inside.parts[:-1])
            names = imported(ast.parse(text), package)
        else:
            text = NAMES.sub("", text)
            names = (
                (m.group(0), text[: m.start()].count("\n") + 1) for m in DOTTED.finditer(text)
            )
        for name, line in names:
            parts = name.split(".")
            if parts[0] != "etwinning" or len(parts) < 2 or parts[1] in (room, "testing"):
                continue
            other, door = parts[1], parts[2] if len(parts) > 2 else ""
            if other not in LEVEL:
                continue
            if LEVEL[other] >= LEVEL[room]:
                yield f"{inside}:{line} {room} may not import {other} (same floor or above)"
            elif LEVEL[other] > 0 and door not in DOORS:
                yield f"{inside}:{line} {room} must use a door of {other}, not {door or other}"


def test_nobody_imports_upstairs():
    assert list(complaints()) == []


def test_every_room_has_a_floor():
    rooms = {p.name for p in SRC.iterdir() if (p / "__init__.py").exists() and not p.is_symlink()}
    assert rooms <= set(LEVEL)  # and == once every room is built


def test_no_import_hides_in_a_function():
    hidden = [
        f"{path.relative_to(SRC)}:{node.lineno}"
        for path in sorted(SRC.rglob("*.py"))
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    assert hidden == []
