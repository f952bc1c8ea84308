"""Checks of names: one word, one room; lists, permissions and tables tell the same."""

from collections.abc import Iterator
from lxml import etree
from pathlib import Path
from tests.house.floors import LEVEL

import re

DOOR_TAGS = (
    "{http://namespaces.zope.org/browser}page",
    "{http://namespaces.plone.org/plone}service",
)
PERMISSION = "{http://namespaces.zope.org/zope}permission"
ADAPTER = "{http://namespaces.zope.org/zope}adapter"
GUARD = "etwinning.base.interfaces.IGuard"
PUBLIC = (None, "zope.Public")
# the only way a workflow asks; anything else stands in the tables as it is
ASKS = re.compile(r"python:here\.restrictedTraverse\('@@guard'\)\.allows\('(\w+)'\)")


def strangers(house: Path) -> Iterator[str]:
    """Yield content types that do not live in the room of their name."""
    for path in sorted((house / "content-types").glob("*.xml")):
        fti = etree.parse(path).getroot()
        name = fti.get("name")
        room = path.stem.split(".")[1]
        if path.stem != name:
            yield f"{path.name} describes {name}"
        if room not in LEVEL:
            yield f"{path.name}: there is no room {room}"
        for key, start in (
            ("klass", f"etwinning.{room}.content."),
            ("add_permission", f"etwinning.{room}."),
        ):
            if not (fti.findtext(f"property[@name='{key}']") or "").startswith(start):
                yield f"{path.name}: {key} is not of the room {room}"


def unlisted(house: Path) -> Iterator[str]:
    """Yield types and workflows that are listed but not there, or there but not listed."""
    profile = house / "profiles/default"
    types = {path.stem for path in (house / "content-types").glob("*.xml")}
    folders = {path.name for path in (house / "workflows").iterdir() if path.is_dir()}
    for name, there in (("types.xml", types), ("workflows.xml", folders)):
        root = etree.parse(profile / name).getroot()
        listed = {node.get("name") for node in root.findall("object")}
        listed = {name for name in listed if name.startswith("etwinning")}
        yield from (f"{name}: {thing}" for thing in sorted(listed ^ there))


def unlocked(src: Path, public: dict) -> Iterator[str]:
    """Yield pages and services without a permission that are not among the public doors.

    :param public: dict of "file:name" -> the reason why anybody may call it.
    """
    for path, node in _nodes(src, *DOOR_TAGS):
        door = f"{path}:{node.get('name')}"
        if node.get("permission") in PUBLIC and door not in public:
            yield door


def misnamed(house: Path) -> Iterator[str]:
    """Yield permissions whose id or title is not of their room, or that nobody is given."""
    rolemap = etree.parse(house / "profiles/default/rolemap.xml")
    given = {node.get("name") for node in rolemap.iter("permission")}
    for path, node in _nodes(house / "src/etwinning", PERMISSION):
        room, title = path.parts[0], node.get("title")
        if not node.get("id").startswith(f"etwinning.{room}."):
            yield f"{path}: id {node.get('id')}"
        if not title.startswith(f"etwinning.{room}: "):
            yield f"{path}: title {title}"
        if title not in given:
            yield f"{path}: nobody is given {title}"


def titles(src: Path) -> set:
    """Return the titles of all permissions."""
    return {node.get("title") for _path, node in _nodes(src, PERMISSION)}


def tables(text: str) -> Iterator[list]:
    """Yield each Markdown table as a list of dicts (header -> cell)."""
    rows: list = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
        elif rows:
            head, _rule, *body = rows
            yield [dict(zip(head, row, strict=True)) for row in body]
            rows = []


