"""Checks of personal data: who keeps things says what they hold about people."""

from collections.abc import Iterator
from lxml import etree
from pathlib import Path

UTILITY = "{http://namespaces.zope.org/zope}utility"
SHELF = "etwinning.records.interfaces.IShelf"
DECLARES = "etwinning.privacy.interfaces.IPersonalData"
STORES = ("import sqlite3", "import tantivy", "from huey", "BasePlugin")


def undeclared(house: Path) -> Iterator[str]:
    """Yield rooms that keep things and register no IPersonalData of their name (PV8, PV9).

    Things are content (creators are user ids), a shelf, a file or a plug-in of their own. A room
    that holds no fact of people says so: its ``declares`` returns an empty list, with the reason.
    """
    src = house / "src/etwinning"
    for room in sorted(_with_types(house) | _with_shelf(src) | _with_file(src)):
        if room not in _utilities(src, DECLARES, room):
            yield f"{room} keeps things and declares nothing"


def _with_types(house):
    return {path.name.split(".")[1] for path in (house / "content-types").glob("*.xml")}


def _with_shelf(src):
    return {path.name for path in src.iterdir() if _utilities(src, SHELF, path.name)}


def _with_file(src):
    return {
        path.relative_to(src).parts[0]
        for path in src.rglob("*.py")
        if any(word in path.read_text() for word in STORES)
    }


def _utilities(src, provides, room):
    """Names of the utilities of an interface that a room registers."""
    return {
        node.get("name")
        for path in (src / room).rglob("*.zcml")
        for node in etree.parse(path).iter(UTILITY)
        if node.get("provides") == provides
    }
