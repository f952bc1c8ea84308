"""The table in workflows/<id>/README.md and definition.xml must say the same."""

from lxml import etree
from pathlib import Path

import pytest

WORKFLOWS = Path(__file__).parents[2] / "workflows"


def tables(text):
    """Yield each Markdown table as a list of dicts (header -> cell)."""
    rows = []
    for line in text.splitlines() + [""]:
        if line.startswith("|"):
            rows.append([c.strip() for c in line.strip().strip("|").split("|")])
        elif rows:
            head, _rule, *body = rows
            yield [dict(zip(head, r, strict=True)) for r in body]
            rows = []


def words(cell):
    return {w.strip() for w in cell.split(",") if w.strip()}


FOLDERS = sorted(p for p in WORKFLOWS.iterdir() if p.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_table_matches_definition(folder):
    root = etree.parse(folder / "definition.xml").getroot()
    states, transitions = tables((folder / "README.md").read_text())
    assert root.get("workflow_id") == folder.name
    xml_states = {}
    for s in root.findall("state"):
        xml_states[s.get("state_id")] = {
            m.get("name"): {r.text for r in m.findall("permission-role")}
            for m in s.findall("permission-map")
        }
    told = {r.pop("state"): {k: words(v) for k, v in r.items()} for r in (dict(x) for x in states)}
    assert told == xml_states
    for row in transitions:
        t = root.find(f"transition[@transition_id='{row['transition']}']")
        assert t is not None and t.get("new_state") == row["to"]
        assert f"'{row['guard']}'" in (t.findtext("guard/guard-expression") or ""), row
        for state in words(row["from"]):
            path = f"state[@state_id='{state}']/exit-transition"
            exits = {e.get("transition_id") for e in root.findall(path)}
            assert row["transition"] in exits
    assert {r["transition"] for r in transitions} == {
        t.get("transition_id") for t in root.findall("transition")
    }
