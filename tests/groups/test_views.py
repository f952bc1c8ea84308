"""Pages of groups: every button that is shown works; what each role reads."""

from etwinning.base.history import state_of
from etwinning.groups.api import own_groups
from etwinning.places.api import role_in
from plone import api
from tests.accounts.builders import log_in_as
from tests.groups.builders import group_by
from tests.groups.builders import WORDS
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.people.builders import teacher
from tests.support.builders import officer
from zExceptions import Unauthorized

import pytest

JOIN, ASK = 'value="join"', 'value="ask"'


def shown(who, thing, name="view", form=None, **query):
    """Return a page as a person reads it, or after a form was sent."""
    forget_answers(api.portal.get().REQUEST)
    with log_in_as(who):
        return page(thing, name, form, **query)


def test_the_card_shows_the_way_in_that_there_is(river, site):
    for joining, seen in (("all", JOIN), ("request", ASK), ("invitation", None)):
        group = group_by(river.ana, joining=joining, readable=True)
        newcomer = teacher("IT", state="pending")
        for who in (river.ana, newcomer):
            text = shown(who, group)
            assert WORDS["about"] in text and JOIN not in text and ASK not in text
        text = shown(river.stranger, group)
        assert [way for way in (JOIN, ASK) if way in text] == ([seen] if seen else [])
    group = group_by(river.ana, joining="all")
    shown(river.stranger, group, form={"act": "join"})
    assert role_in(group, river.stranger) == "TeacherMember"
    assert 'value="leave"' in shown(river.stranger, group)
    shown(river.stranger, group, form={"act": "leave"})
    assert not role_in(group, river.stranger)
    assert "error" in shown(river.ana, group, form={"act": "nothing"})


def test_an_office_reads_the_statement_and_decides(river, site):
    group, guard = group_by(river.ana, "proposed"), officer("ES", "ProjectOfficer")
    assert WORDS["statement"] in shown(guard, group)
    assert WORDS["statement"] not in shown(river.ana, group)
    shown(guard, group, form={"act": "decline", "reason": ""})
    assert state_of(group) == "proposed"
    shown(guard, group, form={"act": "open"})
    assert state_of(group) == "active"


def test_a_group_is_proposed_with_the_form(river, site):
    newcomer = teacher("IT", state="pending")
    assert "<form" in shown(river.ana, site, "propose-group")
    assert 'name="statement"' not in shown(newcomer, site, "propose-group")
    shown(newcomer, site, "propose-group", form=WORDS)
    shown(river.ana, site, "propose-group", form={**WORDS, "joining": "all", "title": ""})
    assert own_groups(river.ana) == []
    shown(river.ana, site, "propose-group", form={**WORDS, "joining": "all"})
    with log_in_as(river.ana):
        (own,) = own_groups(river.ana)
    assert (own.title, own.state) == (WORDS["title"], "proposed")
    group = site["spaces"][own.uid]
    assert (group.listed, group.readable, group.joining) == (False, False, "all")


def test_moderators_have_members_and_settings(river, site):
    group = group_by(river.ana, joining="request")
    shown(river.stranger, group, form={"act": "ask", "text": "I teach by the Loire"})
    text = shown(river.ana, group, "group-members")
    assert "I teach by the Loire" in text and 'value="invite"' in text
    shown(river.ana, group, "group-members", form={"act": "accept", "person": river.stranger})
    assert role_in(group, river.stranger) == "TeacherMember"
    text = shown(river.stranger, group, "group-members")
    assert "<form" not in text.partition("<main")[2]
    for name, who in (("group-settings", river.stranger), ("group-members", river.jan)):
        with log_in_as(who), pytest.raises(Unauthorized):
            group.restrictedTraverse(f"@@{name}")
    words = {"act": "moderator", "person": river.stranger}
    shown(river.ana, group, "group-members", form=words)
    words = {"act": "remove", "person": river.ana, "reason": "I lead it now"}
    shown(river.stranger, group, "group-members", form=words)
    assert not role_in(group, river.ana)
    words = {"title": "Maths in the open", "joining": "all", "listed": "1", "readable": "1"}
    shown(river.stranger, group, "group-settings", form=words)
    assert (group.title, group.readable, group.joining) == ("Maths in the open", True, "all")
    assert "Maths in the open" in shown(river.jan, site, "groups", words="open")
    assert "Maths in the open" not in shown(river.jan, site, "groups", words="indoors")
    shown(river.stranger, group, "group-settings", form={"close": "1"})
    assert state_of(group) == "closed"
    assert "Maths in the open" not in shown(river.jan, site, "groups")


def test_a_room_is_opened_entered_and_becomes_a_project(river, site):
    text = shown(river.ana, site, "open-room")
    assert river.jan in text and river.stranger not in text
    words = {"title": "Two lighthouses", "people": [river.jan]}
    assert "2 to 10 contacts" in shown(river.ana, site, "open-room", form=words)
    words["people"] = [river.jan, river.partner]
    shown(river.ana, site, "open-room", form=words)
    room = site["spaces"][where(site).rpartition("/")[2]]
    uid = room.UID()
    assert "Two lighthouses" in shown(river.jan, site, "groups")
    assert "Two lighthouses" in shown(river.jan, site, "group-invitation", group=uid)
    assert "Two lighthouses" not in shown(river.stranger, site, "group-invitation", group=uid)
    shown(river.jan, site, "group-invitation", form={"act": "accept", "group": uid})
    assert role_in(room, river.jan) == "TeacherMember"
    shown(river.partner, site, "group-invitation", form={"act": "decline", "group": uid})
    assert "listed" not in shown(river.ana, room, "group-settings")
    shown(river.ana, room, form={"act": "found"})
    assert where(site).endswith("/@@write")
    project = site["projects"][where(site).split("/")[-2]]
    text = shown(river.ana, project, "cofounder")
    jan, partner = text.index(f'value="{river.jan}"'), text.index(f'value="{river.partner}"')
    assert text.count("From your Teachers’ Room") == 1 and jan < partner
