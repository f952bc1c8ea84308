"""Records walk the definition.xml that content walks, guards included."""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import Guard
from etwinning.base.interfaces import IGuard
from etwinning.base.security import for_the_house
from etwinning.records.api import allows
from etwinning.records.api import begin
from etwinning.records.api import move
from etwinning.records.api import moves
from etwinning.records.api import Record
from etwinning.records.interfaces import IRecordMoved
from etwinning.records.states import KEEP
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.app.testing import TEST_USER_NAME
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.DCWorkflow.DCWorkflow import DCWorkflowDefinition
from Products.DCWorkflow.exportimport import DCWorkflowDefinitionBodyAdapter
from types import SimpleNamespace
from zope.component import getSiteManager
from zope.interface import implementer
from zope.interface import Interface

import logging
import pytest

XML = """<?xml version="1.0" encoding="utf-8"?>
<dc-workflow workflow_id="post" title="Post" description="" state_variable="review_state"
             initial_state="visible" manager_bypass="False">
 <permission>View</permission>
 <state state_id="visible" title="Visible">
  <exit-transition transition_id="hide"/>
  <exit-transition transition_id="lock"/>
  <exit-transition transition_id="remove"/>
 </state>
 <state state_id="hidden" title="Hidden">
  <exit-transition transition_id="show"/>
  <permission-map name="View" acquired="False">
   <permission-role>Moderator</permission-role>
  </permission-map>
 </state>
 <state state_id="locked" title="Locked"/>
 <state state_id="removed" title="Removed">
  <exit-transition transition_id="bury"/>
 </state>
 <state state_id="buried" title="Buried">
  <permission-map name="View" acquired="False"/>
 </state>
 <transition transition_id="hide" title="Hide" new_state="hidden" trigger="USER"
             before_script="" after_script="">
  <guard><guard-role>Moderator</guard-role></guard>
 </transition>
 <transition transition_id="show" title="Show" new_state="visible" trigger="USER"
             before_script="" after_script="">
  <guard><guard-permission>View</guard-permission></guard>
 </transition>
 <transition transition_id="lock" title="Lock" new_state="locked" trigger="USER"
             before_script="" after_script="">
  <guard>
   <guard-role>Moderator</guard-role>
   <guard-expression>python:here.restrictedTraverse('@@guard').allows('lock')</guard-expression>
  </guard>
 </transition>
 <transition transition_id="remove" title="Remove" new_state="removed" trigger="USER"
             before_script="" after_script="">
  <guard><guard-role>Moderator</guard-role></guard>
 </transition>
 <transition transition_id="bury" title="Bury" new_state="buried" trigger="AUTOMATIC"
             before_script="" after_script="">
  <guard/>
 </transition>
</dc-workflow>"""


class IPost(Interface):
    """For the guard and the event."""


@implementer(IPost)
class Post(Record):
    workflow = "post"
    answered = False


class LockPost(Guard):
    """lock: somebody has answered."""

    def unmet(self):
        return [] if self.context.answered else ["Nobody has answered"]



@pytest.fixture
def roles(site):
    """Give the current user other site roles."""
    return lambda *names: setRoles(site, TEST_USER_ID, names)


@pytest.fixture
def post(site, roles):
    tool = site.portal_workflow
    tool._setObject("post", DCWorkflowDefinition("post"))
    environment = SimpleNamespace(getLogger=logging.getLogger, shouldPurge=lambda: True)
    DCWorkflowDefinitionBodyAdapter(tool["post"], environment)._importBody(XML.encode())
    site.manage_permission("View", ("Member", "Moderator"), acquire=0)
    roles("Member")
    record = Post().__of__(site)
    begin(record)
    return record


@pytest.fixture
def told(site):
    """Events heard while the test runs: (before, transition, comment)."""
    heard = []

    def hear(record, event):
        heard.append((event.before, event.transition, event.comment))

    components = getSiteManager()
    components.registerHandler(hear, (IPost, IRecordMoved))
    yield heard
    components.unregisterHandler(hear, (IPost, IRecordMoved))


def test_begins_in_the_first_state(post):
    assert post.state == "visible"
    assert [step[1:] for step in post.history] == [(TEST_USER_ID, "", "visible")]


def test_a_state_without_a_list_is_as_its_place(post):
    assert allows(post, "View")
    logout()
    assert not allows(post, "View")


def test_role_closes_and_opens(post, roles):
    assert moves(post) == []
    with pytest.raises(NotAllowed):
        move(post, "hide")
    roles("Moderator")
    assert moves(post) == ["hide", "remove"]
    move(post, "hide")
    assert post.state == "hidden"


def test_without_a_guard_an_asking_transition_is_closed(post, roles):
    roles("Moderator")
    with pytest.raises(NotAllowed):
        move(post, "lock")
    assert post.state == "visible"


def test_guard_says_what_is_missing_and_opens(post, roles):
    components = getSiteManager()
    components.registerAdapter(LockPost, (IPost,), IGuard, "lock")
    roles("Member")
    with pytest.raises(NotAllowed):  # who may not at all is not told what is missing
        move(post, "lock")
    roles("Moderator")
    with pytest.raises(Unmet) as refused:
        move(post, "lock")
    assert refused.value.reasons == ["Nobody has answered"]
    post.answered = True
    assert "lock" in moves(post)
    move(post, "lock")
    assert post.state == "locked"
    components.unregisterAdapter(LockPost, (IPost,), IGuard, "lock")


def test_permissions_follow_the_state(post, roles):
    roles("Moderator")
    move(post, "hide")
    assert allows(post, "View") and moves(post) == ["show"]
    roles("Member")
    assert not allows(post, "View") and moves(post) == []  # the guard asks the record too


def test_changed_workflow_holds_for_old_records_at_once(post, site):
    site.portal_workflow["post"].states["visible"].permission_roles = {"View": ("Moderator",)}
    assert not allows(post, "View")


@pytest.mark.parametrize("step", ["show", "bury", "nonsense"])
def test_only_from_a_state_that_has_it_and_only_steps_of_people(post, roles, step):
    roles("Moderator")
    with pytest.raises(WrongState):
        move(post, step)
    assert post.state == "visible" and len(post.history) == 1


def test_automatic_transition_follows_and_each_step_is_told_once(post, roles, told):
    roles("Moderator")
    move(post, "remove", "spam")
    assert post.state == "buried"
    assert told == [("visible", "remove", "spam"), ("removed", "bury", "spam")]


def test_a_refusal_tells_nobody(post, told):
    with pytest.raises(NotAllowed):
        move(post, "hide")
    assert told == []


def test_history_stays_small_and_nothing_else_is_stored(post, roles):
    roles("Moderator")
    for _ in range(20):
        move(post, "hide")
        move(post, "show")
    assert len(post.history) == KEEP
    assert set(post.__dict__) == {"state", "history"}


def test_the_house_sees_all_but_needs_the_role_of_the_table(post):
    logout()
    with for_the_house("a test"):
        assert allows(post, "View")
        with pytest.raises(NotAllowed):
            move(post, "hide")


def test_the_address_of_a_record_is_its_own(post, site):
    post.key = 77
    assert post.getPhysicalPath() == (*site.getPhysicalPath(), "77")


def test_without_definition_nothing_is_open(post, site):
    login(site, TEST_USER_NAME)
    site.portal_workflow._delObject("post")
    with pytest.raises(WorkflowException):
        allows(post, "View")


def test_before_it_has_begun_a_record_has_no_permissions_of_its_own(post):
    with pytest.raises(AttributeError):
        Post()._View_Permission  # noqa: B018
