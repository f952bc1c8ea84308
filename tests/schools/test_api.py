"""Proposing, deciding, editing and merging schools."""

from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.places.api import history
from etwinning.places.api import join
from etwinning.schools.api import candidates
from etwinning.schools.api import close_school
from etwinning.schools.api import colleagues_of
from etwinning.schools.api import edit_school
from etwinning.schools.api import MaybeTheSame
from etwinning.schools.api import merge_schools
from etwinning.schools.api import propose_school
from etwinning.schools.api import reject_school
from etwinning.schools.api import school as school_of
from etwinning.schools.api import survivor_of
from etwinning.schools.api import verify_school
from etwinning.schools.interfaces import INewSchool
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.accounts.builders import log_in_as
from tests.schools.builders import make_school
from tests.schools.builders import new_school
from tests.support.builders import officer

import pytest

OTHER = {"title": "IES Ribera del Duero", "postcode": "09400", "national_code": "9001"}


def state_of(school):
    return api.content.get_state(school)


def schools_of(site):
    return list(site.schools.objectIds())


def test_a_newcomer_proposes_a_school_and_is_its_colleague(site, newcomer, told):
    with log_in_as(newcomer):
        school = propose_school(new_school())
    assert state_of(school) == "proposed"
    assert colleagues_of(school) == {newcomer}
    assert told == ["SchoolProposed"]
    assert school_of(school.UID()).getId() == school.UID()


def test_nobody_owns_or_created_a_school(site, newcomer):
    with log_in_as(newcomer):
        school = propose_school(new_school())
    assert (school.get_local_roles(), school.Creator()) == ((), "")


@pytest.mark.parametrize("who", ["visitor", "pupil", "spain"])
def test_others_propose_nothing(site, request, who):
    users = site.acl_users
    user = users._createAnonymousUser(users.plugins)
    if who != "visitor":
        user = users.getUserById(request.getfixturevalue(who))
    with api.env.adopt_user(user=user), pytest.raises(NotAllowed):
        propose_school(new_school())
    assert schools_of(site) == []


@pytest.mark.parametrize(
    "field, value",
    [
        ("town", ""),
        ("title", "x" * 201),
        ("country", "US"),
        ("types", []),
        ("types", ["castle"]),
        ("website", "marinas.example"),
        ("principal_email", "nobody"),
        ("pupils", "many"),
        ("age_from", 2),
    ],
)
def test_bad_input_is_told_by_field_and_nothing_is_written(site, newcomer, told, field, value):
    with log_in_as(newcomer), pytest.raises(BadInput) as refused:
        propose_school(new_school(**{field: value}))
    assert list(refused.value.fields) == [field]
    assert (schools_of(site), told) == ([], [])


def test_ages_stand_in_order(site, newcomer):
    with log_in_as(newcomer), pytest.raises(BadInput) as refused:
        propose_school(new_school(age_from=12, age_to=6))
    assert "age_from" in refused.value.fields


def test_where_a_country_has_three_offices_one_is_chosen(site, newcomer):
    belgian = {"country": "BE", "region": "", "national_code": ""}
    with log_in_as(newcomer):
        with pytest.raises(BadInput) as refused:
            propose_school(new_school(**belgian))
        assert list(refused.value.fields) == ["office"]
        assert propose_school(new_school(**belgian, office="BE-nl")).office == "BE-nl"


def test_a_school_that_may_be_here_is_shown_and_nothing_is_written(site, newcomer):
    there = make_school()
    with log_in_as(newcomer), pytest.raises(MaybeTheSame) as refused:
        propose_school(new_school(title="As Mariñas"))
    [candidate] = refused.value.candidates
    assert (candidate.uid, candidate.verified) == (there.UID(), True)
    assert list(refused.value.fields) == ["reason"]
    assert schools_of(site) == [there.UID()]


def test_with_a_reason_it_goes_on(site, newcomer):
    make_school()
    with log_in_as(newcomer):
        school = propose_school(new_school(national_code="2"), reason="The other half of the house")
    assert school.why_new == "The other half of the house"
    assert len(schools_of(site)) == 2


