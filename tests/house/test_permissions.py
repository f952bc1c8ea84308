"""Every door has a lock; every lock is named once and given to somebody."""

from importlib import import_module
from lxml import etree
from pathlib import Path

HOUSE = Path(__file__).parents[2]
SRC = HOUSE / "src" / "etwinning"
# views that anybody may call, with the reason
OPEN_DOORS = {
    "base/configure.zcml:fields": "macros only, shows nothing by itself",
}
DOOR_TAGS = (
    "{http://namespaces.zope.org/browser}page",
    "{http://namespaces.plone.org/plone}service",
)
PERMISSION = "{http://namespaces.zope.org/zope}permission"


def zcml():
    for path in sorted(SRC.rglob("*.zcml")):
        for node in etree.parse(path).iter(*DOOR_TAGS, PERMISSION):
            yield path.relative_to(SRC), node


def test_every_view_and_service_has_a_permission():
    for path, node in zcml():
        if node.tag in DOOR_TAGS:
            door = f"{path}:{node.get('name')}"
            assert node.get("permission") not in (None, "zope.Public") or door in OPEN_DOORS, door


def test_titles_follow_the_room_and_are_handed_out():
    rolemap = etree.parse(HOUSE / "profiles/default/rolemap.xml")
    given = {p.get("name") for p in rolemap.iter("permission")}
    for path, node in zcml():
        if node.tag == PERMISSION:
            room = path.parts[0]
            assert node.get("id").startswith(f"etwinning.{room}.")
            assert node.get("title").startswith(f"etwinning.{room}: ")
            assert node.get("title") in given


def test_constants_repeat_the_titles_exactly():
    titles = {n.get("title") for _p, n in zcml() if n.tag == PERMISSION}
    for path in SRC.glob("*/permissions.py"):
        module = import_module(f"etwinning.{path.parent.name}.permissions")
        for name, value in vars(module).items():
            if name.isupper():
                assert value in titles, f"{path}: {name}"
