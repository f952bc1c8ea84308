"""Each check of the house finds a deliberate fault, and is silent about the right thing."""

from tests.house import consequences
from tests.house import imports
from tests.house import keepers
from tests.house import sizes
from tests.house import words

import pytest

LONG = "\n".join(f"x{number} = {number}" for number in range(401))
LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 41
SILENT = '"""Speaks."""\n\n\nclass Entry:\n    pass\n'
FTI = """<object name="{name}">
 <property name="klass">etwinning.{room}.content.Entry</property>
 <property name="add_permission">etwinning.{room}.AddEntry</property>
</object>"""
LISTED = '<object><object name="etwinning.journals.entry" /></object>'
NOTHING = "<object />"
PAGE = """<configure xmlns:browser="http://namespaces.zope.org/browser">
 <browser:page name="x" permission="{permission}" />
</configure>"""
PERMISSION = """<configure xmlns="http://namespaces.zope.org/zope">
 <permission id="etwinning.{room}.AddEntry" title="etwinning.{room}: Add entry" />
</configure>"""
UTILITY = """<configure xmlns="http://namespaces.zope.org/zope">
 <utility provides="etwinning.{what}" component=".x.X" name="{name}" />
</configure>"""
SERVICES = """<configure xmlns:plone="http://namespaces.plone.org/plone">
 <plone:service method="POST" name="@share" /><plone:service method="GET" name="@share" />
</configure>"""
SHELF = "records.interfaces.IShelf"
DECLARED = "privacy.interfaces.IPersonalData"
ROLEMAP = """<rolemap><permissions>
 <permission name="etwinning.journals: {what}" />
</permissions></rolemap>"""
WORKFLOW = """<dc-workflow workflow_id="etwinning_journals_entry" initial_state="draft"
 manager_bypass="False">
 <state state_id="draft"><exit-transition transition_id="publish" />
  <permission-map name="View" acquired="False">
   <permission-role>Owner</permission-role></permission-map></state>
 <state state_id="public">
  <permission-map name="View" acquired="False">
   <permission-role>Anonymous</permission-role></permission-map></state>
 <transition transition_id="publish" new_state="public">
  <guard><guard-role>Owner</guard-role>
  <guard-expression>python:here.restrictedTraverse('@@guard').allows('publish')</guard-expression>
  </guard></transition>
</dc-workflow>"""
TABLE = """
| state | View |
|---|---|
| draft | Owner |
| public | {viewer} |

| transition | from | to | roles | guard |
|---|---|---|---|---|
| publish | {origin} | public | {role} | publish |
"""


def room(tmp_path, name, file, text):
    """Write one file of a room and return the folder of the rooms."""
    folder = tmp_path / "src" / "etwinning" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").touch()
    (folder / file).write_text(text)
    return folder.parent


@pytest.mark.parametrize(
    "name, file, text, complaint",
    [
        ("journals", "api.py", "from etwinning.desktop.api import x", "may not import desktop"),
        ("journals", "api.py", "from etwinning.twinspaces.api import x", "same floor"),
        ("journals", "api.py", "from etwinning.projects.content import Project", "use a door"),
        ("journals", "api.py", "from etwinning import desktop", "may not import desktop"),
        ("journals", "api.py", "from ..desktop.api import x", "may not import desktop"),
        ("journals", "api.py", "def f():\n    import etwinning.site", "may not import site"),
        ("journals", "x.zcml", '<a for="etwinning.desktop.api.X" />', "may not import desktop"),
        ("journals", "x.zcml", '<a for="etwinning.projects.content.X" />', "use a door"),
        ("journals", "api.py", "from etwinning.nowhere.api import x", "no room"),
    ],
)
def test_a_climbing_import_is_found(tmp_path, name, file, text, complaint):
    [found] = imports.climbing(room(tmp_path, name, file, text))
    assert complaint in found


@pytest.mark.parametrize(
    "file, text",
    [
        ("api.py", "from etwinning.projects.api import label"),
        ("api.py", "from etwinning.base.errors import BadInput"),
        ("x.zcml", '<a for="etwinning.projects.events.IProjectApproved" handler=".x" />'),
        ("x.zcml", '<a permission="etwinning.desktop.ViewDesktop" />'),
    ],
)
def test_a_right_import_is_not_complained_about(tmp_path, file, text):
    assert list(imports.climbing(room(tmp_path, "journals", file, text))) == []


def test_an_import_in_a_function_is_found(tmp_path):
    src = room(tmp_path, "journals", "api.py", "async def f():\n    def g():\n        import os")
    assert "journals/api.py:3" in imports.hidden(src)


def test_a_room_without_floor_is_found(tmp_path):
    assert list(imports.homeless(room(tmp_path, "attic", "api.py", ""))) == ["attic"]