def test_candidates_tell_how_many_teach_there_and_nothing_personal(site, teacher):
    school = make_school(verified=False)
    join(school, teacher, "Colleague")
    [candidate] = candidates("ES", "as marinas")
    assert (candidate.title, candidate.teachers) == ("CEIP As Mariñas", 1)
    assert not any("xefa" in str(value) for value in vars(candidate).values())


def test_candidates_are_of_one_country(site):
    make_school()
    assert candidates("PT", "CEIP As Mariñas", "15300", "15001234") == []


def test_the_office_verifies(site, spain, told):
    school = make_school(verified=False)
    with log_in_as(spain):
        verify_school(school)
    assert state_of(school) == "nss_verified"
    assert told == ["SchoolProposed", "SchoolVerified"]


@pytest.mark.parametrize("who", ["poland", "teacher", "newcomer", "pupil"])
def test_nobody_else_decides(site, request, who, told):
    school = make_school(verified=False)
    with log_in_as(request.getfixturevalue(who)):
        for verb in (
            lambda: verify_school(school),
            lambda: reject_school(school, "No"),
            lambda: close_school(school, "No"),
            lambda: edit_school(school, {"town": "Lugo"}),
            lambda: merge_schools(school, school),
        ):
            with pytest.raises(NotAllowed):
                verb()
    assert (state_of(school), school.town) == ("proposed", "Betanzos")
    assert told == ["SchoolProposed"]


@pytest.mark.parametrize("duty", ["ProjectOfficer", "Evaluator", "Moderator", "Auditor"])
def test_other_duties_of_the_office_decide_nothing(site, duty):
    school = make_school(verified=False)
    with log_in_as(officer("ES", duty)), pytest.raises(NotAllowed):
        verify_school(school)


def test_an_officer_of_another_region_decides_nothing(site):
    school = make_school(verified=False)
    with log_in_as(officer("ES", region="Murcia")), pytest.raises(NotAllowed):
        verify_school(school)
    with log_in_as(officer("ES", region="Galicia")):
        verify_school(school)
    assert state_of(school) == "nss_verified"


def test_the_central_office_decides_everywhere(site):
    school = make_school(verified=False)
    with log_in_as(officer("EU")):
        verify_school(school)
    assert state_of(school) == "nss_verified"


def test_deciding_twice_is_told(site, spain):
    school = make_school()
    with log_in_as(spain):
        with pytest.raises(WrongState):
            verify_school(school)
        with pytest.raises(WrongState):
            reject_school(school, "Too late")


def test_one_number_is_verified_once(site, spain):
    make_school()
    second = make_school(verified=False, reason="A branch", title="Branch")
    with log_in_as(spain), pytest.raises(Unmet):
        verify_school(second)
    assert state_of(second) == "proposed"


@pytest.mark.parametrize("verified, verb", [(False, reject_school), (True, close_school)])
def test_refusals_need_a_reason(site, spain, verified, verb, told):
    school = make_school(verified=verified)
    with log_in_as(spain):
        with pytest.raises(BadInput):
            verb(school, " ")
        verb(school, "There is no such house")
    assert state_of(school) in ("rejected", "closed")
    assert school.reason == "There is no such house"
    assert told[-1] in ("SchoolRejected", "SchoolClosed")


@pytest.mark.parametrize("verified", [True, False])
def test_stock_doors_move_no_school(site, spain, verified):
    school = make_school(verified=verified)
    school.reason, tool = "There is a reason", site.portal_workflow
    with log_in_as(spain):
        assert tool.getTransitionsFor(school) == ()
        for verb in ("verify", "reject", "close", "merge"):
            with pytest.raises(WorkflowException):
                tool.doActionFor(school, verb)


def test_what_is_rejected_or_closed_is_no_candidate(site, spain):
    rejected, closed = make_school(verified=False), make_school(**OTHER)
    with log_in_as(spain):
        reject_school(rejected, "No")
        close_school(closed, "No more")
    assert candidates("ES", "CEIP As Mariñas") == candidates("ES", OTHER["title"]) == []


