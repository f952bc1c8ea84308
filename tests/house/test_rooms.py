"""One word, one room: XML names and code rooms must agree; files stay small."""

from lxml import etree
from pathlib import Path
from tests.house.floors import LEVEL

import ast

HOUSE = Path(__file__).parents[2]
MAX_FILE = 400
MAX_FUNCTION = 40


def test_every_content_type_lives_in_its_room():
    for path in (HOUSE / "content-types").glob("*.xml"):
        fti = etree.parse(path).getroot()
        name = fti.get("name")
        assert path.stem == name
        _package, room, _thing = name.split(".")
        assert room in LEVEL
        assert fti.findtext("property[@name='klass']").startswith(f"etwinning.{room}.content.")
        assert fti.findtext("property[@name='add_permission']").startswith(f"etwinning.{room}.")


def test_lists_name_every_type_and_workflow():
    def listed(name):
        root = etree.parse(HOUSE / "profiles/default" / name).getroot()
        return {o.get("name") for o in root.findall("object")}

    assert listed("types.xml") == {p.stem for p in (HOUSE / "content-types").glob("*.xml")}
    assert listed("workflows.xml") == {
        p.name for p in (HOUSE / "workflows").iterdir() if p.is_dir()
    }


def test_files_and_functions_stay_small():
    for path in (HOUSE / "src/etwinning").rglob("*.py"):
        text = path.read_text()
        assert text.count("\n") <= MAX_FILE, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno - node.lineno < MAX_FUNCTION, f"{path}:{node.name}"


def test_zcml_stays_small():
    for path in (HOUSE / "src/etwinning").rglob("*.zcml"):
        assert path.read_text().count("\n") <= 120, path