@pytest.mark.parametrize(
    "file, text", [("api.py", LONG), ("api.py", LONG_FUNCTION), ("x.zcml", "\n" * 121)]
)
def test_what_is_too_long_is_found(tmp_path, file, text):
    assert len(list(sizes.large(room(tmp_path, "journals", file, text)))) == 1


@pytest.mark.parametrize("text", ["x = 1", SILENT, '"""Speaks."""\n\n\ndef write():\n    pass\n'])
def test_what_says_nothing_is_found(tmp_path, text):
    assert len(list(sizes.silent(room(tmp_path, "journals", "api.py", text)))) == 1


def test_a_typed_attribute_of_content_is_found(tmp_path):
    src = room(tmp_path, "journals", "content.py", "class Entry:\n    offices: tuple = ()\n")
    assert list(sizes.annotated(src)) == ["journals/content.py:2 offices"]


def test_a_verb_without_type_is_found(tmp_path):
    src = room(tmp_path, "journals", "api.py", "def write(journal):\n    pass\n")
    assert list(sizes.untyped(src)) == ["journals/api.py:1 write"]


@pytest.mark.parametrize(
    "file, name, complaint",
    [
        ("etwinning.journals.entry.xml", "etwinning.projects.entry", "describes"),
        ("etwinning.attic.entry.xml", "etwinning.attic.entry", "no room attic"),
    ],
)
def test_a_type_in_the_wrong_room_is_found(tmp_path, file, name, complaint):
    (tmp_path / "content-types").mkdir()
    path = tmp_path / "content-types" / file
    path.write_text(FTI.format(name=name, room=name.split(".")[1]))
    assert complaint in " ".join(words.strangers(tmp_path))


@pytest.mark.parametrize("listed, types", [(LISTED, 0), (NOTHING, 1)])
def test_a_wrong_list_is_found(tmp_path, listed, types):
    for folder in ("content-types", "workflows", "profiles/default"):
        (tmp_path / folder).mkdir(parents=True)
    if types:
        (tmp_path / "content-types/etwinning.journals.entry.xml").touch()
    (tmp_path / "profiles/default/types.xml").write_text(listed)
    (tmp_path / "profiles/default/workflows.xml").write_text(NOTHING)
    assert list(words.unlisted(tmp_path)) == ["types.xml: etwinning.journals.entry"]


def test_an_open_page_is_found_unless_it_has_a_reason(tmp_path):
    src = room(tmp_path, "journals", "x.zcml", PAGE.format(permission="zope.Public"))
    assert list(words.unlocked(src, {})) == ["journals/x.zcml:x"]
    assert list(words.unlocked(src, {"journals/x.zcml:x": "a reason"})) == []


@pytest.mark.parametrize(
    "name, what, complaints",
    [("journals", "Add entry", 0), ("journals", "Add", 1), ("projects", "Add entry", 3)],
)
def test_a_wrong_permission_is_found(tmp_path, name, what, complaints):
    room(tmp_path, "journals", "permissions.zcml", PERMISSION.format(room=name))
    (tmp_path / "profiles/default").mkdir(parents=True)
    (tmp_path / "profiles/default/rolemap.xml").write_text(ROLEMAP.format(what=what))
    assert len(list(words.misnamed(tmp_path))) == complaints


@pytest.mark.parametrize(
    "viewer, origin, role, complaints",
    [
        ("Anonymous", "draft", "Owner", 0),
        ("Member", "draft", "Owner", 1),
        ("Anonymous", "draft, public", "Owner", 1),
        ("Anonymous", "draft", "Owner, Editor", 1),
    ],
)
def test_a_table_that_differs_is_found(tmp_path, viewer, origin, role, complaints):
    folder = tmp_path / "etwinning_journals_entry"
    folder.mkdir()
    (folder / "definition.xml").write_text(WORKFLOW)
    (folder / "README.md").write_text(TABLE.format(viewer=viewer, origin=origin, role=role))
    assert len(list(words.disagreements(folder))) == complaints


@pytest.mark.parametrize(
    "right, wrong",
    [
        ('state_id="public"', 'state_id="open"'),  # a state
        ('new_state="public"', 'new_state="draft"'),  # where to
        (' transition_id="publish" new', ' transition_id="show" new'),  # a transition
        ('<exit-transition transition_id="publish" />', ""),  # where from
        ('transition_id="publish" />', 'transition_id="vanish" />'),  # no such transition
        ("<guard-role>Owner", "<guard-role>Editor"),  # roles
        ("<guard-role>Owner</guard-role>", ""),  # no roles: everybody
        ("allows('publish')", "allows('show')"),  # guard
        ("allows('publish')", "allows('publish') or True"),  # a guard that lets all in
        ("python:here.restrictedTraverse('@@guard').allows('publish')", ""),  # no guard
        ("<guard-role>", "<guard-permission>View</guard-permission><guard-role>"),
        ("<guard-role>", "<guard-group>Staff</guard-group><guard-role>"),
        ("<permission-role>Owner", "<permission-role>Member"),  # a permission of a state
        ('name="View" acquired="False"', 'name="View" acquired="True"'),  # what is above counts
        ('name="View"', 'name="Add portal content"'),  # a permission without a column
        ('initial_state="draft"', 'initial_state="public"'),
        ('manager_bypass="False"', 'manager_bypass="True"'),
    ],
)
def test_each_fault_of_a_definition_is_found(tmp_path, right, wrong):
    folder = tmp_path / "etwinning_journals_entry"
    folder.mkdir()
    table = TABLE.format(viewer="Anonymous", origin="draft", role="Owner")
    (folder / "README.md").write_text(table)
    text = WORKFLOW.replace(right, wrong, 1)
    assert text != WORKFLOW
    (folder / "definition.xml").write_text(text)
    assert list(words.disagreements(folder))


