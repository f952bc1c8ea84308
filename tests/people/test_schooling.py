from etwinning.accounts.api import account
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.people import jobs
from etwinning.people.api import change_school
from etwinning.people.api import join_school
from etwinning.people.api import leave_school
from etwinning.people.api import names_at
from etwinning.people.api import school_uids_of
from etwinning.people.api import seen_by_the_world
from etwinning.people.api import teacher_of
from etwinning.people.api import verify_teacher
from etwinning.people.api import works_on
from etwinning.people.jobs import Changes
from etwinning.people.office import TeachersToVerify
from etwinning.people.rules import DAY
from etwinning.schools.api import close_school
from etwinning.schools.api import colleagues_of
from etwinning.schools.api import edit_school
from etwinning.schools.api import merge_schools
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import a_school
from tests.people.builders import run
from tests.people.builders import teacher
from tests.people.builders import validator_of
from tests.support.builders import officer
from time import time

import pytest

VIEW = "View"


def _pupil():
    return person(kind="pupil")


def viewers(one):
    """Roles that may view a profile."""
    return {role["name"] for role in one.rolesOfPermission(VIEW) if role["selected"]}


def test_a_newcomer_joins_schools_and_leaves_them(site):
    one = teacher_of(teacher(state="incomplete"))
    first, second = a_school(), a_school("PT")
    with log_in_as(one.user_id):
        join_school(one, school=first.UID(), role="teacher")
        join_school(one, school=second.UID(), role="librarian")
        assert school_uids_of(one.user_id) == (first.UID(), second.UID())
        assert one.offices() == {("ES", ""), ("PT", "")}
        assert colleagues_of(second) == {one.user_id}
        leave_school(one, second.UID())
    assert school_uids_of(one.user_id) == (first.UID(),)
    assert colleagues_of(second) == set()


def test_another_role_at_the_same_school_is_no_second_tie(site):
    one = teacher_of(teacher())
    school = one.ties[0].school
    with log_in_as(one.user_id):
        join_school(one, school=school, role="librarian")
    assert [tie.role for tie in one.ties] == ["librarian"]
    assert state_of(one) == "nss_verified"