def test_the_office_edits_what_it_names_and_the_rest_stays(site, spain):
    school = make_school()
    with log_in_as(spain):
        edit_school(school, {"title": "CEIP Río Mandeo", "town": "Miño"})
    assert (school.title, school.town, school.postcode) == ("CEIP Río Mandeo", "Miño", "15300")
    assert candidates("ES", "Río Mandeo")[0].town == "Miño"
    assert candidates("ES", "CEIP As Mariñas") == []


def test_a_wrong_edit_writes_nothing(site, spain):
    school = make_school()
    with log_in_as(spain), pytest.raises(BadInput) as refused:
        edit_school(school, {"town": "Lugo", "website": "x"})
    assert list(refused.value.fields) == ["website"]
    assert school.town == "Betanzos"


def test_an_edit_cannot_reach_what_is_not_asked(site, spain):
    school = make_school()
    with log_in_as(spain):
        edit_school(school, {"survivor": "x", "creators": ["x"], "id": "x"})
    assert (school.survivor, school.Creator()) == ("", "")


def test_a_school_that_moves_country_is_found_there(site, spain):
    school = make_school()
    with log_in_as(spain):
        edit_school(school, {"country": "PT"})
    assert candidates("ES", school.title) == []
    assert [found.uid for found in candidates("PT", school.title)] == [school.UID()]


def test_merging_moves_teachers_and_the_old_uid_leads_on(site, spain, teacher, newcomer, told):
    into, other = make_school(), make_school(**OTHER)
    join(other, teacher, "Colleague")
    join(other, newcomer, "Colleague")
    join(into, newcomer, "Colleague")
    with log_in_as(spain):
        merge_schools(into, other)
    assert state_of(other) == "merged"
    assert (colleagues_of(into), colleagues_of(other)) == ({teacher, newcomer}, set())
    assert survivor_of(other.UID()).UID() == into.UID()
    assert told[-1] == "SchoolMerged"
    assert [line.what for line in history(other)[0]] == ["left", "left", "joined", "joined"]
    assert candidates("ES", OTHER["title"]) == []


def test_a_proposed_record_is_merged_even_with_the_same_number(site, spain, told):
    into = make_school()
    other = make_school(verified=False, reason="I was not sure")
    with log_in_as(spain):
        merge_schools(into, other)
    assert state_of(other) == "merged"
    assert told.count("SchoolVerified") == 1  # the survivor's


def test_the_old_uid_leads_through_two_merges(site, spain):
    first, second = make_school(), make_school(**OTHER)
    third = make_school(title="Colegio Lar", postcode="1", national_code="3")
    with log_in_as(spain):
        merge_schools(second, first)
        merge_schools(third, second)
    assert survivor_of(first.UID()).UID() == third.UID()


def test_a_school_is_not_merged_into_itself_nor_into_a_proposed_one(site, spain):
    school, proposed = make_school(), make_school(verified=False, **OTHER)
    with log_in_as(spain):
        with pytest.raises(Unmet):
            merge_schools(school, school)
        with pytest.raises(Unmet):
            merge_schools(proposed, school)
    assert state_of(school) == "nss_verified"


def test_an_office_merges_its_own_schools_only(site, spain):
    here, there = make_school(), make_school(country="PT", region="")
    with log_in_as(spain):
        for pair in ((here, there), (there, here)):
            with pytest.raises(NotAllowed):
                merge_schools(*pair)
    assert state_of(here) == state_of(there) == "nss_verified"


def test_each_verb_is_in_the_audit_without_personal_facts(site, spain, newcomer):
    with log_in_as(newcomer):
        school = propose_school(new_school())
    with log_in_as(spain):
        edit_school(school, {"principal_email": "other@marinas.example"})
        verify_school(school)
        close_school(school, "Moved")
    with for_the_house("a test"):
        told = lines(school)
    assert [line["action"].split(":")[2] for line in told] == [
        "close",
        "verify",
        "edit",
        "propose",
    ]
    assert told[-1]["actor"] == newcomer
    assert "marinas.example" not in str(told)


def test_every_field_of_a_new_school_is_kept(site):
    school = make_school()
    assert set(INewSchool.names()) <= set(dir(school)) | {"types"}
    assert (school.pupils, school.types, school.vet) == (412, {"primary"}, False)