@pytest.mark.parametrize("name, complaints", [("publish", 0), ("show", 1)])
def test_a_guard_that_nobody_answers_is_found(tmp_path, name, complaints):
    folder = tmp_path / "workflows" / "etwinning_journals_entry"
    folder.mkdir(parents=True)
    (folder / "definition.xml").write_text(WORKFLOW)
    guard = f'<adapter provides="etwinning.base.interfaces.IGuard" name="{name}" />'
    zcml = f'<configure xmlns="http://namespaces.zope.org/zope">{guard}</configure>'
    room(tmp_path, "journals", "guards.zcml", zcml)
    assert len(list(words.unanswered(tmp_path))) == complaints


@pytest.mark.parametrize(
    "file, text, complaints",
    [
        ("x.zcml", UTILITY.format(what=SHELF, name="journals"), 1),
        ("x.zcml", UTILITY.format(what=DECLARED, name="projects"), 0),
        ("store.py", "import sqlite3", 1),
        ("api.py", "import json", 0),
    ],
)
def test_a_room_that_keeps_and_does_not_declare_is_found(tmp_path, file, text, complaints):
    room(tmp_path, "journals", file, text)
    assert len(list(keepers.undeclared(tmp_path))) == complaints
    room(tmp_path, "journals", "personal.zcml", UTILITY.format(what=DECLARED, name="journals"))
    assert list(keepers.undeclared(tmp_path)) == []


def test_a_type_whose_room_does_not_declare_is_found(tmp_path):
    room(tmp_path, "journals", "api.py", "")
    (tmp_path / "content-types").mkdir()
    (tmp_path / "content-types/etwinning.journals.entry.xml").touch()
    assert list(keepers.undeclared(tmp_path)) == ["journals keeps things and declares nothing"]


def test_who_acts_for_the_house_is_found(tmp_path):
    src = room(tmp_path, "journals", "api.py", 'with for_the_house("a whim"):\n    pass')
    assert list(consequences.consequences(src)) == ["journals/api.py: 'a whim'"]


@pytest.mark.parametrize("other, found", [("Take it away", 1), ("Take it back", 0)])
def test_a_message_that_says_two_sentences_is_found(tmp_path, other, found):
    room(tmp_path, "journals", "api.py", '_("button", default="Take it back")')
    src = room(tmp_path, "people", "api.py", f'_("button", default="{other}")')
    assert len(list(consequences.ambiguous(src))) == found


TAL = '<p i18n:domain="etwinning" title="Take" {}>Take <b i18n:name="what">it</b>&hellip;</p>'


@pytest.mark.parametrize(
    "words, said",
    [
        ('i18n:translate="button"', "Take ${what}…"),
        ('i18n:attributes="title button; class other"', "Take"),
    ],
)
@pytest.mark.parametrize("other, found", [("", 0), ("away", 1)])
def test_a_message_of_a_template_that_says_another_sentence_is_found(
    tmp_path, words, said, other, found
):
    room(tmp_path, "journals", "entry.pt", TAL.format(words))
    src = room(tmp_path, "people", "api.py", f'_("button", default="{said}{other}")')
    assert len(list(consequences.ambiguous(src))) == found


@pytest.mark.parametrize(
    "name, heading, found",
    [("0001-b.md", "# 1. B", 1), ("0002-b.md", "# 3. B", 1), ("0002-b.md", "# 2. B", 0)],
)
def test_a_decision_with_another_number_is_found(tmp_path, name, heading, found):
    (tmp_path / "0001-a.md").write_text("# 1. A")
    (tmp_path / name).write_text(heading)
    assert len(list(words.renumbered(tmp_path))) == found


@pytest.mark.parametrize("file, found", [("configure.zcml", 1), ("closed.zcml", 0)])
def test_a_service_without_a_page_is_found(tmp_path, file, found):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text("POST /plone/@share HTTP/1.1")
    src = room(tmp_path, "journals", file, SERVICES)
    assert len(list(words.undocumented(src, docs))) == found
