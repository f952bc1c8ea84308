"""Workflows of records hold only what records read; the check is shown a deliberate fault."""

from collections.abc import Iterator
from etwinning.records.api import Record
from importlib import import_module
from lxml import etree
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SRC = HOUSE / "src"
UNREAD = ("script", "worklist", "variable", "guard-group", "group-map")
SCRIPTS = ("before_script", "after_script")
WORKFLOW = """<dc-workflow workflow_id="x" state_variable="review_state">
 <state state_id="a">{state}</state>
 <transition transition_id="t" new_state="a" before_script="" after_script="{script}">
  <guard>{guard}</guard>
 </transition>
 {more}
</dc-workflow>"""


def unread(definition) -> Iterator[str]:
    """Yield what a definition.xml has that records do not read (records/states.py).

    :param definition: the root element.
    """
    yield from (f"<{node.tag}>" for node in definition.iter(*UNREAD))
    for node in definition.iter("transition"):
        for name in SCRIPTS:
            if node.get(name):
                yield f"{name} of {node.get('transition_id')}"


def record_workflows() -> set:
    """Return the ids of the workflows that classes of records name."""
    for path in sorted(SRC.rglob("*.py")):
        if "Record" in path.read_text() and "etwinning.records" in path.read_text():
            import_module(".".join(path.relative_to(SRC).with_suffix("").parts))
    return {kind.workflow for kind in _kinds(Record) if kind.__module__.startswith("etwinning.")}


def _kinds(kind):
    for one in kind.__subclasses__():
        yield one
        yield from _kinds(one)


def test_workflows_of_records_hold_only_what_records_read():
    for name in sorted(record_workflows() - {""}):
        definition = etree.parse(HOUSE / "workflows" / name / "definition.xml").getroot()
        assert list(unread(definition)) == [], name


@pytest.mark.parametrize(
    "where, text, complaint",
    [
        ("script", "tidy_up", "after_script of t"),
        ("guard", "<guard-group>Reviewers</guard-group>", "<guard-group>"),
        ("state", '<group-map name="g"/>', "<group-map>"),
        ("more", '<variable variable_id="actor"/>', "<variable>"),
        ("more", '<worklist worklist_id="w"/>', "<worklist>"),
        ("more", '<script script_id="s"/>', "<script>"),
    ],
)
def test_what_records_do_not_read_is_found(where, text, complaint):
    parts = {"script": "", "guard": "", "state": "", "more": "", where: text}
    assert list(unread(etree.fromstring(WORKFLOW.format(**parts)))) == [complaint]


def test_what_records_read_is_not_complained_about():
    guard = "<guard-role>Moderator</guard-role><guard-permission>View</guard-permission>"
    state = '<permission-map name="View" acquired="False"/>'
    text = WORKFLOW.format(script="", guard=guard, state=state, more="")
    assert list(unread(etree.fromstring(text))) == []
