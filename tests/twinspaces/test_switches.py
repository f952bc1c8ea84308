"""Switches take writing from a role, at every door; they never give anything."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import allowed
from etwinning.forums.api import reply
from etwinning.forums.permissions import EDIT_POST
from etwinning.twinspaces.api import restrict_tools
from etwinning.twinspaces.api import rights_of
from etwinning.twinspaces.views.rights import TOOLS
from etwinning.workspaces.api import matrix
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import switchable
from etwinning.workspaces.api import tools
from etwinning.workspaces.api import write_page
from etwinning.workspaces.permissions import ADD_PAGE
from etwinning.workspaces.permissions import EDIT_PAGE
from etwinning.workspaces.rules import _file
from tests.accounts.builders import log_in_as
from tests.forums.builders import forum_by
from tests.forums.builders import talk as talk_in
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import page_of

import pytest

PAIRS = [(tool, role) for tool, roles in switchable().items() for role in roles]
ADDS = {name: tool for tool, names in _file()["adds"].items() for name in names}


def restrict(river, **taken):
    """Switch as the founder."""
    with log_in_as(river.ana):
        restrict_tools(river.space, taken)


def cells(thing):
    """Return who may add what on a thing: dict of permission -> roles of the matrix."""
    return {
        name: set(rolesForPermissionOn(name, thing)) & set(matrix()["pages"]) for name in ADDS
    }


def test_each_switch_takes_its_cell_and_nothing_else(river):
    """The whole table: role x switch, against the matrix, on the place and on things in it."""
    forum = forum_by(river.ana, river.space)
    free = {one: cells(one) for one in (river.space, page_of(river.ana, river.space), forum)}
    for name, tool in ADDS.items():
        found = set().union(*(before[name] for before in free.values()))
        assert found == roles_that("C", tool), name
    for tool, role in PAIRS:
        restrict(river, **{tool: [role]})
        for thing, before in free.items():
            for name, roles in cells(thing).items():
                expected = before[name] - {role} if ADDS[name] == tool else before[name]
                assert roles == expected, (tool, role, name, thing)
    restrict(river)
    assert {thing: cells(thing) for thing in free} == free


def test_a_switch_reaches_what_stands_in_a_thing_that_it_does_not_change(river):
    """In what everybody sees only teacher admins add; a members page in it is another matter."""
    publish(river)
    around = page_of(river.ana, river.space, audience="public", confirmed=True)
    inside = page_of(river.ana, around, audience="members")
    deep = page_of(river.ana, inside, audience="members")
    free = [cells(one) for one in (around, inside, deep)]
    restrict(river, pages=["TeacherMember"])
    assert cells(around) == free[0]
    for thing in (inside, deep):
        assert "TeacherMember" not in cells(thing)[ADD_PAGE]
    restrict(river)
    assert [cells(one) for one in (around, inside, deep)] == free


@pytest.mark.parametrize(
    "taken",
    [
        None,
        [],
        {"nonsense": []},
        {"settings": ["TeacherAdmin"]},
        {"pages": ["TeacherAdmin"]},
        {"pages": ["PupilMember"]},
        {"pages": ["Manager"]},
        {"pages": "PupilAdmin"},
        {"pages": [["PupilAdmin"]]},
        {"pages": ["PupilAdmin"], "materials": ["Guest"]},
    ],
)
def test_what_is_no_switch_is_refused_and_nothing_changes(river, taken):
    restrict(river, materials=["Observer"])
    before = cells(river.space)
    with log_in_as(river.ana), pytest.raises(BadInput):
        restrict_tools(river.space, taken)
    assert river.space.taken == {"materials": ("Observer",)}
    assert cells(river.space) == before


@pytest.mark.parametrize("role", ["TeacherMember", "PupilAdmin", "Expert", "Observer"])
def test_only_teacher_admins_switch(site, river, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    with log_in_as(someone), pytest.raises(NotAllowed):
        restrict_tools(river.space, {"pages": ["Expert"]})
    assert river.space.taken == {}


def test_who_only_reads_writes_nothing_not_even_the_own(site, river):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    own, other = page_of(expert, river.space), page_of(river.ana, river.space)
    restrict(river, pages=["Expert"])
    with log_in_as(expert):
        with pytest.raises(NotAllowed):
            write_page(river.space, title="One more")
        for thing in (own, other):
            assert allowed(thing, "View")
            assert not allowed(thing, EDIT_PAGE)
            assert not allowed(thing, ADD_PAGE)
    restrict(river)
    with log_in_as(expert):
        assert allowed(own, EDIT_PAGE)


def test_pupils_who_only_read_a_forum_answer_nothing_and_change_nothing(site, river):
    talk = talk_in(river)
    own = talk.says(talk.pupil)
    restrict(talk.river, reply=["PupilMember"])
    with log_in_as(talk.pupil):
        forget_answers(site.REQUEST)
        with pytest.raises(NotAllowed):
            reply(talk.topic, text="One more")
        assert not allowed(own, EDIT_POST)
    assert talk.says(talk.admin).state == "visible"


def test_a_switch_holds_when_the_space_is_published_closed_and_open_again(river):
    restrict(river, pages=["TeacherMember"])
    public = page_of(river.ana, river.space)
    publish(river)
    assert "TeacherMember" not in cells(river.space)[ADD_PAGE] | cells(public)[ADD_PAGE]
    with log_in_as(river.stranger):
        assert allowed(river.space, "View")
    publish(river, "withdraw")
    close(river)
    assert cells(river.space)[ADD_PAGE] == set()
    with log_in_as(river.ana), pytest.raises(WrongState):
        restrict_tools(river.space, {})
    close(river, "reopen")
    assert "TeacherMember" not in cells(river.space)[ADD_PAGE]
    assert "TeacherAdmin" in cells(river.space)[ADD_PAGE]


def test_members_read_what_holds_here(site, river):
    restrict(river, materials=["PupilMember", "Observer"])
    pupil = seat(site, river.space, "PupilMember", kind="pupil", roles=("Pupil",))
    with log_in_as(pupil):
        found = rights_of(river.space)
        assert found["materials"]["PupilMember"] == "R"
        assert found["pages"] == matrix()["pages"]
        html = page(river.space, "who-may-what")
        assert "switched off here" in html
        assert "Twinboard" in html
        assert "Teachers' board" not in html.replace("&#39;", "'")
    with log_in_as(river.partner):
        assert "teachers_room" in rights_of(river.space)
    for someone in (river.stranger, seat(site, river.space, "Parent", kind="guest", roles=())):
        with log_in_as(someone), pytest.raises(NotAllowed):
            rights_of(river.space)


def test_every_tool_that_is_there_has_a_name():
    assert TOOLS.keys() == set(tools())


def test_the_page_switches(site, river):
    with log_in_as(river.ana):
        assert "Pupil who may write pages" in page(river.space, "space-tools")
        form = {tool: list(roles) for tool, roles in switchable().items()}
        form["pages"] = [role for role in form["pages"] if role != "PupilAdmin"]
        page(river.space, "space-tools", form)
        assert where(site).endswith("@@who-may-what")
        assert river.space.taken == {"pages": ("PupilAdmin",)}
