"""The texts of the demo are such as people could have typed."""

from etwinning.accounts.api import set_login
from etwinning.announcements.api import find_announcements
from etwinning.announcements.api import my_announcements
from etwinning.base.history import state_of
from etwinning.groups.api import invitations_to
from etwinning.groups.api import listed_groups
from etwinning.groups.api import own_groups
from etwinning.plan.api import phases_of
from etwinning.plan.api import plan_of
from etwinning.plan.api import tasks_of
from etwinning.plan.api import teams_of
from etwinning.projects.editing import check_values
from etwinning.site.demo.announcements import announce_ideas
from etwinning.site.demo.groups import make_groups
from etwinning.site.demo.materials import put_materials
from etwinning.site.demo.plan import make_plan
from etwinning.site.demo.projects import _values
from etwinning.site.demo.texts import text
from etwinning.workspaces.api import materials_of
from tests.accounts.builders import log_in_as
from tests.people.builders import teacher
from tests.plan.builders import classes_of
from tests.support.builders import officer
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import party

import pytest


@pytest.mark.parametrize("told", text("projects"), ids=lambda told: told["title"])
def test_each_project_fits_the_form(site, told):
    check_values(_values(told))


def test_the_announcements_are_posted_but_one(site):
    verified = {}
    for told in text("announcements"):
        teachers = verified.setdefault(told["country"], [])
        while len(teachers) < 4:
            teachers.append(teacher(told["country"]))
    as_house(announce_ideas, verified)
    with log_in_as(verified["ES"][0]):
        assert find_announcements().total == len(text("announcements")) - 1
        assert [state_of(one) for one in my_announcements()] == ["draft", "open"]


def test_the_first_space_has_an_album_a_document_and_a_film(site):
    river = party(site)
    as_house(put_materials, river.space)
    with log_in_as(river.partner):
        lines = materials_of(river.space)[0]
    assert sorted(line.kind for line in lines) == ["file", "folder", "video"]


def test_the_first_space_has_a_plan_with_two_mixed_teams(site):
    river = party(site)
    spanish, polish = classes_of(river, 4, 2)
    as_house(make_plan, river.space)
    plan = plan_of(river.space)
    with log_in_as(river.partner):
        assert (len(phases_of(plan)), len(tasks_of(plan))) == (3, 7)
        teams = [set(team.people) for team in teams_of(plan)]
    assert teams[0] | teams[1] == {*spanish, *polish}
    assert [(len(team & set(spanish)), len(team & set(polish))) for team in teams] == [(2, 1)] * 2


def test_the_demo_has_a_group_for_each_way_in_and_a_room(site):
    river = party(site)
    as_house(set_login, river.ana, "teacher.es")
    as_house(set_login, river.jan, "teacher.pl")
    codes = ("ES", "PL", "IT")
    verified = {"ES": [teacher("ES")], "PL": [teacher("PL")], "IT": [river.partner]}
    officers = {code: officer(code, "ProjectOfficer") for code in codes}
    as_house(make_groups, verified, officers)
    with log_in_as(river.stranger):
        cards = listed_groups()[0]
    assert sorted(card.joining for card in cards) == ["all", "invitation", "request"]
    with log_in_as(river.ana):
        titles = [group.title for group in own_groups(river.ana)]
        assert len(invitations_to(river.ana)) == 1
    assert titles == ["Maths outdoors", "Two lighthouses, one fog", "Water in every subject"]