@pytest.mark.parametrize(
    "values, field",
    [
        ({"school": "nowhere"}, "school"),
        ({"school": ""}, "school"),
        ({"school": "x" * 65}, "school"),
        ({"role": "company-staff"}, "role"),
        ({"role": ""}, "role"),
        ({"head_address": "no address"}, "head_address"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(site, values, field):
    one = teacher_of(teacher(state="incomplete"))
    values = {"school": a_school().UID(), "role": "teacher", **values}
    with log_in_as(one.user_id), pytest.raises(BadInput) as refused:
        join_school(one, **values)
    assert list(refused.value.fields) == [field]
    assert one.ties == ()


def test_a_closed_school_cannot_be_joined(site):
    school = a_school()
    with log_in_as(officer("ES")):
        close_school(school, "No pupils any more")
    one = teacher_of(teacher(state="incomplete"))
    with log_in_as(one.user_id), pytest.raises(BadInput):
        join_school(one, school=school.UID(), role="teacher")


def test_five_schools_are_enough(site):
    one = teacher_of(teacher(state="incomplete"))
    with log_in_as(one.user_id):
        for _turn in range(5):
            join_school(one, school=a_school().UID(), role="teacher")
        with pytest.raises(BadInput):
            join_school(one, school=a_school().UID(), role="teacher")


@pytest.mark.parametrize("who", ["stranger", "pupil", "officer"])
def test_nobody_joins_for_another(site, who):
    one = teacher_of(teacher(state="incomplete"))
    people = {"stranger": teacher, "pupil": _pupil, "officer": lambda: officer("ES")}
    school = a_school().UID()
    with log_in_as(people[who]()), pytest.raises(NotAllowed):
        join_school(one, school=school, role="teacher")


@pytest.mark.parametrize("state", ["suspended", "deactivated", "dormant"])
def test_a_closed_registration_does_not_move(site, state):
    one = teacher_of(teacher(state=state))
    school = a_school().UID()
    with log_in_as_owner(one), pytest.raises((WrongState, NotAllowed)):
        join_school(one, school=school, role="teacher")


def log_in_as_owner(one):
    """Be the owner, as far as the account is open."""
    return log_in_as(one.user_id)


def test_a_change_of_school_waits_for_the_office_and_running_projects_go_on(site, told):
    one = teacher_of(teacher())
    old, new = one.ties[0].school, a_school().UID()
    told.clear()
    with log_in_as(one.user_id):
        change_school(one, leave=old, school=new, role="teacher")
    assert told == ["TeacherChangedSchool"]
    assert state_of(one) == "pending"
    assert school_uids_of(one.user_id) == (new,)
    assert works_on(one.user_id)
    assert account(one.user_id).roles == ("Teacher",)
    assert "Teacher" in viewers(one)
    assert abs(one.school_change_until - time() - 60 * DAY) < 5
    assert one.due() is not None


def test_a_verified_change_is_over(site):
    one = teacher_of(teacher(state="changed"))
    with log_in_as(validator_of(one.user_id)):
        verify_teacher(one)
    assert one.school_change_until is None
    assert all(tie.verified for tie in one.ties)


def test_after_sixty_days_unverified_it_is_a_newcomer_again(site):
    one = teacher_of(teacher(state="changed"))
    run(Changes, 59)
    assert works_on(one.user_id)
    run(Changes, 61)
    assert not works_on(one.user_id)
    assert account(one.user_id).roles == ("Newcomer",)
    assert "Teacher" not in viewers(one)


def test_the_catalog_follows_the_change(site):
    one = teacher_of(teacher(state="changed"))
    stranger = teacher()

    def found():
        with log_in_as(stranger):
            return len(api.content.find(UID=one.UID()))

    assert found() == 1
    run(Changes, 61)
    assert found() == 0


def test_only_whose_days_are_over_is_looked_at(site, monkeypatch):
    teacher(state="pending")
    first, second = (teacher_of(teacher(state="changed")) for _turn in range(2))
    monkeypatch.setattr(jobs, "MOST", 1)
    run(Changes, 59)
    assert works_on(first.user_id) and works_on(second.user_id)
    for _turn in range(2):
        run(Changes, 61)
    assert not works_on(first.user_id) and not works_on(second.user_id)


def test_the_only_verified_school_cannot_be_left(site):
    one = teacher_of(teacher())
    with log_in_as(one.user_id), pytest.raises(BadInput):
        leave_school(one, one.ties[0].school)


def test_merged_schools_move_their_teachers(site):
    into, other = a_school(), a_school()
    ids = [teacher(school=other), teacher(school=other, state="pending"), teacher(school=into)]
    with log_in_as(officer("ES")):
        merge_schools(into, other)
    assert {school_uids_of(user_id) for user_id in ids} == {(into.UID(),)}
    assert len(names_at(into)) == 2


def test_the_people_of_a_school_follow_to_its_new_region(site):
    school = a_school(region="Galicia")
    one = teacher_of(teacher(school=school, state="pending"))
    aragon, galicia = officer("ES", region="Aragón"), officer("ES", region="Galicia")
    with log_in_as(officer("ES")):
        edit_school(school, {"region": "Aragón"})
    assert one.offices() == {("ES", "Aragón")}
    box = TeachersToVerify()
    with log_in_as(galicia):
        assert box.count("ES") == 0
        with pytest.raises(NotAllowed):
            verify_teacher(one)
    with log_in_as(aragon):
        assert box.count("ES") == 1
        verify_teacher(one)


@pytest.mark.parametrize("who", ["stranger", "officer"])
def test_who_may_not_change_a_school_learns_nothing_of_it(site, who):
    one = teacher_of(teacher())
    people = {"stranger": teacher, "officer": lambda: officer("ES")}
    with log_in_as(people[who]()), pytest.raises(NotAllowed):
        change_school(one, leave="nowhere", school=a_school().UID(), role="teacher")


def test_only_verified_teachers_stand_on_the_page_of_the_school(site):
    school = a_school()
    teacher(school=school, given_name="Ana", family_name="Prado")
    teacher(school=school, given_name="Bea", family_name="Soto", state="pending")
    assert names_at(school) == ["Ana Prado"]


def test_a_country_may_show_initials(site):
    one = teacher_of(teacher(given_name="Ana", family_name="Prado"))
    assert seen_by_the_world(one) == "Ana Prado"
    api.portal.set_registry_record("etwinning.people.initials_in", ("ES",))
    assert seen_by_the_world(one) == "A. P."


def test_the_preview_is_what_the_page_of_the_school_shows(site):
    api.portal.set_registry_record("etwinning.people.initials_in", ("PT",))
    school = a_school("PT")
    abroad = teacher_of(teacher("ES", school=school, given_name="Ana", family_name="Prado"))
    assert [seen_by_the_world(abroad)] == names_at(school) == ["A. P."]
    changed = teacher_of(teacher(state="changed"))
    assert works_on(changed.user_id)
    assert seen_by_the_world(changed) == ""


def test_the_world_sees_nothing_of_a_newcomer(site):
    assert seen_by_the_world(teacher_of(teacher(state="pending"))) == ""
