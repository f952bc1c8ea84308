from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import Guard
from etwinning.base.guard import move
from etwinning.base.guard import VerbGuard
from etwinning.base.interfaces import IGuard
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from plone import api
from plone.app.contenttypes.interfaces import IDocument
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.CMFCore.WorkflowCore import WorkflowException

import pytest


def test_the_house_may_and_the_person_behind_it_is_known(site):
    assert actor() == TEST_USER_ID
    assert not allowed(site, "Manage portal")
    with for_the_house("a test"):
        assert allowed(site, "Manage portal")
        assert actor() == TEST_USER_ID
    assert not allowed(site, "Manage portal")


def test_behind_the_house_may_be_nobody(site):
    logout()
    with for_the_house("a token link"):
        assert actor() == ""


def test_without_guard_a_transition_is_closed(site):
    assert not site.restrictedTraverse("@@guard").allows("publish")


class Ready(Guard):
    """Published may be what has a title."""

    def unmet(self):
        """Ask for the title."""
        return [] if self.context.title else ["Write the title"]


@pytest.fixture
def page(site):
    """A page in a workflow whose step ``publish`` asks a guard and a role."""
    tool = api.portal.get_tool("portal_workflow")
    tool.setDefaultChain("simple_publication_workflow")
    step = tool["simple_publication_workflow"].transitions["publish"]
    step.getGuard().changeFromProperties(
        {
            "guard_roles": "Reviewer; Manager",
            "guard_expr": "python:here.restrictedTraverse('@@guard').allows('publish')",
        }
    )
    step.guard.permissions = ()
    site.getSiteManager().registerAdapter(Ready, (IDocument,), IGuard, "publish")
    with api.env.adopt_roles(["Manager"]):
        return api.content.create(site, "Document", "page", title="Page")


def state(thing):
    return api.content.get_state(thing)


@pytest.fixture
def roles(site):
    """Give the present user these roles."""
    return lambda *names: setRoles(site, TEST_USER_ID, names)


def test_who_may_and_has_all_moves(page, roles):
    roles("Reviewer")
    move(page, "publish", "Well done")
    assert state(page) == "published"


def test_what_is_missing_is_told_to_who_may(page, roles):
    roles("Reviewer")
    page.title = ""
    with pytest.raises(Unmet) as refused:
        move(page, "publish")
    assert refused.value.reasons == ["Write the title"]
    assert state(page) == "private"


@pytest.mark.parametrize("title", ["", "Page"])
def test_who_may_not_is_told_only_that(page, roles, title):
    roles("Editor")
    page.title = title
    with pytest.raises(NotAllowed):
        move(page, "publish")
    assert state(page) == "private"


def test_what_the_state_has_not_is_too_late_for_everybody(page, roles):
    for role in ("Reviewer", "Editor"):
        roles(role)
        with pytest.raises(WrongState):
            move(page, "retract")
    roles("Reviewer")
    move(page, "publish")
    with pytest.raises(WrongState):
        move(page, "publish")


def test_a_step_nobody_guards_is_closed(site, page, roles):
    roles("Reviewer")
    site.getSiteManager().unregisterAdapter(Ready, (IDocument,), IGuard, "publish")
    with pytest.raises(NotAllowed):
        move(page, "publish")


def test_an_unknown_step_is_no_step(page, roles):
    roles("Manager")
    with pytest.raises(WrongState):
        move(page, "explode")


class OnlyByVerb(VerbGuard):
    """Published may be what has a title, and only by a verb."""

    def conditions(self):
        """Ask for the title."""
        return Ready(self.context).unmet()


def test_some_steps_are_taken_by_a_verb_and_by_no_stock_door(site, page, roles):
    roles("Reviewer")
    site.getSiteManager().registerAdapter(OnlyByVerb, (IDocument,), IGuard, "publish")
    with pytest.raises(WorkflowException):
        site.portal_workflow.doActionFor(page, "publish")
    assert state(page) == "private"
    page.title = ""
    with pytest.raises(Unmet) as refused:
        move(page, "publish")
    assert refused.value.reasons == ["Write the title"]
    page.title = "Page"
    move(page, "publish")
    assert state(page) == "published"