def disagreements(folder: Path) -> Iterator[str]:
    """Yield where the tables of a workflow's README and its definition.xml differ.

    Two tables: states (state, then one column per permission with its roles) and
    transitions (transition, from, to, roles, guard). Both directions.
    """
    root = etree.parse(folder / "definition.xml").getroot()
    states, transitions = list(tables((folder / "README.md").read_text()))[:2]
    yield from _loose(root, folder.name, states[0]["state"])
    told = {row["state"]: _permissions(row) for row in states}
    there = {node.get("state_id"): _maps(node) for node in root.findall("state")}
    for state in sorted(told.keys() | there.keys()):
        if told.get(state) != there.get(state):
            yield f"{state}: README {told.get(state)}, XML {there.get(state)}"
    told = {row["transition"]: _told(row) for row in transitions}
    there = {node.get("transition_id"): _there(root, node) for node in root.findall("transition")}
    for name in sorted(told.keys() | there.keys()):
        if told.get(name) != there.get(name):
            yield f"{name}: README {told.get(name)}, XML {there.get(name)}"


def _loose(root, name, first):
    """Yield what would open more than the tables tell."""
    told = {"workflow_id": name, "initial_state": first, "manager_bypass": "False"}
    yield from (f"{key} is {root.get(key)}" for key in told if root.get(key) != told[key])
    for node in root.iter("permission-map"):
        if node.get("acquired") != "False":
            yield f"{node.getparent().get('state_id')}: {node.get('name')} is acquired"
    known = {node.get("transition_id") for node in root.findall("transition")}
    for node in root.iter("exit-transition"):
        if node.get("transition_id") not in known:
            yield f"no transition {node.get('transition_id')}"
    for node in root.findall("transition"):
        for other in node.xpath("guard/guard-permission | guard/guard-group"):
            yield f"{node.get('transition_id')}: {other.tag} {other.text}"


def unanswered(house: Path) -> Iterator[str]:
    """Yield guards that a workflow asks and that no adapter of the workflow's room answers."""
    for path in sorted((house / "workflows").glob("*/definition.xml")):
        room = path.parent.name.split("_")[1]
        nodes = _nodes(house / "src/etwinning" / room, ADAPTER)
        answered = {n.get("name") for _path, n in nodes if n.get("provides") == GUARD}
        root = etree.parse(path)
        for node in root.findall("transition"):
            asked = _there(root, node)["guard"]
            if asked and asked not in answered:
                yield f"{path.parent.name}: nobody answers {asked}"


def _permissions(row):
    return {key: _words(cell) for key, cell in row.items() if key != "state"}


def _maps(state):
    return {
        node.get("name"): {role.text for role in node.findall("permission-role")}
        for node in state.findall("permission-map")
    }


def _told(row):
    return {
        "from": _words(row["from"]),
        "to": row["to"],
        "roles": _words(row["roles"]),
        "guard": row["guard"],
    }


def _there(root, node):
    name = node.get("transition_id")
    expression = node.findtext("guard/guard-expression") or ""
    return {
        "from": {
            state.get("state_id")
            for state in root.findall("state")
            if state.find(f"exit-transition[@transition_id='{name}']") is not None
        },
        "to": node.get("new_state"),
        "roles": {role.text for role in node.findall("guard/guard-role")},
        "guard": asks.group(1) if (asks := ASKS.fullmatch(expression)) else expression,
    }


def _words(cell):
    return {word.strip() for word in cell.split(",") if word.strip()}


def _nodes(src, *tags):
    for path in sorted(src.rglob("*.zcml")):
        for node in etree.parse(path).iter(*tags):
            yield path.relative_to(src), node


def renumbered(folder: Path) -> Iterator[str]:
    """Yield each decision whose number another has, or whose heading tells another number."""
    seen: set[int] = set()
    for path in sorted(folder.glob("[0-9]*.md")):
        number = int(path.stem.partition("-")[0])
        if number in seen or not path.read_text().startswith(f"# {number}. "):
            yield path.name
        seen.add(number)


def undocumented(src: Path, docs: Path) -> Iterator[str]:
    """Yield each service of ours that no page of ``docs`` shows with a request.

    What only closes a service of Plone (``closed.zcml``, the room site) needs no page.
    """
    shown = "\n".join(path.read_text() for path in docs.glob("*.md"))
    for path, node in _nodes(src, DOOR_TAGS[1]):
        name = node.get("name") or ""
        asked = rf"^{node.get('method')} \S*{re.escape(name)}\b"
        closes = path.parts[0] == "site" or path.name == "closed.zcml"
        if name and not closes and not re.search(asked, shown, re.M):
            yield f"{path}: {node.get('method')} {name}"
