"""Show as…: the page as a role sees it, never more than the reader sees, and nothing written."""

from AccessControl import getSecurityManager
from etwinning.accounts.api import account
from etwinning.base.errors import NotAllowed
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.twinspaces.permissions import MANAGE_MEMBERS
from etwinning.twinspaces.showing import SHOWN_AS
from etwinning.twinspaces.showing import standing_in
from etwinning.workspaces.api import pages_of
from etwinning.workspaces.permissions import ADD_PAGE
from etwinning.workspaces.permissions import EDIT_PAGE
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pages import page
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import page_of
from zExceptions import MethodNotAllowed

import pytest

AUDIENCES = ("draft", "teachers", "members", "etwinners", "public")


@pytest.fixture
def pages(river):
    """One page for each audience, in a published TwinSpace."""
    publish(river)
    return {
        audience: page_of(
            river.ana, river.space, title=f"For {audience}", audience=audience, confirmed=True
        )
        for audience in AUDIENCES
    }


def test_each_role_sees_what_a_person_with_it_sees(site, river, pages):
    """The stand-in against a real person of the same role, by permission and by the catalog."""
    for role in SHOWN_AS:
        if role == "Visitor":
            continue
        if role == "Teacher":
            real = river.stranger
        else:
            kind = "pupil" if role.startswith("Pupil") else "guest"
            real = seat(site, river.space, role, kind=kind, roles=())
        forget_answers(site.REQUEST)
        with log_in_as(real):
            seen = {name for name, one in pages.items() if allowed(one, "View")}
            listed = {line.title for line in pages_of(river.space)[0]}
            may_add = allowed(river.space, ADD_PAGE)
        with log_in_as(river.ana), standing_in(river.space, role):
            assert {name for name, one in pages.items() if allowed(one, "View")} == seen, role
            assert {line.title for line in pages_of(river.space)[0]} == listed, role
            assert allowed(river.space, ADD_PAGE) == may_add, role
            assert actor() == ""


def test_visitors_see_the_public_things(river, pages):
    with log_in_as(river.ana), standing_in(river.space, "Visitor"):
        assert [name for name, one in pages.items() if allowed(one, "View")] == ["public"]
        assert [line.title for line in pages_of(river.space)[0]] == ["For public"]


def test_a_stand_in_has_nothing_that_the_reader_lacks(site, river, pages):
    other = party(site, "Another")
    inside = page_of(other.ana, other.space)
    with log_in_as(river.ana), standing_in(river.space, "TeacherMember"):
        for thing in (other.space, inside, other.project):
            assert allowed(thing, "View") is (thing == other.project)  # which is public
        assert not allowed(pages["public"], EDIT_PAGE)
        assert not allowed(river.space, MANAGE_MEMBERS)
        user = getSecurityManager().getUser()
        assert user.getId() is None
        assert not user.allowed(river.space, ("Manager",))
    with log_in_as(river.stranger):
        user.reader_allowed = getSecurityManager().getUser().allowed
        assert not user.allowed(pages["members"], ("TeacherMember",))


@pytest.mark.parametrize("role", ["TeacherMember", "PupilAdmin", "Expert", "Guest"])
def test_only_teacher_admins_have_stand_ins(site, river, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    with log_in_as(someone), pytest.raises(NotAllowed), standing_in(river.space, "PupilMember"):
        pass
    other = party(site, "Another")
    with log_in_as(other.ana), pytest.raises(NotAllowed), standing_in(river.space, "PupilMember"):
        pass


def test_the_reader_is_back_whatever_happens(river):
    with log_in_as(river.ana):
        with pytest.raises(ZeroDivisionError), standing_in(river.space, "Guest"):
            raise ZeroDivisionError
        assert actor() == river.ana


# -- pages -----------------------------------------------------------------


def test_the_front_page_as_a_pupil_and_as_a_visitor(river, pages):
    with log_in_as(river.ana):
        assert "Show this page as" in page(river.space, "show-as")
        html = page(river.space, "show-as", role="PupilMember")
        for words in ("You see this page as it is for", "<title>", "etw-env-pupil", "For members"):
            assert words in html, words
        for words in ("For teachers", "For draft", "@@space-settings", "@@pupils"):
            assert words not in html, words
        html = page(river.space, "show-as", role="Visitor")
        assert "For public" in html and "For members" not in html
        assert account(river.jan).fullname not in html
        assert actor() == river.ana


def test_an_empty_space_has_a_whole_page_for_pupils(site):
    river = party(site)
    empty = river.space
    with log_in_as(river.ana):
        html = page(empty, "show-as", role="PupilMember")
    assert "<title>" in html and "Hello" in html


def test_a_page_that_a_role_does_not_see_says_so(river, pages):
    with log_in_as(river.ana):
        for role, audience in (("PupilMember", "teachers"), ("Guest", "members")):
            html = page(pages[audience], "show-as", role=role)
            assert "does not see this page" in html
            assert "etw-env-twinspace" in html
        html = page(pages["members"], "show-as", role="PupilMember")
        assert "For members" in html and "@@edit-page" not in html
        assert "Show this page as" in page(pages["members"], "show-as", role="Manager")


def test_it_only_reads(river):
    with log_in_as(river.ana), pytest.raises(MethodNotAllowed):
        page(river.space, "show-as", {"role": "PupilMember"})


def test_a_pupil_cannot_show_as_anybody(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        assert not allowed(river.space, MANAGE_MEMBERS)
