"""What projects do when something happens elsewhere."""

from etwinning.notices.api import notices_of
from etwinning.people.api import deactivate_teacher
from etwinning.people.api import teacher_of
from etwinning.projects.circle import shown_school
from etwinning.projects.lists import projects_of_school
from etwinning.schools.api import edit_school
from etwinning.schools.api import merge_schools
from etwinning.schools.api import school
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import page
from tests.people.builders import a_school
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.support.builders import officer


def test_projects_follow_a_school_that_was_merged(pair):
    made = project("labelled", pair)
    person = partner(made, "ES", school=school(made.founders[0].school))
    other, into = school(made.founders[0].school), a_school("ES")
    with log_in_as(officer("ES")):
        merge_schools(into, other)
    assert made.founders[0].school == into.UID()
    assert [p.school for p in made.partners if p.user_id == person] == [into.UID()]
    with log_in_as(pair[0]):
        assert [row.uid for row in projects_of_school(into.UID())] == [made.UID()]
        assert projects_of_school(other.UID()) == []


def test_projects_follow_a_school_to_its_new_region(pair):
    made = project("approved", pair)
    here = school(made.founders[0].school)
    aragon = officer(here.country, "ProjectOfficer", region="Aragón")

    def found():
        with log_in_as(aragon):
            return len(api.content.find(UID=made.UID(), offices=f"{here.country}:Aragón"))

    assert found() == 0
    with log_in_as(officer(here.country)):
        edit_school(here, {"region": "Aragón"})
    assert found() == 1


def test_a_lost_school_breaks_no_page(pair):
    made = project("approved", pair)
    made.founders = tuple(type(f)(f.user_id, "gone", f.public, f.agreed) for f in made.founders)
    assert shown_school("gone").title == ""
    with log_in_as(pair[0]):
        assert made.title in page(made) and made.title in page(made, "our-project")


def test_the_other_founder_is_told_when_one_goes_away(pair):
    made = project("approved", pair)
    project("closed", pair)
    with log_in_as(pair[0]):
        deactivate_teacher(teacher_of(pair[0]))
    lines = [line for line in notices_of(pair[1]) if line.kind == "projects:founder_away"]
    assert [line.thing for line in lines] == [made.UID()]


def test_an_operator_finds_the_settings_and_nobody_else_does(site, pair):
    with api.env.adopt_roles(["Manager"]):
        html = page(site, "projects-settings")
    assert "Days an office has to decide" in html and "Projects of one country" in html
    with log_in_as(pair[0]):
        assert not api.user.has_permission("Manage portal", obj=site)
